"""The roll knows who is one person, keeps its order and can be cut to a yard."""

from __future__ import annotations

import pytest

from facilitator.domain.people.units import KIND_NAMES, Unit, UnitKind, by_place, counted_as, inside


def test_unit_without_holder_votes_for_itself() -> None:
    assert Unit("o1", UnitKind.OWNER, "1-1").voter == "o1"


@pytest.mark.parametrize("kind", [kind for kind in UnitKind if kind is not UnitKind.HOUSEHOLD])
def test_unit_same_holder_is_one_voter(kind: UnitKind) -> None:
    first, second = Unit("a", kind, "甲", holder="甲"), Unit("b", kind, "乙", holder="甲")

    assert first.voter == second.voter


def test_unit_households_of_one_landlord_stay_two() -> None:
    first, second = (Unit(name, UnitKind.HOUSEHOLD, name, holder="甲") for name in ("h1", "h2"))

    assert first.voter != second.voter


def test_unit_same_name_never_merges() -> None:
    first, second = (Unit(name, UnitKind.OWNER, name, holder_name="王芳") for name in ("o1", "o2"))

    assert first.voter != second.voter


def test_unit_holder_named_like_a_unit_is_somebody_else() -> None:
    assert Unit("o1", UnitKind.OWNER, "1-1", holder="o2").voter != Unit("o2", UnitKind.OWNER, "1-2").voter


def test_by_place_orders_by_adding_then_id() -> None:
    units = [
        Unit("b", UnitKind.PERSON, "", place=1),
        Unit("a", UnitKind.PERSON, "", place=1),
        Unit("z", UnitKind.PERSON, ""),
    ]

    assert [unit.id for unit in by_place(units)] == ["z", "a", "b"]


def test_inside_cuts_to_buildings() -> None:
    units = [Unit("h1", UnitKind.HOUSEHOLD, "", building="3号楼"), Unit("h2", UnitKind.HOUSEHOLD, "", building="4号楼")]

    assert [unit.id for unit in inside(units, {"3号楼"})] == ["h1"]
    assert len(inside(units, ())) == 2


def test_kind_names_cover_every_kind() -> None:
    assert set(KIND_NAMES) == set(UnitKind)


@pytest.mark.parametrize(
    ("kinds", "word"),
    [
        ({UnitKind.HOUSEHOLD}, "户"),
        ({UnitKind.REPRESENTATIVE}, "位代表"),
        ({UnitKind.MEMBER}, "位成员"),
        ({UnitKind.MEMBER, UnitKind.COMMITTEE}, "位成员"),
        ({UnitKind.OWNER}, "位业主"),
        ({UnitKind.PARTY}, "位党员"),
        ({UnitKind.PERSON}, "人"),
        ({UnitKind.REPRESENTATIVE, UnitKind.HOUSEHOLD}, "人"),
        ({UnitKind.REPRESENTATIVE, UnitKind.COMMITTEE}, "人"),
        (set(), "人"),
    ],
)
def test_units_are_counted_by_what_they_are_and_as_people_where_they_differ(kinds: set[UnitKind], word: str) -> None:
    assert counted_as(kinds) == word
