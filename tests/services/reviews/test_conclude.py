"""reviews.conclude: every demand gets its verdict at once, and the ledger moves with it."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.demands.replies import ReplyMethod
from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import Missing, WrongState
from facilitator.domain.reviews.scales import Change, Veto
from facilitator.services.demands.close import CloseDemand
from facilitator.services.demands.reply import ReplyToReporter
from facilitator.services.reviews.conclude import ConcludeReview
from tests.factories.council import Council
from tests.factories.ledger import placed, row_of
from tests.factories.reviewing import S8, assess, completed, gathered, score


def verdicts(council: Council, review: str) -> dict[str, tuple[str, str]]:
    told = council.do(ConcludeReview(review), council.secretary).demands
    return {demand: (one.verdict.value, row_of(council, demand).state) for demand, one in told.items()}


def test_good_bad_and_unheard_go_their_ways(council: Council) -> None:
    good, bad, unheard, vetoed = (completed(council) for _ in range(4))
    review = gathered(council)
    for demand, forms in ((good, {5: 8, 4: 2}), (bad, {5: 4, 2: 7}), (unheard, {5: 9, 0: 5}), (vetoed, {5: 10})):
        score(council, review, demand, forms)
    for demand in (good, unheard):
        assess(council, review, demand, change=Change.IMPROVED)
    assess(council, review, bad, S8, change=Change.IMPROVED)
    assess(council, review, vetoed, change=Change.IMPROVED, vetoes=(Veto.NOT_DONE,))

    assert verdicts(council, review) == {
        good: ("qualified", "qualified"),
        bad: ("unqualified", "unqualified"),
        unheard: ("sample_too_small", "in_review"),
        vetoed: ("unqualified", "unqualified"),
    }


def test_nobody_who_can_say_is_no_sample(council: Council) -> None:
    demand = completed(council)
    review = gathered(council)
    score(council, review, demand, {0: 12})
    assess(council, review, demand)

    told = council.do(ConcludeReview(review), council.secretary).demands[demand]

    assert (told.valid, told.csat_index, told.composite, told.verdict.value) == (0, None, None, "sample_too_small")


def test_few_who_are_concerned_are_enough_when_all_answer(council: Council) -> None:
    demand = completed(council, affected_households=4)
    review = gathered(council)
    score(council, review, demand, {5: 4})
    assess(council, review, demand, change=Change.IMPROVED)

    assert verdicts(council, review) == {demand: ("qualified", "qualified")}


def test_conclude_waits_for_every_assessment_and_happens_once(council: Council) -> None:
    first, second = completed(council), completed(council)
    review = gathered(council)
    assess(council, review, first)
    with pytest.raises(Missing, match="还有 1 件"):
        council.do(ConcludeReview(review), council.secretary)
    assert row_of(council, first).state == "in_review"
    assess(council, review, second)
    council.do(ConcludeReview(review), council.secretary)
    with pytest.raises(WrongState, match="已经结束"):
        council.do(ConcludeReview(review), council.secretary)


def test_answer_of_before_the_work_was_done_is_no_answer_to_the_verdict(council: Council) -> None:
    """Nobody is closed over who was only told, weeks before, that it would be looked into."""
    early, since = completed(council, replied_on=date(2026, 11, 1)), completed(council, replied_on=date(2026, 11, 20))
    placed(council, DemandState.MERGED, parent=since, replied_on=date(2026, 11, 2))
    review = gathered(council)
    for demand in (early, since):
        score(council, review, demand, {5: 10})
        assess(council, review, demand, change=Change.IMPROVED)

    council.do(ConcludeReview(review), council.secretary)

    assert [row_of(council, demand).replied_on for demand in (early, since)] == [None, date(2026, 11, 20)]
    for demand in (early, since):
        with pytest.raises(Missing, match="答复"):
            council.do(CloseDemand(demand), council.clerk)
        council.do(ReplyToReporter(demand, ReplyMethod.PHONE, "评过合格", to_all=True), council.clerk)
        assert council.do(CloseDemand(demand), council.clerk).state == DemandState.TRACKING
