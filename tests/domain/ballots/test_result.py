"""A result adds up, whatever was cast, and never turns round."""

from __future__ import annotations

import json
import random
import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.ballots.counting import Evidence
from facilitator.domain.ballots.electorate import electorate
from facilitator.domain.ballots.outcome import Outcome
from facilitator.domain.ballots.papers import Channel, DuplicateRule, HandCount, Paper
from facilitator.domain.ballots.preset import Comparison, Presence
from facilitator.domain.ballots.presets import PRESETS, preset
from facilitator.domain.ballots.quorum import Base
from facilitator.domain.ballots.result import Result, ruled
from facilitator.domain.errors import WrongState
from facilitator.domain.people.units import Unit
from tests.factories.ballots import decide, evidence, forty_four, names, papers, roll

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


def test_result_somebody_whose_hand_was_counted_left() -> None:
    """Raised hands name nobody, so whoever gave one stays present although the list has shrunk."""
    here = names("m", 1, 15)
    cast = papers("for", here[:10])

    ended = decide(
        "forum_present",
        evidence("forum_present", roll(*names("m", 1, 20)), cast, checked_in=here[:14], hands=[{"against": 5}]),
    )

    assert (ended.present, ended.not_voted) == (15, 0)


def test_result_recused_paper_does_not_count() -> None:
    here = names("r", 1, 30)

    ended = decide(
        "rc_reps_2026",
        evidence("rc_reps_2026", forty_four(), papers("for", here), checked_in=here, recused=["r1"]),
    )

    assert (ended.cast, ended.recused) == (29, 1)


def test_result_quorum_of_one_reading_only_needs_guidance() -> None:
    """30 of 45: with the recused member 90 ≥ 90, without 29 of 44 is 87 < 88."""
    here = [*names("r", 1, 30)]
    units = [*forty_four(), *roll("r38")]
    cast = papers("for", here[1:])

    ended = decide("rc_reps_2026", evidence("rc_reps_2026", units, cast, checked_in=here, recused=["r1"]))

    assert ended.quorum_met
    assert ended.outcome is Outcome.NEEDS_GUIDANCE
    assert ended.rule.quorum == "30×3=90 ≥ 45×2=90（回避计入）；29×3=87 < 44×2=88（回避剔除）"


def test_result_absent_recused_leave_only_the_electorate() -> None:
    here = names("r", 1, 30)

    ended = decide(
        "rc_reps_2026",
        evidence("rc_reps_2026", forty_four(), papers("for", here), checked_in=here, recused=["r37"]),
    )

    assert (ended.recused, ended.not_voted, ended.outcome) == (0, 0, Outcome.PASSED)


def test_result_of_nobody() -> None:
    ended = decide("rc_reps_2026", evidence("rc_reps_2026", []))

    assert (ended.electorate, ended.present, ended.cast, ended.outcome) == (0, 0, 0, Outcome.FAILED)


@pytest.mark.parametrize("name", ["review_quarterly", "beneficiary_consent"])
def test_result_needs_a_passing_rule(name: str) -> None:
    with pytest.raises(ValueError, match=name):
        decide(name, evidence(name, roll("h1"), papers("for", ["h1"])))


def test_ruled_settles_what_was_left_open() -> None:
    undecided = _undecided()

    settled = ruled(undecided, Outcome.PASSED, "一品街道办事处", "〔2026〕12号复函")

    assert settled.outcome is Outcome.PASSED
    assert settled.verdict == "通过"
    assert settled.tally == undecided.tally
    assert settled.sentence.endswith("一品街道办事处依据〔2026〕12号复函确认：表决通过。")


def test_ruled_refuses_a_clear_result() -> None:
    settled = ruled(_undecided(), Outcome.FAILED, "街道", "复函")

    with pytest.raises(WrongState):
        ruled(settled, Outcome.PASSED, "街道", "复函")


def _undecided() -> Result:
    here = names("r", 1, 34)
    cast = [*papers("for", here[1:18]), *papers("against", here[18:])]
    return decide("rc_reps_2026", evidence("rc_reps_2026", forty_four(), cast, checked_in=here, recused=["r1"]))


def test_result_of_three_thousand_papers_is_quick() -> None:
    """The desk recomputes while papers are keyed; a tenth of a second would be felt."""
    units = roll(*names("h", 1, 3000))
    cast = [
        *papers("for", names("h", 1, 1500)),
        *papers("against", names("h", 1501, 2900), Channel.PAPER),
        *papers("abstain", names("h", 1, 300), Channel.PAPER),
    ]
    given_evidence = evidence("beneficiary_household_vote", units, cast)

    begun = time.perf_counter()
    decide("beneficiary_household_vote", given_evidence)

    assert time.perf_counter() - begun < 0.5


def test_hand_count_of_options_that_nobody_raised() -> None:
    ended = decide(
        "forum_present",
        replace(
            evidence("forum_present", roll(*names("m", 1, 3)), checked_in=names("m", 1, 3)),
            hands=(HandCount({"for": 2}),),
        ),
    )

    assert ended.by_channel["hands"] == {"for": 2, "against": 0, "abstain": 0}
