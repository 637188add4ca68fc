"""A quarter for everybody: the board's words, no name, no channel, no small group."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import event, update

from facilitator.domain.errors import NotFound
from facilitator.domain.reviews.breakdown import Dimension
from facilitator.domain.reviews.scales import Change, Level
from facilitator.services.reviews.conclude import ConcludeReview
from facilitator.services.reviews.gather import GatherReview
from facilitator.services.reviews.public import OnePublicReview, PublicReviews
from facilitator.services.reviews.report import ReviewReport
from facilitator.services.reviews.state_cause import StateCause
from facilitator.storage.tables.reviews import review_scores
from facilitator.web.acting import PASSER_BY
from tests.factories.council import Council
from tests.factories.ledger import put
from tests.factories.reviewing import S8, assess, completed, gathered, score


def judged(council: Council) -> dict[str, str]:
    """Two failed, one of them told to nobody; the third has too few forms."""
    found = {
        "bad": completed(council, public_title="路灯不亮", responsible_party="物业"),
        "hidden": completed(council, responsible_party="物业"),
        "few": completed(council, public_ok=False, public_title=None, responsible_party="居委会", category="other"),
    }
    review = gathered(council)
    score(council, review, found["bad"], {5: 20, 2: 11, 1: 2})
    score(council, review, found["hidden"], {2: 12})
    score(council, review, found["few"], {4: 4})
    for name in found:
        assess(council, review, found[name], S8, change=Change.IMPROVED)
    council.do(ConcludeReview(review), council.secretary)
    council.do(StateCause(review, found["bad"], "王桂芳家门口没有装，管理责任不清"), council.secretary)
    put(council, found["hidden"], restricted=True)
    return {"review": review, **found}


def answer_again(council: Council, demand: str, level: Level) -> None:
    """Everybody who was asked about it says this."""
    with council.world.database.writing() as unit:
        unit.connection.execute(update(review_scores).where(review_scores.c.demand == demand).values(level=int(level)))


def test_only_what_the_board_tells_is_told_and_the_rest_is_counted(council: Council) -> None:
    judged(council)

    shown = council.ask(OnePublicReview("2026Q3"), PASSER_BY)

    assert [(item.title, item.verdict_name) for item in shown.items] == [("路灯不亮", "不合格"), ("其他", "样本不足")]
    assert (shown.hidden, shown.items[1].satisfaction_rate, shown.items[1].reasons) == (1, "—", ())
    assert "王桂芳" not in str(shown)
    assert "管理责任不清" in shown.items[0].root_cause


def test_figures_are_made_of_the_demands_that_are_told(council: Council) -> None:
    """33 forms of the one that is told; the twelve of the hidden one and the four of the small one are in no sum."""
    judged(council)

    shown = council.ask(OnePublicReview("2026Q3"), PASSER_BY)

    assert [chart.dimension for chart in shown.charts] == [Dimension.CATEGORY, Dimension.MATTER, Dimension.PARTY]
    party = {row.label: row.cells for row in shown.charts[2].rows}
    assert (party["物业"][0], party["物业"][-2:]) == ("1", ("33", "60.61%"))
    assert (party["居委会"][0], party["居委会"][-2:]) == ("1", ("—", "—"))
    assert shown.spread.rows[0].cells == ("20", "0", "0", "11", "2", "0", "33", "60.61%")
    assert {line.name: line.value for line in shown.headlines}["satisfaction_rate"] == "60.61%"
    assert "2 件中合格 0 件，不合格 1 件，样本不足 1 件" in shown.lead


def test_answers_that_are_withheld_change_nothing_that_is_told(council: Council) -> None:
    """Whatever these sixteen people said: the office's own report moves, what everybody reads does not."""
    found = judged(council)
    told, inside = council.ask(OnePublicReview("2026Q3"), PASSER_BY), council.ask(ReviewReport("2026Q3"), council.clerk)

    answer_again(council, found["few"], Level.VERY_DISSATISFIED)
    answer_again(council, found["hidden"], Level.VERY_SATISFIED)

    assert council.ask(ReviewReport("2026Q3"), council.clerk).spread != inside.spread
    assert council.ask(OnePublicReview("2026Q3"), PASSER_BY) == told


