"""Whom a matter concerns: its plan says it best, then its buildings, then nobody is left out."""

from __future__ import annotations

import pytest

from facilitator.domain.people.units import Unit, UnitKind
from facilitator.domain.reviews.concern import Concern, affected, asked, buildings_in, homes, touched

ROLL = [
    Unit("h1", UnitKind.HOUSEHOLD, "", building="1栋", holder_name="王桂芳"),
    Unit("h3", UnitKind.HOUSEHOLD, "", building="3号楼", holder_name="李春梅"),
    Unit("h4", UnitKind.HOUSEHOLD, "", building="4幢", holder_name="赵 德明"),
    Unit("h0", UnitKind.HOUSEHOLD, ""),
]


@pytest.mark.parametrize(
    ("concern", "units"),
    [
        (Concern(), {"h1", "h3", "h4", "h0"}),
        (Concern(buildings=buildings_in("3栋2单元501")), {"h3"}),
        (Concern(buildings=buildings_in("3栋、4号楼")), {"h3", "h4"}),
        (Concern(buildings=buildings_in("东门花坛", None)), {"h1", "h3", "h4", "h0"}),
        (Concern(frozenset({"h1"}), buildings_in("3栋")), {"h1"}),
        (Concern(buildings=buildings_in("3栋"), asked=frozenset({asked("王桂芳", "1号楼")})), {"h1", "h3"}),
        (Concern(buildings=buildings_in("3栋"), asked=frozenset({asked("赵德明", None)})), {"h3", "h4"}),
        (Concern(buildings=buildings_in("3栋"), asked=frozenset({asked("王桂芳", "2栋")})), {"h3"}),
    ],
)
def test_concern(concern: Concern, units: set[str]) -> None:
    assert touched(concern, ROLL) == units


@pytest.mark.parametrize(
    ("concern", "units"),
    [
        (Concern(), set()),
        (Concern(buildings=buildings_in("9栋"), asked=frozenset({asked("王桂芳", "1栋")})), set()),
        (Concern(buildings=buildings_in("3栋"), asked=frozenset({asked("王桂芳", "1栋")})), {"h1", "h3"}),
    ],
)
def test_homes_can_be_counted_where_the_roll_knows_some_of_them(concern: Concern, units: set[str]) -> None:
    """A house that nobody on the roll lives in has not one home, that of whoever asked."""
    assert homes(concern, ROLL) == units


def test_whoever_is_concerned_at_home_is_concerned_in_the_seat() -> None:
    home = Unit("h5", UnitKind.HOUSEHOLD, "", building="5栋", holder="甲", holder_name="甲")
    seat = Unit("r5", UnitKind.REPRESENTATIVE, "", building="1栋", holder="甲", holder_name="甲")

    assert affected(Concern(buildings=buildings_in("5栋")), [*ROLL, home, seat]) == {"h5", "r5"}
