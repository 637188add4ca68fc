"""reviews.score_form: a form about several demands is taken whole, or nothing of it is."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import BadInput, LinesRefused, NotFound, WrongState
from facilitator.domain.people.units import UnitKind
from facilitator.services.reviews.conclude import ConcludeReview
from facilitator.services.reviews.read import ReviewDetail
from facilitator.services.reviews.score import ScoreDemand
from facilitator.services.reviews.score_form import ScoreForm
from tests.factories.council import Council
from tests.factories.ledger import put
from tests.factories.reviewing import assess, completed, gathered, households
from tests.services.reviews.test_score import person


def forms(council: Council, review: str) -> list[int]:
    items = council.ask(ReviewDetail(review), council.clerk).items
    return [sum(sum(series.values()) for series in (one.representatives, one.households, one.others)) for one in items]


def test_whole_form_is_one_step_and_may_come_again_under_its_key(council: Council) -> None:
    first, _second, third = (completed(council) for _one in range(3))
    review, (home,) = gathered(council), households(council, 1)
    form = ScoreForm(review, home, {first: 5, third: 0}, key="p1")
    assert council.do(form, council.clerk).demands == 2
    assert council.do(form, council.clerk).demands == 2

    assert (forms(council, review), len(council.events("DemandScored"))) == ([1, 0, 1], 2)
    told = council.ask(ReviewDetail(review), council.clerk).items
    assert (told[0].households["5"], told[2].households["0"]) == (1, 1)


def test_nothing_of_a_form_is_kept_where_one_line_is_refused(council: Council) -> None:
    """A line that was given before, and one about their own work, are both told; the third stays out with them."""
    given_before, own, free = completed(council), completed(council), completed(council)
    review, (seat, home) = gathered(council), person(council, "甲", UnitKind.REPRESENTATIVE, UnitKind.HOUSEHOLD)
    council.do(ScoreDemand(review, given_before, home, 5), council.clerk)
    put(council, own, responsible_party="甲0")

    with pytest.raises(LinesRefused, match="甲0 的这张表有 2 件不能录") as refused:
        council.do(ScoreForm(review, seat, {given_before: 1, own: 5, free: 4}), council.clerk)

    assert set(refused.value.lines) == {given_before, own}
    assert "已经用 甲1 评过" in refused.value.details["lines"][given_before]  # type: ignore[index,operator]
    assert forms(council, review) == [1, 0, 0]
    assert council.do(ScoreForm(review, seat, {free: 4}), council.clerk).demands == 1


def test_form_that_makes_no_sense_is_refused(council: Council) -> None:
    demand = completed(council)
    review, (home,) = gathered(council), households(council, 1)
    for wrong, kind, sentence in (
        (ScoreForm(review, home, {}), BadInput, "至少填一件"),
        (ScoreForm(review, home, {demand: 6}), BadInput, "5（非常满意）"),
        (ScoreForm(review, home, {demand: 5, "other": 5}), NotFound, "这次评议里没有"),
        (ScoreForm(review, "nobody", {demand: 5}), NotFound, "名册"),
    ):
        with pytest.raises(kind, match=sentence):
            council.do(wrong, council.clerk)
    assert forms(council, review) == [0]
    assess(council, review, demand)
    council.do(ConcludeReview(review), council.secretary)
    with pytest.raises(WrongState):
        council.do(ScoreForm(review, home, {demand: 5}), council.clerk)
