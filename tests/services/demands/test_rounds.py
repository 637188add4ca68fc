"""What was opened, done and closed stays so when the same trouble comes back: no figure of a past day changes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.triage import Matter
from facilitator.domain.reviews.statistics import Quarter
from facilitator.services.context import Reading
from facilitator.services.demands.exporting import QuarterFigures
from facilitator.services.demands.relapse import RelapseDemand
from facilitator.services.demands.withdraw import WithdrawDemand
from facilitator.services.quarter_due import quarter_due
from facilitator.services.street.read import Monthly
from tests.factories.council import Council
from tests.factories.ledger import placed

ONCE = {
    "matter": Matter.MINOR,
    "registered_on": date(2026, 4, 20),
    "opened_on": date(2026, 4, 24),
    "deadline": date(2026, 5, 20),
    "completed_on": date(2026, 5, 21),
    "closed_on": date(2026, 7, 12),
}


def quarter(council: Council) -> Any:
    last = council.ask(QuarterFigures("2026Q2"), council.clerk).rows[-1]
    return last.came, last.opened, last.completed


def closed_in_summer(council: Council) -> Any:
    return council.ask(QuarterFigures("2026Q3"), council.clerk).rows[-1].closed


def month(council: Council, name: str) -> Any:
    total = council.ask(Monthly(name), council.clerk).rows[0]
    return total.new, total.done, total.in_hand, total.overdue


def due(council: Council) -> Any:
    with council.world.database.reading() as unit:
        found = quarter_due(Reading(council.clerk, council.world.clock.now(), unit, "五角亭社区"), Quarter(2026, 2))
    return [(task.deadline, task.completed_on) for task in found.tasks]


FIGURES: dict[str, tuple[Callable[[Council], Any], Any]] = {
    "quarter": (quarter, (1, 1, 1)),
    "closed in summer": (closed_in_summer, 1),
    "month it came": (lambda council: month(council, "2026-04"), (1, 0, 1, 0)),
    "month it was done": (lambda council: month(council, "2026-05"), (0, 1, 1, 0)),
    "month between": (lambda council: month(council, "2026-06"), (0, 0, 1, 0)),
    "month after": (lambda council: month(council, "2026-08"), (0, 0, 0, 0)),
    "due": (due, [(date(2026, 5, 20), date(2026, 5, 21))]),
}


@pytest.mark.parametrize("figure", FIGURES)
def test_figure_of_a_past_day_is_the_same_after_a_relapse_and_after_its_end(council: Council, figure: str) -> None:
    count, expected = FIGURES[figure]
    demand = placed(council, DemandState.TRACKING, **ONCE)
    before = count(council)
    council.do(RelapseDemand(demand, "又不亮了"), council.clerk)
    again = count(council)
    council.do(WithdrawDemand(demand), council.clerk)

    assert (before, again, count(council)) == (expected, expected, expected)


def test_figures_kept_before_rounds_were_counted_are_those_of_the_first(council: Council) -> None:
    demand = placed(council, DemandState.TRACKING, **ONCE)
    about = {"deadline": "2026-05-20", "completed_on": "2026-05-21"}

    def kept(unit: Any) -> None:
        row = {"id": "v", "quarter": "2026Q2", "formula": "F", "state": "concluded", "actor": "甲"}
        unit.reviews.add({**row, "gathered_at": council.world.clock.now()})
        unit.reviews.add_items("v", [demand])
        unit.reviews.change_item("v", demand, verdict="qualified", figures={"about": about})

    council.world.door.writer.submit(kept)

    assert due(council) == [(date(2026, 5, 20), date(2026, 5, 21))]
