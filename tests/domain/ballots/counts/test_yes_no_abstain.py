"""Only 赞成 is measured; equal sides above zero are a tie."""

from __future__ import annotations

from facilitator.domain.ballots.counts.yes_no_abstain import YES_NO_ABSTAIN
from facilitator.domain.ballots.slate import yes_no_abstain
from tests.factories.ballots import voices

SLATE = yes_no_abstain()


def test_yes_no_abstain_tally_adds_marks() -> None:
    votes = voices(["for"], ["for"], ["against"], ["abstain"])

    assert YES_NO_ABSTAIN.tally(SLATE, votes, lambda vote: vote.votes) == {"for": 2, "against": 1, "abstain": 1}


def test_yes_no_abstain_asks_the_line_about_favour() -> None:
    asked: list[tuple[str, int]] = []

    def carries(option: str, votes: int) -> bool:
        asked.append((option, votes))
        return True

    judgement = YES_NO_ABSTAIN.judge(SLATE, (), {"for": 7, "against": 3, "abstain": 1}, carries)

    assert asked == [("for", 7)]
    assert judgement.passed and judgement.chosen == ("for",) and judgement.favour == 7


def test_yes_no_abstain_tie_needs_somebody() -> None:
    level = YES_NO_ABSTAIN.judge(SLATE, (), {"for": 9, "against": 9, "abstain": 0}, lambda option, votes: False)
    empty = YES_NO_ABSTAIN.judge(SLATE, (), {"for": 0, "against": 0, "abstain": 5}, lambda option, votes: False)

    assert level.tied
    assert not empty.tied
