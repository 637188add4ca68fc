"""Approval: what reaches the line is chosen, as many as there are places, and a tie for the last place fills none."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.ballots.counts.method import Judgement
from facilitator.domain.ballots.counts.multiple import MULTIPLE
from facilitator.domain.ballots.papers import Form
from tests.factories.ballots import slate_of, voices


def judged(votes: list[int], line: int, places: int) -> Judgement:
    slate = slate_of(Form.MULTIPLE, *(str(number) for number in range(len(votes))), maximum=places)
    tally = {f"o{number}": count for number, count in enumerate(votes, 1)}
    return MULTIPLE.judge(slate, (), tally, lambda option, count: count >= line)


def test_multiple_tally_gives_every_mark_a_whole_vote() -> None:
    slate = slate_of(Form.MULTIPLE, "甲", "乙", maximum=2)

    assert MULTIPLE.tally(slate, voices(["o1", "o2"], ["o2"]), lambda vote: vote.votes) == {"o1": 1, "o2": 2}


def test_multiple_chooses_all_over_the_line() -> None:
    assert judged([12, 5, 15], line=11, places=2) == Judgement(True, False, ("o3", "o1"), 15)


def test_multiple_takes_the_strongest_for_the_places() -> None:
    assert judged([12, 13, 15], line=11, places=2).chosen == ("o3", "o2")


def test_multiple_tie_for_the_last_place_fills_none() -> None:
    assert judged([12, 12, 15], line=11, places=2) == Judgement(True, True, ("o3",), 15)


def test_multiple_all_level_beyond_the_places_is_a_tie() -> None:
    assert judged([12, 12, 12], line=11, places=2) == Judgement(False, True, (), 12)


def test_multiple_under_the_line_chooses_nothing() -> None:
    assert judged([4, 5, 3], line=11, places=2) == Judgement(False, False, (), 5)
    assert judged([5, 5, 3], line=11, places=2).tied


def test_multiple_nobody_marked_is_not_chosen_however_low_the_line() -> None:
    assert judged([0, 0], line=0, places=2) == Judgement(False, False, (), 0)


@given(st.lists(st.integers(0, 9), min_size=2, max_size=6), st.integers(0, 9), st.integers(1, 6))
def test_multiple_never_prefers_the_weaker(votes: list[int], line: int, places: int) -> None:
    chosen = judged(votes, line, min(places, len(votes))).chosen
    counts = {f"o{number}": count for number, count in enumerate(votes, 1)}

    assert len(chosen) <= places
    for option in chosen:
        assert all(counts[other] <= counts[option] for other in counts if other not in chosen)
