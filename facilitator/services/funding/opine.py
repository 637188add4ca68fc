"""funding.opine: the supervision committee's opinion on the books, kept with them and printed."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.funding.events import AccountsSupervised
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.funding.plans import find_plan
from facilitator.services.told import told
from facilitator.services.verb import Verb

OPINION_LIMIT = 500


@dataclass(frozen=True)
class Opine:
    plan: str
    text: str


@dataclass(frozen=True)
class Opinion:
    opinion: str


def opine(command: Opine, context: Context) -> Opinion:
    plan = find_plan(context.store, command.plan)
    text = told(command.text, N_("请写监督意见。"), "text", OPINION_LIMIT)
    identity = context.new_id()
    context.store.funding.add_opinion(
        {"id": identity, "plan": plan.id, "text": text, "at": context.now, "actor": context.actor.name}
    )
    context.record(AccountsSupervised(plan.id, text))
    return Opinion(identity)


VERB = Verb("funding", "opine", Opine, Power.SUPERVISE_FUNDS, N_("写监督意见"), opine)
