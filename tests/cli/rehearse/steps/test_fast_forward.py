"""The clock of a fast forward, and the way it tells."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from facilitator.cli.rehearse.steps.fast_forward import moved_into, way_told

AUGUST = datetime(2026, 8, 3, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("quarter", "moment"),
    [
        ("", AUGUST),
        ("2026Q3", AUGUST),
        ("2026Q4", datetime(2026, 12, 10, 1, tzinfo=UTC)),
        ("2026Q2", datetime(2026, 6, 10, 1, tzinfo=UTC)),
        ("2027Q1", datetime(2027, 3, 10, 1, tzinfo=UTC)),
    ],
)
def test_clock_moves_only_when_it_is_outside_the_quarter(quarter: str, moment: datetime) -> None:
    assert moved_into(quarter, AUGUST) == moment


def test_way_tells_the_states_between_two_looks() -> None:
    """From the topic council one evening holds the decision council and leaves it signed."""
    history = [{"after_name": name} for name in ("已开单", "专题讨论会", "专题讨论会", "议事决策会", "办理中")]

    assert way_told(["已开单"], history) == "已开单 → 专题讨论会 → 议事决策会 → 办理中"
