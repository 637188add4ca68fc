"""Whatever was handed out, keyed, raised or pressed: the figures add up to the room, and agree with the result."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.ballots.electorate import electorate
from facilitator.domain.ballots.papers import Channel, DuplicateRule, HandCount, Paper
from facilitator.domain.ballots.presets import preset
from facilitator.domain.ballots.result import result
from facilitator.domain.ballots.room_counts import InTheRoom, room_counts
from facilitator.domain.ballots.slate import yes_no_abstain
from facilitator.domain.people.units import Unit, UnitKind
from tests.factories.ballots import evidence, names, roll

ROLL = names("m", 1, 12)
FLATS = {"o1": "甲", "o2": "甲", "o3": "乙", "o4": "丙"}
PRESETS = st.sampled_from(["forum_present", "beneficiary_household_vote"])


def people(rule: str) -> list[Unit]:
    kind = UnitKind.MEMBER if rule == "forum_present" else UnitKind.HOUSEHOLD
    return [Unit(alias, kind, alias, place=place) for place, alias in enumerate(ROLL)]


@st.composite
def rooms(draw: st.DrawFn) -> tuple[InTheRoom, dict[str, dict[Channel, str]]]:
    """Nobody votes twice by one channel; whoever recused has not voted; hands are of those left."""
    here = draw(st.sets(st.sampled_from(ROLL)))
    recused = draw(st.sets(st.sampled_from(ROLL), max_size=3))
    choices = st.sampled_from(["for", "against", "abstain"])
    voting = draw(st.sets(st.sampled_from(sorted(set(ROLL) - recused)))) & here
    box = {unit: draw(st.dictionaries(st.sampled_from(list(Channel)), choices, min_size=1)) for unit in sorted(voting)}
    left = len(here - recused - voting)
    raised = draw(st.integers(0, left))
    holding = draw(st.sets(st.sampled_from(ROLL)))
    papers = tuple((unit, channel) for unit, marks in box.items() for channel in marks)
    helped = frozenset(draw(st.sets(st.sampled_from(ROLL))) & {unit for unit, way in papers if way is Channel.PHONE})
    return InTheRoom(frozenset(here), frozenset(recused), papers, raised, frozenset(holding), helped), box


@given(rooms(), PRESETS, st.sampled_from(list(DuplicateRule)))
def test_counts_add_up_and_agree_with_the_result(
    given_room: tuple[InTheRoom, dict[str, dict[Channel, str]]], name: str, rule: DuplicateRule
) -> None:
    seen, box = given_room
    counts = room_counts(preset(name), electorate(preset(name), people(name)), rule, seen)

    assert counts.phone + counts.paper + counts.hands + counts.handed_out + counts.not_voted == (
        counts.whole - counts.recused
    )
    assert min(counts.handed_out, counts.not_voted, counts.recused) >= 0
    assert 0 <= counts.helped <= min(counts.phone, len(seen.helped))

    papers = [Paper(channel, unit, (choice,)) for unit, marks in box.items() for channel, choice in marks.items()]
    hands = [{"for": seen.counted_hands, "against": 0, "abstain": 0}]
    proof = evidence(
        name, people(name), papers, checked_in=seen.here, recused=seen.recused, hands=hands, duplicates=rule
    )
    ended = result(preset(name), yes_no_abstain(), proof)
    assert (ended.cast, ended.recused) == (counts.cast, counts.recused)
    assert ended.not_voted == counts.not_voted + counts.handed_out
    by_channel = {channel: sum(votes.values()) for channel, votes in ended.by_channel.items()}
    assert by_channel == {"phone": counts.phone, "paper": counts.paper, "hands": counts.hands}


@given(rooms(), st.randoms())
def test_order_of_the_box_does_not_matter(
    given_room: tuple[InTheRoom, dict[str, dict[Channel, str]]], chance: object
) -> None:
    seen, _box = given_room
    shuffled = list(seen.box)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    rule, who = preset("forum_present"), electorate(preset("forum_present"), people("forum_present"))
    again = replace(seen, box=tuple(shuffled))

    assert room_counts(rule, who, DuplicateRule.PAPER_PREVAILS, again) == (
        room_counts(rule, who, DuplicateRule.PAPER_PREVAILS, seen)
    )


def test_paper_in_the_hand_of_somebody_who_pressed_the_phone_is_not_out() -> None:
    who = electorate(preset("forum_present"), people("forum_present"))
    seen = InTheRoom(frozenset(ROLL[:4]), frozenset(), ((ROLL[0], Channel.PHONE),), 0, frozenset(ROLL[:2]))

    counts = room_counts(preset("forum_present"), who, DuplicateRule.PAPER_PREVAILS, seen)

    assert (counts.phone, counts.handed_out, counts.not_voted) == (1, 1, 2)


def test_person_with_two_flats_is_one_voter_of_one_channel() -> None:
    owners = [Unit(f"o{place}", UnitKind.OWNER, "", holder="甲", area_centi=5000, place=place) for place in (1, 2)]
    rule = preset("owners_ordinary")
    seen = InTheRoom(frozenset(), frozenset(), (("o1", Channel.PHONE), ("o2", Channel.PAPER)))

    counts = room_counts(rule, electorate(rule, [*owners, *roll("o3")]), DuplicateRule.PAPER_PREVAILS, seen)

    assert (counts.phone, counts.paper, counts.cast, counts.not_voted) == (0, 1, 1, 1)


def test_hands_of_people_who_left_keep_the_sum() -> None:
    who = electorate(preset("forum_present"), people("forum_present"))

    counts = room_counts(
        preset("forum_present"), who, DuplicateRule.PAPER_PREVAILS, InTheRoom(frozenset(ROLL[:3]), frozenset(), (), 4)
    )

    assert (counts.whole, counts.hands, counts.not_voted) == (4, 4, 0)
    assert HandCount({"for": 4}).total == 4


def test_helped_are_counted_in_voters_and_only_where_the_phone_counts() -> None:
    """A person with two flats is one voter, and a paper that prevails takes the help away."""
    flats = [Unit(alias, UnitKind.OWNER, alias, holder=holder) for alias, holder in FLATS.items()]
    box = (("o1", Channel.PHONE), ("o2", Channel.PHONE), ("o3", Channel.PHONE), ("o3", Channel.PAPER))
    seen = InTheRoom(frozenset(), frozenset(), box, helped=frozenset({"o1", "o2", "o3"}))

    rule = preset("owners_ordinary")
    counts = room_counts(rule, electorate(rule, flats), DuplicateRule.PAPER_PREVAILS, seen)

    assert (counts.phone, counts.helped, counts.paper) == (1, 1, 1)
