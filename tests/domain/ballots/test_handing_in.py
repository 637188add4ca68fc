"""Hands are raised in the hall: no more of them than people there who gave nothing else, whatever the rule."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.ballots.casting import Standing
from facilitator.domain.ballots.counting import Evidence, count
from facilitator.domain.ballots.handing_in import check_handed_in, check_room, may_raise
from facilitator.domain.ballots.papers import Channel, HandCount
from facilitator.domain.ballots.presets import preset
from facilitator.domain.ballots.slate import yes_no_abstain
from facilitator.domain.errors import NotPresent, TooManyHands
from tests.factories.ballots import evidence, names, papers, roll

ROLLS = {
    "forum_present": roll(*names("m", 1, 8)),
    "beneficiary_household_vote": roll(*names("h", 1, 8)),
    "beneficiary_consent": roll(*names("h", 1, 8)),
}


@st.composite
def halls(draw: st.DrawFn, *rules: str) -> tuple[str, Evidence]:
    """Some are there, some stood aside, some gave a vote from wherever they are, one or two ways."""
    rule = draw(st.sampled_from(rules or tuple(ROLLS)))
    units = [unit.id for unit in ROLLS[rule]]
    some = st.sets(st.sampled_from(units))
    cast = [paper for way in (Channel.PHONE, Channel.PAPER) for paper in papers("for", sorted(draw(some)), way)]
    aside = draw(st.sets(st.sampled_from(units), max_size=2))
    return rule, evidence(rule, ROLLS[rule], cast, checked_in=draw(some), recused=aside)


def raised(hall: Evidence, hands: int) -> Evidence:
    return replace(hall, hands=(HandCount({"for": hands, "against": 0, "abstain": 0}),))


@given(halls())
def test_hands_and_what_the_hall_gave_are_never_more_than_the_hall(found: tuple[str, Evidence]) -> None:
    _rule, hall = found
    gave = {paper.unit for paper in hall.papers}

    assert may_raise(hall) == len(hall.checked_in - gave - hall.recused)


@given(halls("forum_present"))
def test_hands_of_who_must_be_there_are_those_who_did_not_vote(found: tuple[str, Evidence]) -> None:
    """Where nobody votes from home the figure is the one that the wall shows."""
    rule, hall = found

    assert may_raise(hall) == count(preset(rule), yes_no_abstain(), hall).counts.not_voted


@given(halls(), st.integers(0, 10))
def test_room_is_kept_exactly(found: tuple[str, Evidence], hands: int) -> None:
    _rule, hall = found
    left = may_raise(hall) or 0

    if hands <= left:
        check_room(raised(hall, hands))
    else:
        with pytest.raises(TooManyHands) as refusal:
            check_room(raised(hall, hands))
        assert refusal.value.details == {"hands": hands, "left": left}


@pytest.mark.parametrize(("heads", "most"), [(0, None), (16, 16)])
def test_hands_without_a_roll_are_as_many_as_heads_were_counted(heads: int, most: int | None) -> None:
    assert may_raise(evidence("yard_straw_poll", [], heads=heads)) == most


@pytest.mark.parametrize("rule", ["beneficiary_household_vote", "owners_ordinary", "forum_present"])
def test_hand_is_taken_only_from_who_is_in_the_hall(rule: str) -> None:
    away = Standing(entitled=True, checked_in=False)

    with pytest.raises(NotPresent):
        check_handed_in(preset(rule), away, "1-101", Channel.HANDS)


def test_paper_of_a_household_may_come_from_home() -> None:
    check_handed_in(preset("beneficiary_household_vote"), Standing(entitled=True, checked_in=False), "1-101")
