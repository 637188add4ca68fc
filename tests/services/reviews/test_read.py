"""Questions about reviews: before the end the figures of now, afterwards those that were concluded."""

from __future__ import annotations

from typing import Any

from sqlalchemy import event

from facilitator.domain.reviews.scales import Change
from facilitator.services.reviews.conclude import ConcludeReview
from facilitator.services.reviews.read import ReviewDetail
from facilitator.services.reviews.report import ReviewReport
from tests.factories.council import Council
from tests.factories.ledger import put
from tests.factories.reviewing import assess, completed, gathered, households, score


def test_concluded_figures_stay_when_the_measure_changes(council: Council) -> None:
    demand = completed(council, category="infrastructure")
    measured(council, demand, 2600, 300)
    review = gathered(council)
    score(council, review, demand, {5: 8, 4: 2})
    assess(council, review, demand)
    council.do(ConcludeReview(review), council.secretary)
    concluded = council.ask(ReviewDetail(review)).items

    measured(council, demand, 2600, 2700)
    put(council, demand, affected_households=3, category="other")

    assert council.ask(ReviewDetail(review)).items == concluded
    assert (concluded[0].change, concluded[0].told.verdict.value) == (Change.IMPROVED, "qualified")


def test_measure_is_told_with_its_change(council: Council) -> None:
    """`domain.md` §6: 26 → 3 is −88.5 %; nothing is said of what began at nothing."""
    falls, grows, begins = (completed(council, category="infrastructure") for _ in range(3))
    measured(council, falls, 2600, 300)
    measured(council, grows, 400, 600)
    measured(council, begins, 0, 300)
    review = gathered(council)

    told = [item.measured.partition("：")[2] for item in council.ask(ReviewDetail(review)).items]
    assert told == ["26 辆 → 3 辆（−88.5%）", "4 辆 → 6 辆（+50%）", "0 辆 → 3 辆"]


def test_open_review_shows_the_figures_of_now(council: Council) -> None:
    demand = completed(council, category="infrastructure")
    measured(council, demand, 2600, 300)
    review = gathered(council)
    score(council, review, demand, {5: 8, 4: 2})
    assert council.ask(ReviewDetail(review)).items[0].told is None
    assess(council, review, demand)
    assert council.ask(ReviewDetail(review)).items[0].told.verdict.value == "qualified"

    measured(council, demand, 2600, 2700)

    shown = council.ask(ReviewDetail(review)).items[0]
    assert (shown.change, shown.told.verdict.value) == (Change.WORSE, "unqualified")


def test_concluded_review_keeps_its_formula(council: Council) -> None:
    """A later edition of the program may know the usual formula otherwise; what was printed stays."""
    demand = completed(council)
    review = gathered(council)
    score(council, review, demand, {5: 8, 4: 2})
    assess(council, review, demand)
    council.do(ConcludeReview(review), council.secretary)
    before = council.ask(ReviewReport(review)).formula_sentences
    assert "有效评分表少于 10 张为样本不足，下个季度再评。" in before

    with council.world.database.writing() as unit:
        kept = unit.reviews.review(review)
        assert kept is not None
        unit.reviews.change(review, terms={**kept.terms, "least": 12})

    after = council.ask(ReviewReport(review)).formula_sentences
    assert "有效评分表少于 12 张为样本不足，下个季度再评。" in after


def test_forty_lines_are_read_in_as_many_looks_as_two(council: Council) -> None:
    """Each kind of row once, however many demands a quarter has; concluded or not."""
    for _n in range(2):
        completed(council, building="1栋", category="infrastructure")
    households(council, 3, building="1栋")
    review = gathered(council)
    looks = [asked_of(council, review)]
    for _n in range(38):
        completed(council, building="1栋", category="infrastructure")
    gathered(council)
    looks.append(asked_of(council, review))
    for line in council.ask(ReviewDetail(review)).items:
        assess(council, review, line.demand)
    looks.append(asked_of(council, review))

    assert looks[0] == looks[1] == looks[2]


def asked_of(council: Council, review: str) -> int:
    """How many statements the page of a review and its figures take."""
    asked: list[str] = []

    def hear(*told: Any) -> None:
        asked.append(told[2])

    engine = council.world.database.reader
    event.listen(engine, "before_cursor_execute", hear)
    council.ask(ReviewDetail(review))
    council.ask(ReviewReport(review))
    event.remove(engine, "before_cursor_execute", hear)
    return len(asked)


def measured(council: Council, demand: str, before: int, after: int) -> None:
    """In hundredths, behind the door's back."""
    figures = {"indicator": "违停车辆", "unit": "辆", "before": before, "after": after, "at": council.world.clock.now()}
    council.world.door.writer.submit(lambda unit: unit.evidence.keep_measure(demand, figures))
