"""A result adds up, whatever was cast, and never turns round."""

from __future__ import annotations

import json
import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.ballots.counting import Evidence
from facilitator.domain.ballots.electorate import electorate
from facilitator.domain.ballots.outcome import Outcome
from facilitator.domain.ballots.papers import Channel, DuplicateRule, Paper
from facilitator.domain.ballots.preset import Presence
from facilitator.domain.ballots.presets import PRESETS, preset
from facilitator.domain.ballots.quorum import Base, Comparison
from facilitator.domain.people.units import Unit
from tests.factories.ballots import decide, evidence, names, papers, roll

DECIDING = [rule.id for rule in PRESETS.values() if rule.passing is not None]
STRICT = [
    name
    for name in DECIDING
    if (share := preset(name).passing) and share.comparison is Comparison.OVER and share.base is not Base.FOR_AGAINST
]
CHOICES = st.sampled_from(["for", "against", "abstain"])


@st.composite
def rooms(draw: st.DrawFn, rules: list[str] = DECIDING) -> tuple[str, Evidence]:
    """A roll with shared holders, some present, some recused, papers on every channel, hands within what is left."""
    name = draw(st.sampled_from(rules))
    kind = preset(name).kinds[0][0]
    holders = st.sampled_from(["", "", "", "甲", "乙"])
    units = [
        Unit(
            f"u{n}",
            kind,
            "",
            holder=draw(holders),
            area_centi=draw(st.integers(1, 9999)),
            households=draw(st.integers(1, 9)),
        )
        for n in range(draw(st.integers(1, 14)))
    ]
    ids = [unit.id for unit in units]
    some = st.sets(st.sampled_from(ids)).map(frozenset)
    cast = draw(
        st.lists(
            st.builds(_paper, st.sampled_from(ids), st.sampled_from(Channel), CHOICES, st.booleans()),
            max_size=20,
            unique_by=lambda paper: (paper.unit, paper.channel),
        )
    )
    rule = draw(st.sampled_from(DuplicateRule))
    return name, Evidence(electorate(preset(name), units), tuple(cast), draw(some), draw(some), duplicates=rule)


def _paper(unit: str, channel: Channel, choice: str, invalid: bool) -> Paper:
    return Paper(channel, unit, () if invalid else (choice,), invalid)


@given(rooms())
def test_result_counts_add_up(room: tuple[str, Evidence]) -> None:
    name, given_evidence = room

    ended = decide(name, given_evidence)

    everybody = ended.present if preset(name).presence is Presence.CHECKED_IN else ended.electorate
    assert ended.cast == ended.valid + ended.invalid
    assert ended.valid == sum(ended.tally.values())
    assert everybody - ended.recused - ended.cast == ended.not_voted >= 0
    assert ended.cast <= ended.present <= ended.electorate
    for option, votes in ended.tally.items():
        assert votes == sum(part[option] for part in ended.by_channel.values())


@given(rooms(["owners_ordinary", "owners_special"]))
def test_result_area_adds_up(room: tuple[str, Evidence]) -> None:
    area = decide(*room).area

    assert area is not None
    assert area["for"] + area["against"] + area["abstain"] + area["invalid"] == area["present"] <= area["electorate"]


@given(rooms(), st.randoms(use_true_random=False))
def test_result_order_of_papers_never_matters(room: tuple[str, Evidence], shuffler: random.Random) -> None:
    name, given_evidence = room
    shuffled = list(given_evidence.papers)
    shuffler.shuffle(shuffled)

    assert decide(name, replace(given_evidence, papers=tuple(shuffled))) == decide(name, given_evidence)


@given(rooms())
def test_result_one_more_in_favour_never_defeats(room: tuple[str, Evidence]) -> None:
    """A present voter without a vote who says 赞成 leaves a passed motion passed."""
    name, given_evidence = room
    roll_here = given_evidence.electorate
    busy = roll_here.voters([paper.unit or "" for paper in given_evidence.papers]) | given_evidence.silent
    idle = [unit for unit in sorted(given_evidence.checked_in) if roll_here.voter_of[unit] not in busy]
    before = decide(name, given_evidence)

    for unit in idle[:1]:
        after = decide(name, replace(given_evidence, papers=(*given_evidence.papers, *papers("for", [unit]))))
        if before.outcome in (Outcome.PASSED, Outcome.ADVISORY):
            assert after.outcome is before.outcome


@given(rooms(STRICT))
def test_result_tie_never_passes(room: tuple[str, Evidence]) -> None:
    ended = decide(*room)

    if ended.tally["for"] == ended.tally["against"]:
        assert ended.outcome is not Outcome.PASSED


@given(rooms())
def test_result_passes_only_under_both_readings(room: tuple[str, Evidence]) -> None:
    """Nobody recused: the readings are one. Somebody recused: what passes with them passes without them."""
    name, given_evidence = room

    ended = decide(name, given_evidence)
    nobody_apart = given_evidence.silent == frozenset()

    assert not (nobody_apart and ended.outcome is Outcome.NEEDS_GUIDANCE)
    if ended.outcome is Outcome.PASSED:
        assert ended.quorum_met
        assert ended.line is None or ended.tally["for"] >= ended.line


@given(rooms())
def test_result_says_passed_only_when_it_did(room: tuple[str, Evidence]) -> None:
    ended = decide(*room)

    assert ("表决通过" in ended.sentence) is (ended.outcome is Outcome.PASSED)
    if ended.outcome in (Outcome.NO_QUORUM, Outcome.NEEDS_GUIDANCE, Outcome.ADVISORY):
        assert "通过" not in ended.sentence
        assert ended.outcome is Outcome.ADVISORY or ended.chosen == ()


@given(rooms())
def test_result_body_is_json_without_floats(room: tuple[str, Evidence]) -> None:
    body = decide(*room).body()

    def no_float(text: str) -> float:
        raise AssertionError(text)

    assert json.loads(json.dumps(body), parse_float=no_float) == body


@given(st.integers(0, 12), st.integers(0, 12), st.integers(0, 12), st.integers(0, 12))
def test_result_hands_and_phones_are_one_count(phones: int, favour: int, against: int, idle: int) -> None:
    present = names("m", 1, phones + favour + against + idle)
    cast = papers("for", present[:phones])
    hands = [{"for": favour, "against": against, "abstain": 0}]

    ended = decide(
        "forum_present", evidence("forum_present", roll(*names("m", 1, 60)), cast, checked_in=present, hands=hands)
    )

    assert ended.tally["for"] == phones + favour
    assert ended.not_voted == idle
