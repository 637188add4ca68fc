"""reviews.state_cause: why it was not good enough; with that the demand goes back to deliberation, one round on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.days import check_ahead
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.urgency import Urgency, default_deadline
from facilitator.domain.errors import BadInput, WrongState
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.reviews.events import CauseStated
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_demand
from facilitator.services.judging import find_item, find_review
from facilitator.services.moving import Detail, move_demand
from facilitator.services.returning import put_on_next_agenda
from facilitator.services.rounds import new_round
from facilitator.services.told import told
from facilitator.services.verb import Verb

CAUSE_LIMIT = 200


@dataclass(frozen=True)
class StateCause:
    """`deadline`: by when it is to be done now; left out, as long from today as its urgency usually has."""

    review: str
    demand: str
    root_cause: str
    deadline: date | None = None


@dataclass(frozen=True)
class StatedCause:
    """`session`: the assembly on whose agenda it is now; None where it waits for the next one that is planned."""

    state: DemandState
    round: int
    deadline: date
    session: str | None


def state_cause(command: StateCause, context: Context) -> StatedCause:
    """Everybody who asked is owed a new answer, and both tracks begin again (see `rounds.new_round`)."""
    review = find_review(context.store, command.review)
    item = find_item(context.store, review.id, command.demand)
    demand = find_demand(context.store, item.demand)
    cause = told(command.root_cause, N_("请写明没办好的根本原因，例如“管理责任不清”。"), "root_cause", CAUSE_LIMIT)
    if demand.state != DemandState.UNQUALIFIED:
        raise WrongState(N_("这一件没有评为不合格，不用写原因。"))
    if command.deadline is not None:
        if command.deadline < day_of(context.now):
            raise BadInput(N_("新的期限要在今天或以后。"), field="deadline")
        check_ahead(command.deadline, day_of(context.now), "deadline")
    context.store.reviews.change_item(review.id, demand.id, root_cause=cause, cause_at=context.now)
    context.record(CauseStated(review.id, demand.id, cause))
    usual = default_deadline(Urgency(demand.urgency or Urgency.ROUTINE), day_of(context.now))
    deadline = command.deadline or usual
    details: dict[str, Detail] = {"quarter": review.quarter, "reason": cause, "deadline": deadline.isoformat()}
    raised = {**new_round(context, demand), "opened_on": demand.opened_on, "deadline": deadline}
    state = move_demand(context, demand, DemandMove.REDELIBERATE, details=details, **raised)
    session = put_on_next_agenda(context, find_demand(context.store, demand.id))
    return StatedCause(state, raised["round"], deadline, None if session is None else session.id)


VERB = Verb("reviews", "state_cause", StateCause, Power.RUN_REVIEWS, N_("写明不合格的原因，退回重新审议"), state_cause)
