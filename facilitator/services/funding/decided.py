"""Whether the meeting that voted on a plan has signed its minutes: until then its demand cannot go to work."""

from __future__ import annotations

from facilitator.domain.demands.states import COUNCILS, PHASES, DemandState, Phase
from facilitator.domain.minutes.states import MinutesState
from facilitator.services.finding import find_ballot
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

_S = DemandState
WAITING = (
    *PHASES[Phase.OPEN], _S.REPORTED_UP, _S.DEPT_ACCEPTED, *COUNCILS, _S.REFERRED_TO_ASSEMBLY, _S.REDELIBERATION,
)  # fmt: skip
"""A demand that no signed decision has sent to work."""
SIGNED = (MinutesState.SIGNED, MinutesState.PUBLISHED)


def unsigned_session(store: UnitOfWork, plan: Row) -> str | None:
    """The meeting whose signed minutes are missing; None where the demand is at work or the minutes are signed."""
    demand = store.ledger.demand(plan.demand)
    if plan.ballot is None or demand is None or demand.state not in WAITING:
        return None
    session = str(find_ballot(store, plan.ballot).session)
    minutes = store.archive.of_session(session)
    return session if minutes is None or minutes.state not in SIGNED else None
