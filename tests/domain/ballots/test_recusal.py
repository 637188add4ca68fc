"""Two readings of the denominators, and the ending that each pair of readings has."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.counts.method import Judgement
from facilitator.domain.ballots.outcome import PLAIN_VERDICTS, VERDICTS, Outcome
from facilitator.domain.ballots.presence import Numbers
from facilitator.domain.ballots.presets import preset
from facilitator.domain.ballots.recusal import Reading, outcome

NUMBERS = Numbers(44, 33)


def reading(passed: bool, quorum_met: bool = True, tied: bool = False) -> Reading:
    return Reading(NUMBERS, quorum_met, Judgement(passed, tied, (), 0))


YES, NO, LEVEL, EMPTY = reading(True), reading(False), reading(False, tied=True), reading(True, quorum_met=False)


@pytest.mark.parametrize(
    ("counted", "removed", "ending"),
    [
        (YES, YES, Outcome.PASSED),
        (NO, NO, Outcome.FAILED),
        (LEVEL, LEVEL, Outcome.TIED),
        (NO, YES, Outcome.NEEDS_GUIDANCE),
        (EMPTY, EMPTY, Outcome.NO_QUORUM),
        (YES, EMPTY, Outcome.NEEDS_GUIDANCE),
        (EMPTY, YES, Outcome.NEEDS_GUIDANCE),
        (EMPTY, NO, Outcome.NO_QUORUM),
        (NO, EMPTY, Outcome.FAILED),
    ],
)
def test_outcome_of_both_readings(counted: Reading, removed: Reading, ending: Outcome) -> None:
    assert outcome(preset("rc_reps_2026"), counted, removed) is ending


@pytest.mark.parametrize("both", [YES, NO, LEVEL])
def test_outcome_of_a_straw_poll_is_always_advisory(both: Reading) -> None:
    assert outcome(preset("yard_straw_poll"), both, both) is Outcome.ADVISORY


def test_outcome_has_official_and_plain_words() -> None:
    assert set(VERDICTS) == set(PLAIN_VERDICTS) == set(Outcome)
    assert PLAIN_VERDICTS[Outcome.NEEDS_GUIDANCE] == "结果要等街道确认，今晚不宣布"
