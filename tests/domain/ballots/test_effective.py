"""One voter, one voice, whatever the channel and whatever the order of rows."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.ballots.effective import PRECEDENCE, Box, effective
from facilitator.domain.ballots.electorate import electorate
from facilitator.domain.ballots.papers import Channel, DuplicateRule, Paper
from facilitator.domain.ballots.presets import preset
from facilitator.domain.people.units import Unit, UnitKind
from tests.factories.ballots import names, papers, roll

HOUSEHOLDS = electorate(preset("beneficiary_household_vote"), roll(*names("h", 1, 20)))
PAPER, FIRST = DuplicateRule.PAPER_PREVAILS, DuplicateRule.FIRST_PREVAILS


def both(unit: str, phone: str, paper: str) -> list[Paper]:
    return [*papers(phone, [unit]), *papers(paper, [unit], Channel.PAPER)]


def chosen(box: Box) -> list[tuple[str, ...]]:
    return [vote.choices for vote in box.votes]


def test_effective_paper_prevails_over_the_phone() -> None:
    box = effective(both("h1", "for", "against"), HOUSEHOLDS, PAPER)

    assert chosen(box) == [("against",)]
    assert box.duplicates == 1


def test_effective_first_prevails_keeps_the_phone() -> None:
    """A confirmed paper blocks the phone, so a phone vote beside a paper came before it."""
    assert chosen(effective(both("h1", "for", "against"), HOUSEHOLDS, FIRST)) == [("for",)]


def test_effective_spoiled_paper_prevails_too() -> None:
    rows = [*papers("for", ["h1"]), Paper(Channel.PAPER, "h1", invalid=True)]

    box = effective(rows, HOUSEHOLDS, PAPER)

    assert (box.votes, box.invalid, box.duplicates) == ((), 1, 1)


def test_effective_same_choice_twice_is_still_a_duplicate() -> None:
    assert effective(both("h1", "for", "for"), HOUSEHOLDS, PAPER).duplicates == 1


def test_effective_silent_voters_do_not_count() -> None:
    box = effective(papers("for", ["h1", "h2"]), HOUSEHOLDS, PAPER, {"h1"})

    assert box.units == {"h2"}


def test_effective_unnamed_papers_each_count_once() -> None:
    rows = [Paper(Channel.PHONE, None, ("for",), mark=str(n)) for n in range(3)]

    box = effective([*rows, Paper(Channel.PAPER, None, invalid=True, mark="9")], HOUSEHOLDS, FIRST)

    assert (len(box.votes), box.invalid, box.duplicates) == (3, 1, 0)


def test_effective_paper_from_outside_the_roll_is_a_broken_box() -> None:
    with pytest.raises(KeyError):
        effective(papers("for", ["h99"]), HOUSEHOLDS, PAPER)


def test_effective_two_flats_of_one_owner_are_one_voice_with_both_areas() -> None:
    flats = [Unit(door, UnitKind.OWNER, door, holder="庚", area_centi=area) for door, area in (("a", 100), ("b", 50))]
    owners = electorate(preset("owners_ordinary"), flats)

    agreeing = effective(papers("for", ["a", "b"]), owners, PAPER)
    contradicting = effective([*papers("for", ["a"]), *papers("against", ["b"])], owners, PAPER)
    half_spoiled = effective([*papers("for", ["a"]), Paper(Channel.PAPER, "b", invalid=True)], owners, PAPER)

    assert [(vote.votes, vote.area) for vote in agreeing.votes] == [(1, 150)]
    assert (contradicting.votes, contradicting.invalid, contradicting.invalid_area) == ((), 1, 150)
    assert [(vote.votes, vote.area) for vote in half_spoiled.votes] == [(1, 100)]
    assert (half_spoiled.invalid, half_spoiled.invalid_area) == (0, 50)


rows = st.lists(
    st.builds(
        lambda unit, channel, choice, invalid: Paper(channel, unit, () if invalid else (choice,), invalid),
        st.sampled_from(names("h", 1, 20)),
        st.sampled_from(Channel),
        st.sampled_from(["for", "against", "abstain"]),
        st.booleans(),
    ),
    max_size=40,
    unique_by=lambda paper: (paper.unit, paper.channel),
)


@given(rows, st.sampled_from(DuplicateRule), st.randoms(use_true_random=False))
def test_effective_order_of_rows_never_matters(
    given_rows: list[Paper], rule: DuplicateRule, shuffler: random.Random
) -> None:
    shuffled = list(given_rows)
    shuffler.shuffle(shuffled)

    first, second = effective(given_rows, HOUSEHOLDS, rule), effective(shuffled, HOUSEHOLDS, rule)

    assert first == second


@given(rows, st.sampled_from(DuplicateRule))
def test_effective_counts_every_unit_once(given_rows: list[Paper], rule: DuplicateRule) -> None:
    box = effective(given_rows, HOUSEHOLDS, rule)
    units = {paper.unit for paper in given_rows}

    assert len(box.votes) + box.invalid == len(units)
    assert box.duplicates == sum(len([row for row in given_rows if row.unit == unit]) > 1 for unit in units)


def test_precedence_names_every_channel_under_every_rule() -> None:
    assert all(set(order) == set(Channel) for order in PRECEDENCE.values())
    assert set(PRECEDENCE) == set(DuplicateRule)
