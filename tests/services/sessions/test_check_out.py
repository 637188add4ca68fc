"""Leaving: the quorum at the vote counts who is still there."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.errors import Missing, NotPresent, Refusal
from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.sessions.check_in import CheckIn
from facilitator.services.sessions.check_out import CheckOut
from facilitator.services.sessions.doorway import AtTheDoor
from facilitator.services.sessions.hall import Hall
from facilitator.services.sessions.read import SessionDetail
from facilitator.sessions.presence import Capacity
from tests.factories.council import Council, make_council
from tests.factories.world import make_world


def test_check_out_takes_the_unit_out_of_the_count(council: Council) -> None:
    council.plan()
    council.gather(["r1", "r2"])

    answer = council.do(CheckOut(council.session, council.units["r1"]))

    assert (answer.present, answer.needed) == (1, 4)


def test_check_out_refuses_who_is_not_there(council: Council) -> None:
    council.plan()
    council.gather([])

    with pytest.raises(NotPresent):
        council.do(CheckOut(council.session, council.units["r1"]))


def test_check_out_lets_an_observer_go(council: Council) -> None:
    council.plan()
    council.gather(["r1"])
    council.do(CheckIn(council.session, name="街道 刘科长", capacity=Capacity.OBSERVER))
    stay = council.ask(AtTheDoor(council.session)).observers[0].stay

    answer = council.do(CheckOut(council.session, stay=stay))

    assert answer.present == 1
    assert [one.here for one in council.ask(AtTheDoor(council.session)).observers] == [False]


def test_check_out_needs_somebody(council: Council) -> None:
    council.plan()
    council.gather([])

    with pytest.raises(Missing):
        council.do(CheckOut(council.session))


WALK = st.lists(st.tuples(st.sampled_from(["in", "out"]), st.integers(1, 6), st.booleans()), max_size=40)


@settings(max_examples=12)
@given(WALK)
def test_counts_are_right_after_any_coming_and_going_at_two_desks(walk: list[tuple[str, int, bool]]) -> None:
    """r1…r5 and r6, who holds the office of c1 too: the two are one person."""
    with tempfile.TemporaryDirectory() as folder, make_world(Path(folder)) as world:
        council = make_council(world, representatives=4, committee=0)
        for alias, kind in (("r5", UnitKind.REPRESENTATIVE), ("r6", UnitKind.COMMITTEE)):
            council.units[alias] = council.do(AddUnit(kind, alias, holder="id-1"), SYSTEM).unit
        council.plan()
        council.gather([])
        inside: set[int] = set()
        for move, number, other_desk in walk:
            unit, desk = council.units[f"r{number}"], council.clerk if other_desk else council.chair
            command = CheckIn(council.session, unit) if move == "in" else CheckOut(council.session, unit)
            try:
                answer = council.do(command, desk)
            except Refusal:
                assert (move == "in") == (number in inside)
                continue
            inside ^= {number}
            assert answer.present == len(inside - {6} if 5 in inside else inside)
        lines = council.ask(Hall(council.session))
        came = {number for move, number, _desk in walk if move == "in"}
        gone = {council.units[f"r{number}"] for number in came - inside}
        assert {line.unit for line in lines if line.state == "present"} == {council.units[f"r{one}"] for one in inside}
        assert {line.unit for line in lines if line.state == "left"} == gone
        assert council.ask(SessionDetail(council.session)).electorate == 5
