"""The report of a quarter, its comparison with the one before, a year, and the demands behind every figure."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from facilitator.domain.demands.replies import ReplyMethod
from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import BadInput, NotFound
from facilitator.domain.reviews.breakdown import Dimension
from facilitator.domain.reviews.scales import Change, Level, Veto
from facilitator.services.demands.close import CloseDemand
from facilitator.services.demands.relapse import RelapseDemand
from facilitator.services.demands.reply import ReplyToReporter
from facilitator.services.reviews.behind import DemandsBehind, DueBehind, Only, Series
from facilitator.services.reviews.conclude import ConcludeReview
from facilitator.services.reviews.gather import GatherReview
from facilitator.services.reviews.report import ReviewReport, ReviewYear
from facilitator.services.reviews.state_cause import StateCause
from tests.factories.council import Council
from tests.factories.ledger import placed, put
from tests.factories.reviewing import assess, completed, gathered, score


def quarter(council: Council) -> dict[str, str]:
    """2026Q4: one good and late, one bad, one of another class with too few forms."""
    council.world.clock.forward(days=1)
    found = {
        "good": completed(council, registered_on=date(2026, 10, 1), deadline=date(2026, 11, 1), grid="一网格"),
        "bad": completed(council, registered_on=date(2026, 11, 1), deadline=date(2026, 12, 1), grid="二网格"),
        "few": completed(
            council, registered_on=date(2026, 11, 10), deadline=None, grid="", category="government_service"
        ),
    }
    completed(council, matter="private")
    review = gathered(council)
    score(council, review, found["good"], {5: 30, 4: 10})
    score(council, review, found["bad"], {5: 4, 2: 6})
    score(council, review, found["few"], {4: 3, 0: 9})
    assess(council, review, found["good"], change=Change.IMPROVED)
    assess(council, review, found["bad"], change=Change.IMPROVED, vetoes=(Veto.UNSAFE,))
    assess(council, review, found["few"])
    council.do(ConcludeReview(review), council.secretary)
    return {"review": review, **found}


def told(council: Council, review: str = "2026Q4") -> Any:
    return council.ask(ReviewReport(review))


def test_report_counts_the_quarter(council: Council) -> None:
    quarter(council)

    shown = told(council)

    assert (shown.title, shown.concluded, shown.private) == ("2026年第4季度民主评议报告", True, 1)
    assert shown.lead == "2026年11月26日评议结束：3 件中合格 1 件，不合格 1 件，样本不足 1 件。"
    assert {line.name: line.value for line in shown.headlines} == {
        "demands": "3 件",
        "qualified": "1 件",
        "unqualified": "1 件",
        "too_small": "1 件",
        "forms": "53 张",
        "csat_index": "87.17",
        "satisfaction_rate": "88.68%",
        "positive_rate": "88.68%",
        "resolution_rate": "100%*",
        "on_time_rate": "50%*",
        "median_days": "19 天",
        "response_rate": "0%*",
        "reopen_rate": "—",
    }
    assert {line.name: line.basis for line in shown.headlines if "/" in line.basis} == {
        "resolution_rate": "1/1 件本季到期的",
        "on_time_rate": "1/2 件定了期限的",
        "response_rate": "0/3 位诉求人",
        "reopen_rate": "0/0 件销过单的",
    }
    assert [row.cells[-2:] for row in shown.spread.rows] == [("53", "88.68%"), ("0", "—"), ("53", "88.68%")]
    (category,) = (chart for chart in shown.charts if chart.dimension is Dimension.CATEGORY)
    assert [(row.key, row.cells[0], row.cells[-1]) for row in category.rows] == [
        ("infrastructure", "2", "88%"),
        ("government_service", "1", "100%*"),
    ]
    assert category.sentence == "基础设施改造最多，2 件；满意率最高的是办事咨询（100%*），最低的是基础设施改造（88%）。"


def test_lines_tell_every_reason(council: Council) -> None:
    quarter(council)

    lines = {line.verdict: line for line in told(council).items}

    assert (lines["qualified"].composite, lines["qualified"].on_time) == ("91.1", "超期")
    assert lines["qualified"].verdict_name == "合格（优秀）"
    assert lines["unqualified"].reasons == ("满意率 40%，没有到 75%。", "一票否决：不安全。")
    assert lines["sample_too_small"].reasons == ("有效评分表 3 张，要 10 张。",)


def test_figures_lead_to_their_demands(council: Council) -> None:
    made = quarter(council)

    def found(*asked: Any) -> list[str]:
        return [line.demand for line in council.ask(DemandsBehind("2026Q4", *asked))]

    assert found() == [made["good"], made["bad"], made["few"]]
    assert found(Dimension.CATEGORY, "infrastructure") == [made["good"], made["bad"]]
    assert found(Dimension.GRID, "") == [made["few"]]
    assert found(None, "", Only.LATE) == [made["good"]]
    assert found(None, "", Only.ON_TIME) == [made["bad"]]
    assert found(Dimension.GRID, "二网格", Only.UNQUALIFIED) == [made["bad"]]
    assert found(None, "", Only.REOPENED) == []
    assert found(None, "", Only.DUE) == [made["good"], made["bad"]]
    assert found(None, "", None, Series.HOUSEHOLDS, Level.DISSATISFIED) == [made["bad"]]
    assert found(None, "", None, Series.ALL, Level.CANNOT_SAY) == [made["few"]]
    assert found(None, "", None, Series.REPRESENTATIVES) == []


def test_relapse_within_a_year_counts_and_the_concluded_days_stay(council: Council) -> None:
    made = quarter(council)
    before = told(council)
    council.do(ReplyToReporter(made["good"], ReplyMethod.PHONE, "修好了。"), council.clerk)
    council.do(CloseDemand(made["good"]), council.clerk)
    assert [line.value for line in told(council).headlines[-2:]] == ["33.33%*", "0%*"]
    council.world.clock.forward(days=40)
    council.do(RelapseDemand(made["good"], "又不亮了"), council.clerk)

    shown = told(council)

    assert shown.headlines[-1].value == "100%*"
    assert shown.headlines[:8] == before.headlines[:8]
    assert shown.headlines[-2].value == "33.33%*"
    assert [line.demand for line in council.ask(DemandsBehind("2026Q4", None, "", Only.REOPENED))] == [made["good"]]


def test_next_quarter_is_compared_in_points_and_per_cent(council: Council) -> None:
    made = quarter(council)
    put(council, made["few"], state="completed")
    council.world.clock.forward(days=90)
    demand = completed(council, completed_on=date(2027, 2, 1), registered_on=date(2027, 1, 1))
    review = council.do(GatherReview("2027Q1"), council.secretary).review
    score(council, review, demand, {5: 6, 3: 4})
    assess(council, review, demand, change=Change.IMPROVED)
    assess(council, review, made["few"])
    council.do(ConcludeReview(review), council.secretary)

    changes = {line.name: line.change for line in told(council, review).headlines}

    assert (changes["demands"], changes["satisfaction_rate"]) == ("比上季减少 33.33%", "比上季下降 28.68 个百分点")
    year = council.ask(ReviewYear(2027))
    assert [one.review for one in year.quarters] == [review, "", "", ""]
    assert year.charts[0].sentence == "第1季度 2 件。"
    assert council.ask(ReviewYear(2025)).charts[0].sentence == "这一年还没有评议结束的季度。"


def test_open_review_says_that_figures_will_change(council: Council) -> None:
    demand = completed(council)
    review = gathered(council)
    score(council, review, demand, {5: 3})

    shown = told(council, review)

    assert (shown.concluded, shown.headlines[5].value) == (False, "100*")
    assert shown.lead == "1 件正在评议，数字按2026年11月25日的评分表计算，还会变。"


def test_unknown_review_and_impossible_year_are_refused(council: Council) -> None:
    with pytest.raises(NotFound):
        told(council, "2019Q1")
    with pytest.raises(BadInput, match="年份"):
        council.ask(ReviewYear(1900))


def test_quarter_tells_what_was_due_and_what_was_late_on_its_last_day(council: Council) -> None:
    made = quarter(council)
    late = placed(council, DemandState.IN_PROGRESS, matter="minor", deadline=date(2026, 12, 10))
    older = placed(council, DemandState.OPENED, matter="major", deadline=date(2026, 9, 20))
    after = completed(council, deadline=date(2026, 12, 20), completed_on=date(2027, 1, 5))
    for left_out in (
        {"state": DemandState.IN_PROGRESS, "matter": "private"},
        {"state": DemandState.SUSPENDED, "matter": "minor"},
        {"state": DemandState.WITHDRAWN, "matter": None},
    ):
        placed(council, left_out["state"], matter=left_out["matter"], deadline=date(2026, 12, 10))
    council.world.clock.forward(days=60)

    shown = council.ask(DueBehind("2026q4"))

    assert [line.demand for line in shown.due] == [made["good"], made["bad"], late, after]
    assert [line.done for line in shown.due] == [True, True, False, False]
    assert [(line.demand, line.days) for line in shown.late] == [(older, 102), (late, 21), (after, 11)]
    assert shown.sentence == "到2026年12月31日，过了期限还没办结的 3 件。"
    lines = {line.name: line for line in told(council).headlines}
    assert (lines["resolution_rate"].value, lines["resolution_rate"].basis) == ("50%*", "2/4 件本季到期的")
    put(council, late, state="completed", completed_on=date(2027, 1, 20))
    assert [line.demand for line in council.ask(DueBehind("2026Q4")).late] == [older, late, after]


def test_round_that_failed_stays_in_the_quarter_in_which_it_was_due(council: Council) -> None:
    made = quarter(council)
    council.do(StateCause("2026Q4", made["bad"], "没有人管", date(2027, 1, 20)), council.secretary)
    council.world.clock.forward(days=60)

    assert [line.demand for line in council.ask(DueBehind("2026Q4")).due] == [made["good"], made["bad"]]
    assert council.ask(DueBehind("2027Q1")).due == ()


def test_answer_counts_from_the_day_the_work_was_done(council: Council) -> None:
    """Two asked for it; one was told before anything was done, which is no answer to how it ended."""
    early = completed(council, completed_on=date(2026, 11, 25), replied_on=date(2026, 11, 1))
    placed(council, DemandState.MERGED, parent=early, replied_on=None)
    review = gathered(council)
    assert _response(council, review) == ("0%*", "0/2 位诉求人")

    council.do(ReplyToReporter(early, ReplyMethod.PHONE, "修好了。"), council.clerk)
    assert _response(council, review) == ("50%*", "1/2 位诉求人")
    council.do(ReplyToReporter(early, ReplyMethod.PHONE, "修好了。", to_all=True), council.clerk)

    assert _response(council, review) == ("100%*", "2/2 位诉求人")
    (line,) = council.ask(DemandsBehind(review))
    assert (line.answered, line.reporters) == (2, 2)


def _response(council: Council, review: str) -> tuple[str, str]:
    (line,) = (line for line in told(council, review).headlines if line.name == "response_rate")
    return line.value, line.basis
