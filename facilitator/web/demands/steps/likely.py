"""Which steps come first on the page of a demand: what people usually do next in each state."""

from __future__ import annotations

from facilitator.domain.demands.entry import Category
from facilitator.domain.demands.guards import MOST_LOOPS
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import COUNCILS, PRIVATE, DemandState
from facilitator.domain.demands.triage import Matter
from facilitator.services.demands.detail import DemandInFull

_S = DemandState
_LIKELY: dict[DemandState, tuple[str, ...]] = {
    _S.REGISTERED: ("queue", "ask_info"),
    _S.NEEDS_INFO: ("supply_info", "contact_tried"),
    _S.MERGED: ("reply",),
    _S.ANSWERED_ON_SPOT: ("close", "reply"),
    _S.NOT_ACCEPTED: ("reply",),
    _S.PENDING_TRIAGE: ("open_order", "defer", "decline"),
    _S.URGENT_DISPATCHED: ("ratify", "take_up"),
    _S.DEFERRED: ("queue",),
    _S.NOT_OPENED: ("reply", "object"),
    _S.REPORTED_UP: ("department_accept", "department_return"),
    _S.DEPT_ACCEPTED: ("begin",),
    _S.DEPT_RETURNED: ("reclassify",),
    **dict.fromkeys(COUNCILS, ("begin", "department_accept")),
    _S.IN_PROGRESS: ("finish", "report_progress", "attach"),
    _S.SUSPENDED: ("resume",),
    _S.EXTENSION_REQUESTED: ("extend", "refuse_extension"),
    _S.AWAITING_ACCEPTANCE: ("accept_work", "reject_work"),
    _S.COMPLETED: ("reply", "close"),
    _S.QUALIFIED: ("close", "reply"),
    _S.TRACKING: ("follow_up", "archive"),
    _S.REOPENED: ("queue",),
    **dict.fromkeys(PRIVATE, ("private_done", "contact_tried")),
}
_MAY_BE_REFERRED = (_S.IN_TOPIC_COUNCIL, _S.IN_DECISION_COUNCIL)
_OPENED = {
    Matter.MAJOR: ("report_up", "take_up"),
    Matter.MINOR: ("begin", "take_up"),
    Matter.PRIVATE: ("guide_private", "contact_tried"),
}


def likely(demand: DemandInFull) -> tuple[str, ...]:
    """Names of steps, the most likely one first; every other step is one press further away."""
    if goes_round(demand):
        return ("refer", *_LIKELY[demand.state])
    if demand.state is _S.OPENED and demand.matter:
        return _OPENED[Matter(demand.matter)]
    if demand.state is _S.REGISTERED and demand.category is Category.GOVERNMENT_SERVICE:
        return ("answer_now", *_LIKELY[_S.REGISTERED])
    return _LIKELY.get(demand.state, ())


def goes_round(demand: DemandInFull) -> bool:
    """Whether the councils could not agree so often in this round that it belongs before an assembly (T19, T20)."""
    if demand.state not in _MAY_BE_REFERRED:
        return False
    failed = [line for line in demand.history if line.move == DemandMove.FAILED and line.round == demand.round]
    return len(failed) >= MOST_LOOPS
