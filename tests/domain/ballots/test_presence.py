"""Who is there: checked in, voted and left, or ballots that came in."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.electorate import electorate
from facilitator.domain.ballots.presence import Numbers, numbers, passing_rule, quorum_met, quorum_needed
from facilitator.domain.ballots.presets import preset
from facilitator.domain.ballots.quorum import Base
from tests.domain.ballots.test_electorate import owners
from tests.factories.ballots import forty_four, names, roll

ASSEMBLY, OWNERS = preset("rc_reps_2026"), preset("owners_ordinary")


def test_numbers_count_those_who_voted_and_left() -> None:
    room = numbers(ASSEMBLY, electorate(ASSEMBLY, forty_four()), {"r1", "r2", "guest"}, {"r2", "r3"})

    assert room == Numbers(44, 3)


def test_numbers_of_returned_ballots_ignore_check_ins() -> None:
    rule = preset("beneficiary_household_vote")

    assert numbers(rule, electorate(rule, roll(*names("h", 1, 9))), {"h1", "h2"}, {"h3"}) == Numbers(9, 1)


def test_numbers_of_owners_have_area() -> None:
    assert numbers(OWNERS, electorate(OWNERS, owners()), (), {"4-1", "4-2"}) == Numbers(7, 1, 71186, 22012)


def test_numbers_without_a_roll_are_heads_or_hands() -> None:
    rule = preset("yard_straw_poll")

    assert numbers(rule, electorate(rule, [], heads=46), ()) == Numbers(46, 46)
    assert numbers(rule, electorate(rule, []), (), at_least=32) == Numbers(32, 32)


def test_numbers_without_takes_everybody_out_of_everything() -> None:
    assert Numbers(44, 33, 100, 80).without(Numbers(1, 1, 10, 8)) == Numbers(43, 32, 90, 72)


def test_numbers_whole_follows_the_base() -> None:
    room = Numbers(44, 33, 711, 643)

    assert [room.whole(base, 29) for base in (Base.ELECTORATE, Base.PRESENT, Base.FOR_AGAINST)] == [44, 33, 29]
    assert [room.whole_area(base, 600) for base in (Base.ELECTORATE, Base.PRESENT, Base.FOR_AGAINST)] == [711, 643, 600]


@pytest.mark.parametrize(("present", "met"), [(29, False), (30, True)])
def test_quorum_met_at_two_thirds(present: int, met: bool) -> None:
    assert quorum_met(ASSEMBLY, Numbers(44, present)) is met
    assert quorum_needed(ASSEMBLY, Numbers(44, present)) == 30


def test_quorum_met_of_owners_needs_both() -> None:
    assert quorum_met(OWNERS, Numbers(7, 5, 71186, 47458))
    assert not quorum_met(OWNERS, Numbers(7, 5, 71186, 47457))
    assert not quorum_met(OWNERS, Numbers(7, 4, 71186, 71186))


def test_quorum_of_a_straw_poll_is_none() -> None:
    assert quorum_met(preset("yard_straw_poll"), Numbers(20, 0))
    assert quorum_needed(preset("yard_straw_poll"), Numbers(20, 0)) is None


def test_passing_rule_of_scores_is_an_error() -> None:
    with pytest.raises(ValueError, match="review_quarterly"):
        passing_rule(preset("review_quarterly"))
