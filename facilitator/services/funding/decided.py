"""Whether the meeting that voted on a plan has signed its minutes: until then its demand cannot go to work."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from facilitator.domain.demands.states import COUNCILS, PHASES, DemandState, Phase
from facilitator.domain.minutes.states import MinutesState
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
    return unsigned_sessions(store, (plan.id,)).get(plan.id)


def unsigned_sessions(store: UnitOfWork, plans: Collection[str]) -> Mapping[str, str]:
    """By the plan's id, for those plans that have one; one query for all."""
    return {
        row.plan: row.session
        for row in store.funding.decisions(plans)
        if row.demand in WAITING and row.minutes not in SIGNED
    }
