"""reviews.conclude: every demand gets its verdict at once, and the ledger moves with it."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.demands.replies import ReplyMethod
from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import Missing, WrongState
from facilitator.domain.people.units import UnitKind
from facilitator.domain.reviews.scales import Change, Veto
from facilitator.services.ballots.announce import AnnounceBallot
from facilitator.services.ballots.appraise import AppraiseItem
from facilitator.services.ballots.close import CloseBallot
from facilitator.services.demands.close import CloseDemand
from facilitator.services.demands.reply import ReplyToReporter
from facilitator.services.reviews.conclude import ConcludeReview
from facilitator.services.reviews.read import ReviewDetail
from facilitator.services.reviews.score import ScoreDemand
from tests.factories.council import Council
from tests.factories.ledger import placed, put, row_of
from tests.factories.reviewing import S8, assess, completed, gathered, households, score, sit
from tests.services.reviews.test_score import person


def verdicts(council: Council, review: str) -> dict[str, tuple[str, str]]:
    told = council.do(ConcludeReview(review), council.secretary).demands
    return {demand: (one.verdict.value, row_of(council, demand).state) for demand, one in told.items()}


def told_of(council: Council, review: str, demand: str) -> tuple[int, int, int]:
    """How many households it concerns, how many of them were heard, how many forms it needs."""
    (item,) = (one for one in council.ask(ReviewDetail(review)).items if one.demand == demand)
    return item.concerned, item.heard, item.needed


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
    """Four homes of the first house; what they say of the house beside it fills no place of its own four, whatever the
    ledger says of those since."""
    homes, _beside = (households(council, 4, building=house) for house in ("1栋", "2栋"))
    heard, unheard = (completed(council, building=house) for house in ("1栋", "2栋"))
    review = gathered(council)
    for unit in homes:
        for demand in (heard, unheard):
            council.do(ScoreDemand(review, demand, unit, 5), council.secretary)
    for demand in (heard, unheard):
        assess(council, review, demand, change=Change.IMPROVED)

    put(council, unheard, affected_households=1, building="1栋")
    assert told_of(council, review, unheard) == (4, 4, 4)
    put(council, unheard, building="1栋和2栋")
    assert told_of(council, review, unheard) == (8, 4, 10)
    put(council, unheard, building="2栋")

    assert verdicts(council, review) == {
        heard: ("qualified", "qualified"),
        unheard: ("sample_too_small", "in_review"),
    }
    (line,) = (one for one in council.ask(ReviewDetail(review)).items if one.demand == unheard)
    assert line.line.reasons == ("有效评分表 4 张，要 10 张。", "受影响的 4 户全部评到也够，评到了 0 户。")


def test_marks_stay_as_they_were_when_the_forms_came(council: Council) -> None:
    """Whoever comes to be concerned later, or is no longer, moves into no other series: the wall has shown these. Who
    is concerned at the end only asks for more forms, never for fewer."""
    near, far = (households(council, 4, building=house) for house in ("1栋", "2栋"))
    demand = completed(council, building="1栋")
    review = gathered(council)
    for unit, level in ((near[0], 5), (near[1], 5), (near[2], 4), (far[0], 1), (far[1], 2)):
        council.do(ScoreDemand(review, demand, unit, level), council.secretary)
    before = series_of(council, review)
    assert before == ({"5": 2, "4": 1}, {"2": 1, "1": 1})

    put(council, demand, building="2栋")
    council.do(ScoreDemand(review, demand, far[2], 3), council.secretary)
    assess(council, review, demand, change=Change.IMPROVED)
    assert verdicts(council, review) == {demand: ("sample_too_small", "in_review")}

    assert series_of(council, review) == ({"5": 2, "4": 1, "3": 1}, {"2": 1, "1": 1})


def series_of(council: Council, review: str) -> tuple[dict[str, int], ...]:
    """Forms of the households that the only demand concerns, and of other ones; levels that nobody gave left out."""
    (item,) = council.ask(ReviewDetail(review)).items
    return tuple({level: count for level, count in one.items() if count} for one in (item.households, item.others))


def test_typed_number_of_households_makes_no_sample_smaller(council: Council) -> None:
    """Where the ledger does not say which three they are, anybody's three forms are three forms; one form of somebody
    with a seat speaks for the home that is theirs too."""
    seat, _home = person(council, "甲", UnitKind.REPRESENTATIVE, UnitKind.HOUSEHOLD, building="9栋")
    unknown, theirs = completed(council, affected_households=3), completed(council, building="9栋")
    review = gathered(council)
    score(council, review, unknown, {5: 3})
    council.do(ScoreDemand(review, theirs, seat, 5), council.secretary)

    assert [told_of(council, review, demand) for demand in (unknown, theirs)] == [(0, 0, 10), (1, 1, 1)]

    with council.world.database.writing() as unit:
        unit.reviews.change_item(review, unknown, concerned=3)
    assert told_of(council, review, unknown) == (0, 0, 10), "a typed number that an old database took over"


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


def test_verdict_waits_for_what_lies_in_the_box(council: Council) -> None:
    demand = completed(council)
    sit(council, [demand], gather=gathered)
    assess(council, "2026Q3", demand, change=Change.IMPROVED)
    ballot = council.do(AppraiseItem(council.session, council.item)).ballot
    council.vote(ballot, "o1", ("r1", "r2", "h1"))
    with pytest.raises(WrongState, match="有 1 件会上打的分还没有宣布"):
        council.do(ConcludeReview("2026Q3"), council.secretary)
    council.do(CloseBallot(ballot))
    with pytest.raises(WrongState, match="还没有宣布"):
        council.do(ConcludeReview("2026Q3"), council.secretary)
    council.do(AnnounceBallot(ballot))

    told = council.do(ConcludeReview("2026Q3"), council.secretary).demands[demand]

    assert told.valid == 3


def test_answer_of_before_the_verdict_is_no_answer_to_it(council: Council) -> None:
    """Nobody is closed over who was only told that it is being done, or that the tables are there."""
    early, since = completed(council, replied_on=date(2026, 8, 1)), completed(council, replied_on=date(2026, 8, 20))
    placed(council, DemandState.MERGED, parent=since, replied_on=date(2026, 8, 2))
    review = gathered(council)
    for demand in (early, since):
        score(council, review, demand, {5: 10})
        assess(council, review, demand, change=Change.IMPROVED)

    council.do(ConcludeReview(review), council.secretary)

    assert [row_of(council, demand).replied_on for demand in (early, since)] == [None, None]
    for demand in (early, since):
        with pytest.raises(Missing, match="答复"):
            council.do(CloseDemand(demand), council.clerk)
        council.do(ReplyToReporter(demand, ReplyMethod.PHONE, "评过合格", to_all=True), council.clerk)
        assert council.do(CloseDemand(demand), council.clerk).state == DemandState.TRACKING
