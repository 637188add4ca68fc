"""The office's columns as the system itself knows them: meetings, work, figures, verdict and calls."""

from __future__ import annotations

from datetime import date
from typing import Any

from facilitator.domain.demands.office_ledger import OFFICE_COLUMNS
from facilitator.domain.demands.replies import ReplyMethod
from facilitator.domain.demands.states import DemandState
from facilitator.services.demands.exporting import ExportLines, QuarterFigures
from facilitator.services.demands.follow_up import FollowUp, FollowUpDay
from facilitator.services.demands.forget_contact import ForgetContact
from facilitator.services.demands.measure import MeasureDemand
from facilitator.services.demands.reply import ReplyToReporter
from facilitator.services.demands.report_progress import ReportProgress
from facilitator.services.ledger_facts import facts_of
from facilitator.services.reviews.conclude import ConcludeReview
from tests.factories.council import Council
from tests.factories.funding import make_fund
from tests.factories.ledger import placed, put
from tests.factories.reviewing import assess, completed, gathered, score, sit


def cells(council: Council, number: int) -> dict[str, Any]:
    lines = council.ask(ExportLines(), council.clerk)
    return dict(zip((column.heading for column in OFFICE_COLUMNS), lines[number].cells, strict=True))


def test_work_and_calls_are_told_with_their_days(council: Council) -> None:
    demand = placed(council, DemandState.IN_PROGRESS)
    council.do(ReportProgress(demand, "灯杆到了"), council.clerk)
    council.do(ReportProgress(demand, "装好六盏"), council.clerk)
    called = placed(council, DemandState.TRACKING, closed_on=date(2026, 9, 1))
    council.do(FollowUp(called, FollowUpDay.MONTH, "都亮着", fine=True), council.clerk)

    assert cells(council, 0)["办理进展"] == "2026-11-25 灯杆到了；2026-11-25 装好六盏"
    assert cells(council, 1)["回访记录"] == "2026-11-25 第 30 天回访正常"
    assert cells(council, 1)["办理进展"] is None


def test_work_is_told_as_the_history_tells_it_once_somebody_was_forgotten(council: Council) -> None:
    demand = placed(council, DemandState.IN_PROGRESS, reporter_name="钟离测忘")
    council.do(ReportProgress(demand, "司寇师傅说1203室没人"), council.clerk)
    assert facts_in(council, demand)["办理进展"] == "2026-11-25 司寇师傅说1203室没人"

    council.do(ForgetContact(demand, "本人要求"), council.clerk)

    assert facts_in(council, demand)["办理进展"] == "2026-11-25 司寇*说**没人"


def test_reply_is_told_with_its_day_and_its_way(council: Council) -> None:
    demand = placed(council, DemandState.IN_PROGRESS)
    assert cells(council, 0)["反馈情况"] is None
    council.do(ReplyToReporter(demand, ReplyMethod.PHONE, "下周装"), council.clerk)
    council.do(ReplyToReporter(demand, ReplyMethod.VISIT, "装好了"), council.clerk)
    assert cells(council, 0)["反馈情况"] == "2026-11-25 上门"

    put(council, demand, replied_on=None)  # A new round owes a new answer.
    assert cells(council, 0)["反馈情况"] is None


def test_figures_and_verdict_of_a_review_stand_in_the_ledger(council: Council) -> None:
    demand = completed(council, category="public_safety", affected_households=10)
    council.do(MeasureDemand(demand, "不亮的灯", "盏", 11, 1), council.clerk)
    review = gathered(council)
    score(council, review, demand, {5: 6, 4: 4})
    assess(council, review, demand)
    before = cells(council, 0)
    council.do(ConcludeReview(review), council.secretary)

    row = cells(council, 0)
    headings = ("前后对比", "评议季度", "过程分", "结果分", "满意度", "综合分", "评议结论")
    assert [before[heading] for heading in headings] == ["不亮的灯：11 盏 → 1 盏（−90.9%）", *[None] * 6]
    assert [row[heading] for heading in headings[:4]] == ["不亮的灯：11 盏 → 1 盏（−90.9%）", "2026Q3", 90, 89]
    assert (row["满意度"], row["评议结论"]) == ("92", "合格（优秀）")


def test_quarter_counts_what_was_judged(council: Council) -> None:
    demand = completed(council, category="public_safety", affected_households=10)
    review = gathered(council)
    score(council, review, demand, {5: 6, 4: 4})
    assess(council, review, demand)
    assert council.ask(QuarterFigures("2026Q3"), council.clerk).rows[-1].judged == 0
    council.do(ConcludeReview(review), council.secretary)

    for quarter, judged, points in (("2026Q3", 1, "92"), ("", 1, "92"), ("2026Q2", 0, "")):
        rows = {row.name: row for row in council.ask(QuarterFigures(quarter), council.clerk).rows}
        assert [(rows[name].judged, rows[name].satisfaction) for name in ("平安消防", "合计", "其他")] == [
            (judged, points), (judged, points), (0, ""),
        ]  # fmt: skip


def test_nothing_known_is_left_out(council: Council) -> None:
    demand = placed(council, DemandState.REGISTERED)

    with council.world.database.reading() as store:
        assert facts_of(store, [demand]) == {}


def test_plan_of_money_and_its_sources_stand_in_the_ledger(council: Council) -> None:
    fund = make_fund(council)
    fund.draft()

    known = facts_in(council, council.demand)
    assert (known["是否一事一议"], known["概算(元)"]) == ("是", "600")
    assert known["资金来源"] == "政府补助300元；辖区企业捐助（甲企业）100元；受益居民自筹200元"


def test_meetings_are_told_except_those_of_the_two_committees(council: Council) -> None:
    demand = completed(council)
    sit(council, [demand], gather=gathered)

    assert facts_in(council, demand)["议事会记录"] == "2026-11-25 季度民主评议"


def facts_in(council: Council, demand: str) -> Any:
    with council.world.database.reading() as store:
        return facts_of(store, [demand])[demand]
