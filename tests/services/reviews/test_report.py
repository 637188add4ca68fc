"""The report of a quarter, its comparison with the one before, a year, and the demands behind every figure."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from facilitator.domain.demands.replies import ReplyMethod
from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import BadInput, NotFound
from facilitator.domain.people.powers import Role
from facilitator.domain.reviews.adopting import plain_terms
from facilitator.domain.reviews.breakdown import Dimension
from facilitator.domain.reviews.formula import DEFAULT
from facilitator.domain.reviews.scales import Change, Level, Veto
from facilitator.services.demands.close import CloseDemand
from facilitator.services.demands.extend import ExtendDemand
from facilitator.services.demands.relapse import RelapseDemand
from facilitator.services.demands.reply import ReplyToReporter
from facilitator.services.demands.resume import ResumeDemand
from facilitator.services.demands.suspend import SuspendDemand
from facilitator.services.reviews.behind import DemandsBehind, DueBehind, Only, Series
from facilitator.services.reviews.conclude import ConcludeReview
from facilitator.services.reviews.gather import GatherReview
from facilitator.services.reviews.report import ReviewReport, ReviewYear
from facilitator.services.reviews.state_cause import StateCause
from tests.factories.council import Council
from tests.factories.ledger import placed, put
from tests.factories.reviewing import assess, completed, gathered, score


def quarter(council: Council) -> dict[str, str]:
    """2026Q3: one good and late, one bad, one of another class with too few forms."""
    council.world.clock.forward(days=1)
    found = {
        "good": completed(council, registered_on=date(2026, 7, 1), deadline=date(2026, 8, 1), grid="一网格"),
        "bad": completed(council, registered_on=date(2026, 8, 1), deadline=date(2026, 9, 1), grid="二网格"),
        "few": completed(
            council, registered_on=date(2026, 8, 10), deadline=None, grid="", category="government_service"
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


def told(council: Council, review: str = "2026Q3") -> Any:
    return council.ask(ReviewReport(review))


def test_report_counts_the_quarter(council: Council) -> None:
    quarter(council)

    shown = told(council)

    assert (shown.title, shown.concluded, shown.private) == ("2026年第3季度民主评议报告", True, 1)
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
        "median_days": "19 天*",
        "response_rate": "0%*",
        "reopen_rate": "—",
    }
    assert {line.name: line.basis for line in shown.headlines if "/" in line.basis} == {
        "resolution_rate": "2/2 件本季到期的",
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
    assert category.sentence == "基础设施改造最多，2 件；评分表到 10 张的只有基础设施改造，满意率 88%。"


def test_group_without_a_name_stands_in_a_sentence(council: Council) -> None:
    """「一网格、没有写最多」 is no sentence."""
    for grid in ("一网格", "", "一网格", "", "二网格"):
        completed(council, grid=grid)
    gathered(council)

    (grids,) = (chart for chart in told(council).charts if chart.dimension is Dimension.GRID)

    assert str(grids.sentence).startswith("一网格、没写明的最多，各 2 件；")


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
        return [line.demand for line in council.ask(DemandsBehind("2026Q3", *asked))]

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
    assert [line.demand for line in council.ask(DemandsBehind("2026Q3", None, "", Only.REOPENED))] == [made["good"]]


def test_next_quarter_is_compared_in_points_and_per_cent(council: Council) -> None:
    made = quarter(council)
    put(council, made["few"], state="completed")
    council.world.clock.forward(days=90)
    demand = completed(council, completed_on=date(2026, 11, 1), registered_on=date(2026, 10, 1), grid="三网格")
    review = council.do(GatherReview("2026Q4"), council.secretary).review
    score(council, review, demand, {5: 6, 3: 4})
    assess(council, review, demand, change=Change.IMPROVED)
    assess(council, review, made["few"])
    council.do(ConcludeReview(review), council.secretary)

    changes = {line.name: line.change for line in told(council, review).headlines}

    assert (changes["demands"], changes["satisfaction_rate"]) == ("比上季减少 33.33%*", "比上季下降 28.68 个百分点*")
    (party,) = (chart for chart in told(council, review).charts if chart.dimension is Dimension.CATEGORY)
    rows = {row.key: dict(zip(party.heads, row.changes, strict=False)) for row in party.rows}
    assert rows["infrastructure"]["件数"] == "减50%*"
    assert rows["infrastructure"]["满意率"] == "降28百分点*"
    assert rows["government_service"]["满意率"] == ""
    assert "降得最多" not in party.sentence
    (grid,) = (chart for chart in told(council, review).charts if chart.dimension is Dimension.GRID)
    assert {row.key: row.changes for row in grid.rows if row.key}["三网格"] == ()
    year = council.ask(ReviewYear(2026))
    assert [one.review for one in year.quarters] == ["", "", made["review"], review]
    assert year.charts[0].sentence == "第3季度 3 件，第4季度 2 件（比上季减少 33.33%*）。"
    assert council.ask(ReviewYear(2025)).charts[0].sentence == "这一年还没有评议结束的季度。"


def test_index_of_other_weights_is_compared_nowhere(council: Council) -> None:
    """The same forms give another index: rates compare, the index does not."""
    kinder = plain_terms(replace(DEFAULT, weights={**DEFAULT.weights, Level.RATHER_SATISFIED: 75}))
    reviews: list[str] = []
    for quarter, on in (("2026Q2", date(2026, 5, 1)), ("2026Q3", date(2026, 8, 20))):
        demand = completed(council, completed_on=on)
        reviews.append(council.do(GatherReview(quarter), council.secretary).review)
        score(council, reviews[-1], demand, {5: 20, 3: 20})
        assess(council, reviews[-1], demand)
        if quarter == "2026Q2":
            council.world.door.writer.submit(lambda unit: unit.reviews.change(reviews[0], terms=kinder))
        council.do(ConcludeReview(reviews[-1]), council.secretary)
        put(council, demand, state="closed")

    found = told(council)

    changes = {line.name: line.change for line in found.headlines}
    assert (changes["csat_index"], changes["satisfaction_rate"]) == ("上季的分值不一样，不比", "与上季相同")
    for chart in found.charts:
        for row in chart.rows:
            cells = dict(zip(chart.heads, row.changes, strict=False))
            assert (cells.get("满意度得分", ""), cells.get("满意率", "持平")) == ("", "持平")
    year = {chart.name: chart.sentence for chart in council.ask(ReviewYear(2026)).charts}
    assert year["csat_index"] == "第2季度 87.5，第3季度 80（上季的分值不一样，不比）。"
    assert year["reopen_rate"] != "这一年还没有评议结束的季度。"


def test_figure_that_no_quarter_has_does_not_say_that_none_was_concluded(council: Council) -> None:
    """Nothing was closed yet: there is no rate of what came back, though the review is over."""
    demand = completed(council)
    review = council.do(GatherReview("2026Q3"), council.secretary).review
    score(council, review, demand, {5: 10})
    assess(council, review, demand)
    council.do(ConcludeReview(review), council.secretary)

    year = {chart.name: chart.sentence for chart in council.ask(ReviewYear(2026)).charts}
    assert (year["demands"], year["reopen_rate"]) == ("第3季度 1 件。", "还没有可以算这个数的季度。")


def test_group_that_fell_most_is_named_where_there_were_forms_enough(council: Council) -> None:
    """Of three classes two fell, one of them by the forms of few."""
    spoken = {"2026Q2": ({5: 30}, {5: 40}, {5: 3}), "2026Q3": ({5: 27, 2: 3}, {5: 20, 2: 20}, {2: 3})}
    for quarter, forms in spoken.items():
        on = date(2026, 5, 1) if quarter == "2026Q2" else date(2026, 8, 20)
        classes = ("infrastructure", "property_management", "other")
        made = [completed(council, category=one, completed_on=on) for one in classes]
        review = council.do(GatherReview(quarter), council.secretary).review
        for demand, levels in zip(made, forms, strict=True):
            score(council, review, demand, levels)
            assess(council, review, demand)
        council.do(ConcludeReview(review), council.secretary)
        for demand in made:
            put(council, demand, state="closed")

    (category,) = (chart for chart in told(council).charts if chart.dimension is Dimension.CATEGORY)

    assert category.sentence.endswith("比上季降得最多的是物业管理，降 50 个百分点。")
    assert {row.key: row.changes[-1] for row in category.rows} == {
        "infrastructure": "降10百分点",
        "property_management": "降50百分点",
        "other": "降100百分点*",
    }


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
    tonight, council.world.clock.moment = council.world.clock.moment, datetime(2026, 9, 1, tzinfo=UTC)
    late = placed(council, DemandState.IN_PROGRESS, matter="minor", deadline=date(2026, 9, 10))
    older = placed(council, DemandState.OPENED, matter="major", deadline=date(2026, 6, 20))
    after = completed(council, deadline=date(2026, 9, 20), completed_on=date(2026, 10, 5))
    for left_out in (
        {"state": DemandState.IN_PROGRESS, "matter": "private"},
        {"state": DemandState.SUSPENDED, "matter": "minor"},
        {"state": DemandState.WITHDRAWN, "matter": None},
    ):
        placed(council, left_out["state"], matter=left_out["matter"], deadline=date(2026, 9, 10))
    council.world.clock.moment = tonight
    made = quarter(council)
    council.world.clock.forward(days=60)

    shown = council.ask(DueBehind("2026q3"))

    assert [line.demand for line in shown.due] == [made["good"], made["bad"], late, after]
    assert [line.done for line in shown.due] == [True, True, False, False]
    assert [(line.demand, line.days) for line in shown.late] == [(older, 102), (late, 20), (after, 10)]
    assert shown.sentence == "到2026年9月30日，过了期限还没办结的 3 件。"
    lines = {line.name: line for line in told(council).headlines}
    assert (lines["resolution_rate"].value, lines["resolution_rate"].basis) == ("50%*", "2/4 件本季到期的")
    put(council, late, state="completed", completed_on=date(2026, 10, 20))
    assert [line.demand for line in council.ask(DueBehind("2026Q3")).late] == [older, late, after]


def test_time_granted_after_the_quarter_leaves_its_overdue_list(council: Council) -> None:
    quarter(council)
    late = placed(council, DemandState.IN_PROGRESS, matter="minor", deadline=date(2026, 12, 10))
    council.world.clock.forward(days=60)
    before = council.ask(DueBehind("2026Q4"))
    assert [line.demand for line in before.late] == [late]

    council.do(ExtendDemand(late, date(2027, 3, 1), "等雨季过去"), council.secretary)
    assert council.ask(DueBehind("2026Q4")).late == before.late
    council.do(SuspendDemand(late, "等审批"), council.clerk)
    council.world.clock.forward(days=10)
    council.do(ResumeDemand(late), council.clerk)

    shown = council.ask(DueBehind("2026Q4"))
    assert (shown.late, shown.sentence) == (before.late, before.sentence)
    assert [line.deadline for line in council.ask(DueBehind("2027Q1")).due] == []
    council.world.clock.forward(days=60)
    assert [line.deadline for line in council.ask(DueBehind("2027Q1")).due] == [date(2027, 3, 11)]


def test_round_that_failed_stays_in_the_quarter_in_which_it_was_due(council: Council) -> None:
    made = quarter(council)
    council.do(StateCause("2026Q3", made["bad"], "没有人管", date(2027, 1, 20)), council.secretary)
    council.world.clock.forward(days=60)

    assert [line.demand for line in council.ask(DueBehind("2026Q3")).due] == [made["good"], made["bad"]]
    assert council.ask(DueBehind("2027Q1")).due == ()


def test_answer_counts_from_the_day_the_work_was_done(council: Council) -> None:
    """Two asked for it; one was told before anything was done, which is no answer to how it ended."""
    early = completed(council, completed_on=date(2026, 8, 25), replied_on=date(2026, 8, 1))
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


def test_title_that_is_not_shown_says_why(council: Council) -> None:
    """Whoever sees every yard is not told that it is another one's."""
    demand = completed(council, title="路灯不亮")
    review = gathered(council)
    put(council, demand, restricted=True)
    supervisor = council.world.staff("监督委员", Role.SUPERVISOR)

    (line,) = council.ask(ReviewReport(review), supervisor).items

    assert (line.title, line.unseen) == ("", "不公开")


