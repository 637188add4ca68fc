"""Who counts, and how much: persons once, households by weight, owners with their area."""

from __future__ import annotations

from facilitator.domain.ballots.electorate import electorate
from facilitator.domain.ballots.presets import preset
from facilitator.domain.people.units import Unit, UnitKind
from tests.factories.ballots import forty_four, names, roll

AREAS = [6835, 6835, 8210, 8210, 9542, 9542, 11006, 11006]


def owners() -> list[Unit]:
    """The eight flats of `domain.md` §3.4; the last two belong to one person."""
    doors = ["1-1", "1-2", "2-1", "2-2", "3-1", "3-2", "4-1", "4-2"]
    return [
        Unit(door, UnitKind.OWNER, door, holder="庚" if door.startswith("4") else "", area_centi=area)
        for door, area in zip(doors, AREAS, strict=True)
    ]


def test_electorate_of_the_assembly_is_forty_four() -> None:
    assembly = electorate(preset("rc_reps_2026"), [*forty_four(), *roll(*names("h", 1, 128))])

    assert assembly.size == 44
    assert "h1" not in assembly


def test_electorate_counts_a_person_with_two_seats_once() -> None:
    seats = [Unit("r1", UnitKind.REPRESENTATIVE, "", holder="甲"), Unit("c1", UnitKind.COMMITTEE, "", holder="甲")]

    assembly = electorate(preset("rc_reps_2026"), seats)

    assert assembly.size == 1
    assert assembly.units_of_voter("r1") == ("r1", "c1")


def test_representative_is_heard_once_where_content_is_asked_for() -> None:
    """In votes a dwelling is a household for itself; how content somebody is, they say once."""
    lines = [
        Unit("r1", UnitKind.REPRESENTATIVE, "", holder="甲"),
        *(Unit(f"h{place}", UnitKind.HOUSEHOLD, "", holder=holder) for place, holder in enumerate("甲甲乙乙")),
    ]

    assembly = electorate(preset("review_quarterly"), lines)

    assert assembly.size == 3
    assert assembly.units_of_voter("h1") == ("r1", "h0", "h1")
    assert assembly.units_of_voter("h2") == ("h2",)


def test_electorate_of_owners_counts_persons_and_area() -> None:
    assembly = electorate(preset("owners_ordinary"), owners())

    assert assembly.size == 7
    assert assembly.area == 71186


def test_electorate_weighs_representatives_by_households() -> None:
    representatives = [Unit(f"r{n}", UnitKind.REPRESENTATIVE, "", households=10 + n) for n in (1, 2, 3)]

    assembly = electorate(preset("ysyy_reps_household_weighted"), representatives)

    assert assembly.size == 36
    assert assembly.votes(assembly.voters(["r1", "r3"])) == 24


def test_electorate_adds_the_households_of_one_persons_seats() -> None:
    seats = [Unit(name, UnitKind.REPRESENTATIVE, "", holder="甲", households=12) for name in ("r1", "r2")]

    assert electorate(preset("ysyy_reps_household_weighted"), seats).size == 24


def test_electorate_takes_members_where_there_are_no_persons() -> None:
    rule = preset("yard_straw_poll")

    assert electorate(rule, roll(*names("m", 1, 20))).size == 20
    assert electorate(rule, roll("p1", *names("m", 1, 20))).size == 1


def test_electorate_without_a_roll_is_a_number_of_heads() -> None:
    assert electorate(preset("yard_straw_poll"), [], heads=46).size == 46


def test_electorate_passes_over_observers() -> None:
    assembly = electorate(preset("rc_reps_2026"), forty_four())

    assert assembly.voters(["r1", "guest", "h9"]) == {"r1"}