def test_quarter_of_too_few_forms_tells_no_rate_at_all(council: Council) -> None:
    demand = completed(council, public_title="路灯不亮")
    review = gathered(council)
    score(council, review, demand, {4: 1, 1: 1})
    assess(council, review, demand, S8)
    council.do(ConcludeReview(review), council.secretary)

    shown = council.ask(OnePublicReview("2026Q3"), PASSER_BY)

    rates = {line.name: line.value for line in shown.headlines}
    assert (rates["forms"], rates["csat_index"], rates["satisfaction_rate"], rates["positive_rate"]) == (
        "0 张", "—", "—", "—",
    )  # fmt: skip
    assert set(shown.spread.rows[0].cells) == {"—"}
    assert "50" not in shown.spread.sentence


def test_group_whose_forms_are_withheld_has_not_lost_them(council: Council) -> None:
    """Twelve forms in the last quarter, four now: neither none nor 减100% is true."""
    for quarter, forms, on in (("2026Q2", {5: 12}, date(2026, 5, 1)), ("2026Q3", {5: 4}, date(2026, 8, 20))):
        demand = completed(council, responsible_party="物业", completed_on=on, public_title="路灯不亮")
        review = council.do(GatherReview(quarter), council.secretary).review
        score(council, review, demand, forms)
        assess(council, review, demand, change=Change.IMPROVED)
        council.do(ConcludeReview(review), council.secretary)

    (row,) = council.ask(OnePublicReview("2026Q3"), PASSER_BY).charts[2].rows

    assert (row.cells[3:], row.changes[0], row.changes[3:]) == (("—", "—"), "持平", ("", ""))


def test_first_quarter_of_a_year_says_which_year_where_the_last_one_stands_before_it(council: Council) -> None:
    for quarter, day in (("2025Q4", date(2025, 11, 3)), ("2026Q1", date(2026, 2, 3)), ("2026Q2", date(2026, 5, 4))):
        demand = completed(council, completed_on=day)
        council.do(GatherReview(quarter), council.secretary)
        score(council, quarter, demand, {5: 10})
        assess(council, quarter, demand)
        council.do(ConcludeReview(quarter), council.secretary)

    four = council.ask(OnePublicReview("2026Q2"), PASSER_BY).four

    assert str(four.charts[0].sentence).startswith("2025年第4季度 1 件，2026年第1季度 1 件")
    assert "，第2季度 " in str(four.charts[0].sentence)


def test_review_under_way_is_told_to_nobody(council: Council) -> None:
    completed(council)
    gathered(council)

    assert council.ask(PublicReviews(), PASSER_BY) == ()
    with pytest.raises(NotFound, match="还没有结果"):
        council.ask(OnePublicReview("2026Q3"), PASSER_BY)


def test_concluded_quarters_are_listed(council: Council) -> None:
    judged(council)

    assert [(line.quarter, line.demands, line.concluded_on) for line in council.ask(PublicReviews(), PASSER_BY)] == [
        ("2026Q3", 3, date(2026, 11, 25))
    ]


def test_quarter_is_counted_once_for_a_page_that_anybody_may_ask_for(council: Council) -> None:
    """The page tells of each quarter several times over: as itself, as the one before, as one of four."""
    for quarter, on in (("2026Q2", date(2026, 5, 1)), ("2026Q3", date(2026, 8, 20))):
        demand = completed(council, completed_on=on, public_title="路灯不亮")
        review = council.do(GatherReview(quarter), council.secretary).review
        score(council, review, demand, {5: 12})
        assess(council, review, demand, change=Change.IMPROVED)
        council.do(ConcludeReview(review), council.secretary)
    asked: list[str] = []
    event.listen(
        council.world.database.reader, "before_cursor_execute", lambda _c, _cursor, text, *_rest: asked.append(text)
    )

    shown = council.ask(OnePublicReview("2026Q3"), PASSER_BY)

    assert shown.four is not None
    assert [one.quarter for one in shown.four.quarters if one.review] == ["2026Q2", "2026Q3"]
    assert sum("ORDER BY demands.deadline" in text for text in asked) == 2
