"""funding.archive: the books are closed once their notice has ended."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import WrongState
from facilitator.domain.funding.events import PlanArchived
from facilitator.domain.funding.states import FundingMove, FundingState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.funding.plans import find_plan, move_plan, today
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class Archive:
    plan: str


@dataclass(frozen=True)
class Archived:
    state: FundingState


def archive(command: Archive, context: Context) -> Archived:
    plan = find_plan(context.store, command.plan)
    if plan.accounts_until is not None and today(context) <= plan.accounts_until:
        raise WrongState(N_("账目公示到 {until}，期满以后才能归档。"), until=plan.accounts_until.isoformat())
    state = move_plan(context, plan, FundingMove.ARCHIVE)
    context.record(PlanArchived(plan.id))
    return Archived(state)


VERB = Verb("funding", "archive", Archive, Power.KEEP_FUNDS, N_("归档"), archive)
