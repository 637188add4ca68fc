"""Corners of a result: who left, who recused, who must rule, and how long it takes."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from facilitator.domain.ballots.outcome import Outcome
from facilitator.domain.ballots.papers import Channel, HandCount
from facilitator.domain.ballots.result import Result, ruled
from facilitator.domain.errors import WrongState
from tests.factories.ballots import decide, evidence, forty_four, names, papers, roll


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


@pytest.mark.parametrize("name", ["beneficiary_consent"])
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

    begun = time.thread_time()
    decide("beneficiary_household_vote", given_evidence)

    assert time.thread_time() - begun < 0.5


def test_hand_count_of_options_that_nobody_raised() -> None:
    ended = decide(
        "forum_present",
        replace(
            evidence("forum_present", roll(*names("m", 1, 3)), checked_in=names("m", 1, 3)),
            hands=(HandCount({"for": 2}),),
        ),
    )

    assert ended.by_channel["hands"] == {"for": 2, "against": 0, "abstain": 0}
