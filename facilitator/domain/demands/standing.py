"""Everything about one demand that a guard may ask, gathered once and judged without a database."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from facilitator.domain.demands.entry import Category
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.tracks import CouncilTrack, DepartmentTrack
from facilitator.domain.demands.triage import Matter

FOLLOW_UP_DAYS = (30, 90, 180)
"""Days after 销单 on which the community calls again."""


@dataclass(frozen=True)
class Standing:
    """`decided`: signed minutes of this round name it. `before` and `after` count photos of each stage.

    `waiting` counts the reporters (of merged demands too) who still await an answer. `follow_ups` are the days of
    FOLLOW_UP_DAYS on which somebody called and all was well. `noted_in`: the title of the meeting that noted an order
    about it and whose minutes are not signed yet; empty where nothing waits for a signature.
    `awaited_in`: the title of the one that noted merging another demand into it. `raising`: it waits for its money and
    a plan is under way; False once the plan was given up. `own_dispatch`: whoever acts dispatched it as urgent, and no
    meeting stands behind what they do now. `relapsed`: this round began because the trouble came back.
    """

    state: DemandState
    round: int = 1
    category: Category = Category.OTHER
    matter: Matter | None = None
    urgent: bool = False
    decided: bool = False
    department: DepartmentTrack = DepartmentTrack.NONE
    council: CouncilTrack = CouncilTrack.NONE
    days_late: int = 0
    extensions: int = 0
    objections: int = 0
    before: int = 0
    after: int = 0
    waiting: int = 0
    follow_ups: frozenset[int] = field(default_factory=frozenset)
    closed_on: date | None = None
    today: date | None = None
    noted_in: str = ""
    awaited_in: str = ""
    raising: bool = False
    own_dispatch: bool = False
    relapsed: bool = False

    @property
    def large(self) -> bool:
        return self.matter is Matter.MAJOR

    @property
    def small(self) -> bool:
        return self.matter is Matter.MINOR

    @property
    def private(self) -> bool:
        return self.matter is Matter.PRIVATE