def test_concluded_figures_stay_when_the_ledger_changes(council: Council) -> None:
    """Judged before everybody, it turns into a private matter of another class under another name."""
    made = quarter(council)
    before = told(council)

    put(council, made["good"], restricted=True, title="改过的名字", category="other", affected_households=3)

    after = told(council)
    assert (after.headlines, after.private, after.charts) == (before.headlines, before.private, before.charts)
    assert [line.title for line in council.ask(ReviewReport("2026Q3"), council.clerk).items] == [
        "3号院路灯三盏不亮"
    ] * 3
    put(council, placed(council, DemandState.COMPLETED, completed_on=date(2026, 8, 20)), restricted=True)
    assert told(council).private == before.private + 1


def test_answer_of_a_later_quarter_is_none_to_this_one(council: Council) -> None:
    """The last day of the quarter in which it was concluded counts, the day after does not."""
    made = quarter(council)
    council.world.clock.moment = datetime(2026, 12, 31, 15, 59, tzinfo=UTC)
    council.do(ReplyToReporter(made["good"], ReplyMethod.PHONE, "修好了。"), council.clerk)
    council.world.clock.forward(minutes=1)
    council.do(ReplyToReporter(made["few"], ReplyMethod.PHONE, "下次再评。"), council.clerk)

    assert _response(council, made["review"]) == ("33.33%*", "1/3 位诉求人")
    assert "反馈率算到2026年12月31日，反弹率算到2027年1月1日。" in told(council).notes
