"""分档 tried live: who is in which group, and how many parts each household carries."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import BadInput
from facilitator.domain.funding.tiers import MOST_GROUPS, Tier, TierBy, groups, parts_of
from facilitator.domain.people.units import Unit, UnitKind


def unit(identity: str, building: str, door: str, area: int = 0) -> Unit:
    return Unit(identity, UnitKind.HOUSEHOLD, f"{building}{door}", building, door, area_centi=area)


HOMES = (
    unit("a", "2栋", "301", 11006),
    unit("b", "2栋", "101", 6835),
    unit("c", "1栋", "102", 6835),
    unit("d", "1栋", "门卫室"),
)


@pytest.mark.parametrize(
    ("by", "told"),
    [
        (TierBy.BUILDING, [("2栋", 2), ("1栋", 2)]),
        (TierBy.FLOOR, [("", 1), ("1层", 2), ("3层", 1)]),
        (TierBy.AREA, [("", 1), ("68.35㎡", 2), ("110.06㎡", 1)]),
    ],
)
def test_households_are_put_together(by: TierBy, told: list[tuple[str, int]]) -> None:
    assert [(one.name, one.units) for one in groups(HOMES, by)] == told


def test_one_group_or_too_many_are_no_choice() -> None:
    alike = [unit(str(number), "1栋", "101", 5000) for number in range(3)]
    assert [groups(alike, by) for by in TierBy] == [(), (), ()]
    many = [unit(str(number), f"{number}栋", "101") for number in range(MOST_GROUPS + 1)]
    assert groups(many, TierBy.BUILDING) == ()
    assert len(groups(many[1:], TierBy.BUILDING)) == MOST_GROUPS


def test_who_is_not_told_carries_one_part() -> None:
    assert parts_of(HOMES, TierBy.FLOOR, [Tier("1层", 0.5), Tier("3层", 1.25)]) == {
        "a": 1.25, "b": 0.5, "c": 0.5, "d": 1.0,
    }  # fmt: skip


@pytest.mark.parametrize("tiers", [[Tier("1层", 1), Tier("1层", 2)], [Tier("9层", 1)]])
def test_tiers_that_cannot_be_meant_are_refused(tiers: list[Tier]) -> None:
    with pytest.raises(BadInput):
        parts_of(HOMES, TierBy.FLOOR, tiers)
