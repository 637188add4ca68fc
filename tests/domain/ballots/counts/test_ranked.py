"""Instant run-off: known elections, neutrality, and agreement with a slow run-off that follows every order."""

from __future__ import annotations

import random
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.ballots.counts.ranked import RANKED, run_off
from facilitator.domain.ballots.effective import Vote
from facilitator.domain.ballots.papers import Form
from facilitator.domain.ballots.slate import Slate
from tests.factories.ballots import slate_of, voices

SLATE = slate_of(Form.RANKED, "甲", "乙", "丙", "丁", maximum=4)
rankings = st.lists(
    st.permutations(["o1", "o2", "o3", "o4"]).flatmap(
        lambda order: st.integers(1, 4).map(lambda many: tuple(order[:many]))
    ),
    max_size=12,
)


def slow_run_off(papers: list[tuple[str, ...]], remaining: frozenset[str]) -> set[str]:
    """Textbook run-off: one option dropped at a time, every tie followed both ways."""
    support = Counter(dict.fromkeys(remaining, 0))
    for paper in papers:
        for option in paper:
            if option in remaining:
                support[option] += 1
                break
    if len(remaining) <= 2:
        most = max(support.values())
        return {option for option in remaining if support[option] == most and most > 0}
    weakest = min(support.values())
    ends: set[str] = set()
    for option in remaining:
        if support[option] == weakest:
            ends |= slow_run_off(papers, remaining - {option})
    return ends


def test_ranked_tennessee_chooses_the_second_preferences() -> None:
    """The usual example: 42 Memphis, 26 Nashville, 15 Chattanooga, 17 Knoxville; Knoxville wins the run-off."""
    cast = voices(
        *[["o1", "o2", "o3", "o4"]] * 42,
        *[["o2", "o3", "o4", "o1"]] * 26,
        *[["o3", "o4", "o2", "o1"]] * 15,
        *[["o4", "o3", "o2", "o1"]] * 17,
    )

    assert run_off(SLATE, cast) == {"o4": 58}


def test_ranked_line_is_asked_about_the_last_two() -> None:
    cast = voices(*[["o1"]] * 5, *[["o2", "o1"]] * 4, *[["o3", "o2"]] * 3)

    judgement = RANKED.judge(SLATE, cast, {}, lambda option, votes: votes > 6)

    assert (judgement.passed, judgement.chosen, judgement.favour) == (True, ("o2",), 7)


def test_ranked_tally_is_first_preferences() -> None:
    tally = RANKED.tally(SLATE, voices(["o1", "o2"], ["o2", "o1"], ["o2"]), lambda vote: vote.votes)

    assert tally == {"o1": 1, "o2": 2, "o3": 0, "o4": 0}


def test_ranked_cycle_is_a_tie() -> None:
    cast = voices(["o1", "o2", "o3"], ["o2", "o3", "o1"], ["o3", "o1", "o2"])

    judgement = RANKED.judge(SLATE, cast, {}, lambda option, votes: True)

    assert judgement.tied and not judgement.passed


def test_ranked_nobody_ranked() -> None:
    judgement = RANKED.judge(SLATE, (), {}, lambda option, votes: True)

    assert not judgement.tied and not judgement.passed


@given(rankings)
def test_ranked_agrees_with_the_textbook(papers: list[tuple[str, ...]]) -> None:
    assert set(run_off(SLATE, voices(*papers))) == slow_run_off(papers, frozenset(SLATE.ids))


@given(rankings, st.permutations(["o1", "o2", "o3", "o4"]))
def test_ranked_is_neutral(papers: list[tuple[str, ...]], renamed: list[str]) -> None:
    """Options in another order and under other names end the same way: no place on the paper helps."""
    names = dict(zip(SLATE.ids, renamed, strict=True))
    turned = [tuple(names[option] for option in paper) for paper in papers]

    ends = run_off(SLATE, voices(*papers))

    assert run_off(SLATE, voices(*turned)) == {names[option]: count for option, count in ends.items()}


@given(rankings, st.randoms(use_true_random=False))
def test_ranked_order_of_papers_never_matters(papers: list[tuple[str, ...]], shuffler: random.Random) -> None:
    shuffled = list(papers)
    shuffler.shuffle(shuffled)

    assert run_off(SLATE, voices(*papers)) == run_off(SLATE, voices(*shuffled))


@given(rankings)
def test_ranked_majority_of_first_preferences_wins(papers: list[tuple[str, ...]]) -> None:
    first = Counter(paper[0] for paper in papers)

    for option, votes in first.items():
        if votes * 2 > len(papers):
            assert set(run_off(SLATE, voices(*papers))) == {option}


def test_ranked_weight_counts() -> None:
    slate: Slate = slate_of(Form.RANKED, "甲", "乙", maximum=2)
    heavy, light = voices(["o2"], ["o1"])

    assert run_off(slate, [Vote(heavy.channel, heavy.choices, 5), light]) == {"o2": 5}
