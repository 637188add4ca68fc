"""The last words of a result, for every rule and every ending."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.conclusion import conclusion
from facilitator.domain.ballots.outcome import Outcome
from facilitator.domain.ballots.presets import PRESETS, preset
from facilitator.domain.ballots.quorum import Base, Comparison, Share
from facilitator.domain.ballots.recusal import Tallies
from facilitator.domain.ballots.slate import yes_no_abstain

COUNT = {"for": 9, "against": 9, "abstain": 1}
DECIDING = [rule.id for rule in PRESETS.values() if rule.passing is not None and not rule.non_binding]


def concluded(name: str, ending: Outcome, count: dict[str, int] = COUNT) -> str:
    rule = preset(name)
    tallies = Tallies(yes_no_abstain(rule.answers), (), count, count)
    return conclusion(rule, tallies, ending, ("for",) if ending is Outcome.PASSED else ())


@pytest.mark.parametrize(
    ("name", "passed", "failed"),
    [
        ("rc_reps_2026", "赞成票超过到会人数的半数，表决通过。", "赞成票未超过到会人数的半数，表决未通过。"),
        ("forum_members_strict", "赞成票超过应到人数的半数，表决通过。", "赞成票未超过应到人数的半数，表决未通过。"),
        (
            "forum_two_thirds",
            "赞成票达到到会人数的三分之二，表决通过。",
            "赞成票未达到到会人数的三分之二，表决未通过。",
        ),
        (
            "owners_special",
            "同意票达到参加表决人数和面积的四分之三，表决通过。",
            "同意票未同时达到参加表决人数和面积的四分之三，表决未通过。",
        ),
        ("owners_unanimous_stakeholders", "同意票全体一致，表决通过。", "同意票未取得全体一致，表决未通过。"),
    ],
)
def test_conclusion_names_the_line(name: str, passed: str, failed: str) -> None:
    assert concluded(name, Outcome.PASSED) == passed
    assert concluded(name, Outcome.FAILED) == failed


def test_conclusion_of_an_unusual_local_share() -> None:
    rule = preset("beneficiary_consent").with_local(passing=Share(4, 5, Comparison.AT_LEAST, Base.ELECTORATE))
    tallies = Tallies(yes_no_abstain(rule.answers), (), COUNT, COUNT)

    assert conclusion(rule, tallies, Outcome.PASSED, ("for",)) == "同意票达到全体户数的5分之4，表决通过。"


@pytest.mark.parametrize("name", DECIDING)
@pytest.mark.parametrize("ending", Outcome)
def test_conclusion_says_passed_only_when_it_did(name: str, ending: Outcome) -> None:
    text = concluded(name, ending)

    assert text.endswith("。") and "{" not in text
    assert ("表决通过" in text) is (ending is Outcome.PASSED)


@pytest.mark.parametrize(
    ("count", "leaning"),
    [
        ({"for": 9, "against": 8}, "倾向赞成"),
        ({"for": 8, "against": 9}, "倾向反对"),
        ({"for": 9, "against": 9}, "相同"),
    ],
)
def test_conclusion_of_a_straw_poll_leans(count: dict[str, int], leaning: str) -> None:
    assert leaning in concluded("yard_straw_poll", Outcome.ADVISORY, count | {"abstain": 0})
