"""A quarter to judge: completed demands, a review gathered, forms and points."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from facilitator.domain.demands.states import DemandState
from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.reviews.assess import AssessDemand, ProcessPoints, ResultPoints
from facilitator.services.reviews.gather import GatherReview
from facilitator.services.reviews.score import ScoreDemand
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.sessions.agenda import ItemForm
from tests.factories.council import Council
from tests.factories.ledger import placed
from tests.factories.world import EVENING

QUARTER = "2026Q3"
GOOD = (ProcessPoints(18, 22, 18, 18, 14), ResultPoints(36, 22, 18, 13))
"""90 and 89 points."""
S8 = (ProcessPoints(16, 20, 18, 15, 13), ResultPoints(25, 18, 15, 10))


def completed(council: Council, **columns: Any) -> str:
    """It names no building, so it concerns everybody."""
    usual = {"completed_on": date(2026, 8, 20), "matter": "minor", "building": None}
    return placed(council, DemandState.COMPLETED, **{**usual, **columns})


def households(council: Council, count: int, kind: UnitKind = UnitKind.HOUSEHOLD, **more: Any) -> list[str]:
    return [str(council.do(AddUnit(kind, f"{kind.value}{n}", **more), SYSTEM).unit) for n in range(count)]


def gathered(council: Council) -> str:
    return str(council.do(GatherReview(QUARTER), council.secretary).review)


def score(council: Council, review: str, demand: str, forms: Mapping[int, int]) -> None:
    """`forms`: level → how many households say it."""
    for level, count in forms.items():
        for unit in households(council, count):
            council.do(ScoreDemand(review, demand, unit, level), council.secretary)


def assess(council: Council, review: str, demand: str, points: Any = GOOD, **more: Any) -> None:
    council.do(AssessDemand(review, demand, *points, **more), council.secretary)


def sit(
    council: Council,
    demands: list[str],
    *,
    whole: bool = False,
    gather: Callable[[Council], str] | None = None,
    homes: tuple[str, str] = ("", ""),
) -> None:
    """A 季度民主评议 that is running with its first item at hand: three representatives and two households are there.

    `whole` plans one item for everything, else every demand is an item of its own; `homes`: the buildings of both.
    """
    if gather is not None:
        gather(council)
    for alias, building in zip(("h1", "h2"), homes, strict=True):
        (council.units[alias],) = households(council, 1, building=building)
    lines = [PlannedItem(f"第{place}件", ItemForm.SCORES, demand) for place, demand in enumerate(demands, 1)]
    items = tuple(lines) if lines and not whole else (PlannedItem("逐件打分", ItemForm.SCORES),)
    planned = council.do(
        PlanSession("quarterly_review", "评议", "院坝", EVENING, "主持人", "记录人", items, "review_quarterly")
    )
    council.session, council.code, council.item = planned.session, planned.code, planned.items[0]
    council.begin(("r1", "r2", "r3", "h1", "h2"))
