"""Evidence with serials says the same as the evidence with names, and says nothing about names."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.ballots.counting import Evidence
from facilitator.domain.ballots.electorate import electorate
from facilitator.domain.ballots.papers import Channel, DuplicateRule, HandCount, Paper, Secrecy
from facilitator.domain.ballots.presets import preset
from facilitator.domain.ballots.result import result
from facilitator.domain.ballots.slate import yes_no_abstain
from facilitator.domain.minutes.evidence import evidence_of, serials
from facilitator.domain.minutes.recount import faults
from facilitator.domain.people.units import Unit, UnitKind
from tests.factories.minutes import RULE, SALT, assembly, ballot_of, cast

CHOICES = ("for", "against", "abstain")


@given(st.sets(st.text(min_size=1, max_size=6), max_size=50), st.binary(min_size=16, max_size=16))
def test_serials_are_a_numbering_without_gaps(units: set[str], salt: bytes) -> None:
    assert sorted(serials(units, salt, "b1").values()) == list(range(1, len(units) + 1))


def test_serials_are_stable_for_one_ballot_and_different_for_the_next() -> None:
    units = [f"r{number}" for number in range(1, 45)]
    first = serials(units, SALT, "b1")
    assert first == serials(reversed(units), SALT, "b1")
    assert first != serials(units, SALT, "b2")
    assert first != serials(units, b"another salt of sixteen", "b1")


votes = st.tuples(st.sampled_from([Channel.PHONE, Channel.PAPER]), st.sampled_from(CHOICES), st.booleans())


@given(st.lists(st.lists(votes, max_size=2, unique_by=lambda vote: vote[0]), min_size=32, max_size=32), st.booleans())
def test_named_evidence_counts_the_same_with_serials(cards: list[list[tuple[Channel, str, bool]]], first: bool) -> None:
    room = assembly()
    voters = sorted(room.checked_in - room.recused)
    papers = tuple(
        Paper(channel, unit, () if invalid else (choice,), invalid)
        for unit, card in zip(voters, cards, strict=True)
        for channel, choice, invalid in card
    )
    rule = DuplicateRule.FIRST_PREVAILS if first else DuplicateRule.PAPER_PREVAILS
    evidence = replace(room, papers=papers, duplicates=rule)
    record = ballot_of(evidence, duplicate_rule=rule)
    assert result(RULE, yes_no_abstain(), evidence_of(record, by_area=False)).body() == record.result


def test_secret_evidence_counts_the_same_with_serials() -> None:
    room = assembly()
    voters = sorted(room.checked_in - room.recused)
    choices = [CHOICES[place % 3] for place in range(len(voters))]
    papers = tuple(Paper(Channel.PHONE, None, (each,), mark=f"{place:02}") for place, each in enumerate(choices))
    record = ballot_of(replace(room, papers=papers, turnout=frozenset(voters)), secrecy=Secrecy.SECRET)
    assert result(RULE, yes_no_abstain(), evidence_of(record, by_area=False)).body() == record.result
    assert {line.serial for line in record.papers} == {None}


@given(st.binary(min_size=16, max_size=16))
def test_owner_of_two_flats_counts_the_same_under_any_serials(salt: bytes) -> None:
    """One flat by phone, the other on paper: which of them stands for the person must not hang on their names."""
    rule = preset("owners_ordinary")
    flats = [
        Unit(f"o{n}", UnitKind.OWNER, str(n), area_centi=6800 + n, holder="甲" if n < 3 else "") for n in range(1, 9)
    ]
    papers = [Paper(Channel.PHONE, "o1", ("for",)), Paper(Channel.PAPER, "o2", ("for",))]
    papers += [Paper(Channel.PHONE, f"o{n}", ("for",)) for n in range(3, 8)]
    record = ballot_of(Evidence(electorate(rule, flats), papers=tuple(papers)), rule, salt=salt)
    assert faults(record) == ()
    assert record.result["by_channel"]["paper"]["for"] + record.result["by_channel"]["phone"]["for"] == 6


def test_hands_are_kept_as_counted() -> None:
    evidence = replace(cast(assembly(), for_=10), hands=(HandCount({"for": 7, "against": 3}),))
    record = ballot_of(evidence)
    assert evidence_of(record, by_area=False).hands == evidence.hands


def test_record_holds_no_unit_and_no_order_of_the_box() -> None:
    evidence: Evidence = cast(assembly(), for_=17, against=12, abstain=3)
    shuffled = replace(evidence, papers=tuple(reversed(evidence.papers)))
    assert ballot_of(evidence) == ballot_of(shuffled)
    assert "r1" not in repr(ballot_of(evidence).papers)
