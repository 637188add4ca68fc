"""Which demands the public may read about, and in which words: 个人信息保护法第二十五条, small yards, old neighbours.

Whatever is not named here stays inside: a new state, a matter nobody has sorted yet, a demand without a number.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from facilitator.domain.demands.entry import Category
from facilitator.domain.demands.states import COUNCILS, DemandState
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency
from facilitator.domain.words import N_

SHOWN_FOR = timedelta(days=365)
"""How long a finished demand stays on the board."""


class Stage(StrEnum):
    """How far a public demand is, in the five words of the board."""

    ORDERED = "ordered"
    TALKED = "talked"
    WORKED = "worked"
    REVIEWED = "reviewed"
    DONE = "done"


STAGE_NAMES = {
    Stage.ORDERED: N_("定了由谁办"),
    Stage.TALKED: N_("正在商量"),
    Stage.WORKED: N_("正在办"),
    Stage.REVIEWED: N_("等大家评"),
    Stage.DONE: N_("办完了"),
}

_S = DemandState
STAGES: dict[Stage, tuple[DemandState, ...]] = {
    Stage.ORDERED: (
        _S.URGENT_DISPATCHED,
        _S.OPENED,
        _S.REPORTED_UP,
        _S.DEPT_ACCEPTED,
        _S.DEPT_RETURNED,
        _S.REOPENED,
        _S.PENDING_TRIAGE,
        _S.DEFERRED,
    ),
    Stage.TALKED: (*COUNCILS, _S.REFERRED_TO_ASSEMBLY, _S.FUNDING, _S.REDELIBERATION, _S.UNQUALIFIED),
    Stage.WORKED: (_S.IN_PROGRESS, _S.SUSPENDED, _S.EXTENSION_REQUESTED, _S.AWAITING_ACCEPTANCE),
    Stage.REVIEWED: (_S.COMPLETED, _S.IN_REVIEW, _S.QUALIFIED),
    Stage.DONE: (_S.CLOSED, _S.TRACKING, _S.ARCHIVED),
}
"""问题清单 as residents read it: what came back (round 2 and later) stays on it while it waits to be sorted or is put
off. Private paths, drafts, slips not yet sorted and refusals stand in no stage."""
_STAGE_OF = {state: stage for stage, states in STAGES.items() for state in states}

UNSORTED = (_S.PENDING_TRIAGE, _S.DEFERRED)
"""Nobody's business outside yet, unless it has been on the list before."""
SORTED_PUBLIC = (Matter.MAJOR, Matter.MINOR)
PERSONAL = (Category.DISPUTE_MEDIATION, Category.VULNERABLE_SUPPORT)
"""Where even a building points at a person: who complained about a neighbour, who needs help."""


@dataclass(frozen=True)
class Placed:
    """What decides whether a demand is public; nothing of it is text that a resident wrote."""

    numbered: bool
    state: DemandState
    round: int
    matter: Matter | None
    urgency: Urgency | None
    category: Category
    restricted: bool
    merged: bool
    closed_on: date | None


def is_public(placed: Placed, today: date) -> bool:
    """Opened for the community and not longer than a year finished."""
    if not placed.numbered or placed.restricted or placed.merged or placed.state not in _STAGE_OF:
        return False
    if placed.state in UNSORTED and placed.round == 1:
        return False
    if placed.matter not in SORTED_PUBLIC and not _urgent_for_all(placed):
        return False
    if stage_of(placed.state) is not Stage.DONE:
        return True
    return placed.closed_on is not None and placed.closed_on >= shown_since(today)


def _urgent_for_all(placed: Placed) -> bool:
    """Dispatched before the two committees sorted it: a falling wall is everybody's, a family's trouble is not."""
    return placed.matter is None and placed.urgency is Urgency.URGENT and placed.category not in PERSONAL


def stage_of(state: DemandState) -> Stage | None:
    """None where the board does not know the state."""
    return _STAGE_OF.get(state)


def shown_since(today: date) -> date:
    """The first day of 销单 that is still on the board."""
    return today - SHOWN_FOR
