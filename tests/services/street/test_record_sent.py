"""street.record_sent: which paper went to the street, when, by whom; what was not sent stays on the list."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from facilitator.domain.daily.street import ReportKind
from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.triage import Matter
from facilitator.domain.errors import BadInput, Forbidden, Missing, NotFound, WrongState
from facilitator.services.demands.dispatch_urgent import DispatchUrgent
from facilitator.services.demands.reclassify import ReclassifyDemand
from facilitator.services.demands.register import RegisterDemand
from facilitator.services.minutes.draft import DraftMinutes
from facilitator.services.street.read import Monthly, StreetList
from facilitator.services.street.record_sent import RecordSent
from tests.factories.council import Council

TODAY = date(2026, 11, 25)


def change(council: Council, **columns: Any) -> None:
    council.world.door.writer.submit(lambda unit: unit.ledger.change(council.demand, **columns))


def large(council: Council) -> str:
    council.open_demand()
    change(council, matter=Matter.MAJOR)
    return council.demand


def test_large_matter_waits_on_the_list_until_its_report_was_sent(council: Council) -> None:
    demand = large(council)
    (unsent,) = council.ask(StreetList(), council.clerk).unsent
    assert (unsent.kind, unsent.subject, unsent.number) == ("report_up", demand, "XQ-2026-0001")

    council.do(RecordSent(ReportKind.REPORT_UP, "XQ-2026-0001", TODAY, " 街道城管科 "), council.clerk)

    book = council.ask(StreetList(), council.clerk)
    (report,) = book.reports
    assert book.unsent == ()
    assert (report.title, report.to_whom, report.sent_by, report.receipt) == (
        "上报单XQ-2026-0001", "街道城管科", "专干", None,
    )  # fmt: skip


def test_minutes_are_sent_once_they_are_signed(council: Council) -> None:
    council.plan()
    council.begin(["r1", "r2", "r3", "r4", "c1"])
    council.finish(council.open_ballot())
    minutes = council.do(DraftMinutes(council.session), council.recorder).minutes
    with pytest.raises(WrongState):
        council.do(RecordSent(ReportKind.MINUTES, minutes, TODAY, "街道"), council.clerk)

    council.world.door.writer.submit(
        lambda unit: unit.archive.change(minutes, signed_at=council.world.clock.now(), number="〔2026〕1号")
    )
    assert [one.subject for one in council.ask(StreetList(), council.clerk).unsent] == [minutes]
    council.do(RecordSent(ReportKind.MINUTES, minutes, TODAY, "街道"), council.clerk)
    assert council.ask(StreetList(), council.clerk).unsent == ()


@pytest.mark.parametrize(
    ("kind", "subject", "error"),
    [
        (ReportKind.MINUTES, "nothing", NotFound),
        (ReportKind.REPORT_UP, "nothing", NotFound),
        (ReportKind.MONTHLY, "十一月", BadInput),
        (ReportKind.OTHER, " ", Missing),
    ],
)
def test_only_what_exists_is_sent(council: Council, kind: ReportKind, subject: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        council.do(RecordSent(kind, subject, TODAY, "街道"), council.clerk)


@pytest.mark.parametrize(
    ("to_whom", "sent_on", "error"),
    [(" ", TODAY, Missing), ("街道", date(2026, 11, 26), BadInput), ("长" * 61, TODAY, BadInput)],
)
def test_report_names_whom_and_a_day_that_has_come(
    council: Council, to_whom: str, sent_on: date, error: type[Exception]
) -> None:
    with pytest.raises(error):
        council.do(RecordSent(ReportKind.MONTHLY, "2026-11", sent_on, to_whom), council.clerk)


def test_report_is_recorded_by_who_keeps_the_ledger_and_sealed(council: Council) -> None:
    with pytest.raises(Forbidden):
        council.do(RecordSent(ReportKind.MONTHLY, "2026-11", TODAY, "街道"), council.chair)
    report = council.do(RecordSent(ReportKind.MONTHLY, "2026-11", TODAY, "街道"), council.clerk).report

    assert council.events("SentToStreet") == [
        {"report": report, "kind": "monthly", "subject": "2026-11", "sent_on": "2026-11-25",
         "actor": "专干"}
    ]  # fmt: skip


def test_month_counts_new_done_in_hand_and_late(council: Council) -> None:
    large(council)
    council.open_demand()
    change(council, deadline=date(2026, 11, 24))
    council.open_demand()
    change(council, state="completed", completed_on=date(2026, 11, 20), deadline=date(2026, 11, 1))

    report = council.ask(Monthly("2026-11"), council.clerk)

    assert report.heads == ("类别", "本月新增", "本月办结", "手上在办", "超期")
    assert [row.cells for row in report.rows] == [("合计", "3", "1", "3", "1"), ("基础设施改造", "3", "1", "3", "1")]
    assert [row.cells for row in council.ask(Monthly("2026-10"), council.clerk).rows] == [("合计", "0", "0", "0", "0")]


def test_month_counts_an_urgent_dispatch_before_it_was_opened(council: Council) -> None:
    def in_hand(month: str) -> str:
        return str(council.ask(Monthly(month), council.clerk).rows[0].cells[3])

    wish = RegisterDemand("燃气管漏气", "", Category.INFRASTRUCTURE, Channel.PHONE)
    demand = council.do(wish, council.clerk).demand
    council.world.clock.forward(days=4)
    council.do(DispatchUrgent(demand, "燃气公司", date(2026, 11, 29), "会爆炸"), council.clerk)
    assert in_hand("2026-11") == "1"
    council.world.clock.forward(days=3)
    assert (in_hand("2026-10"), in_hand("2026-11"), in_hand("2026-12")) == ("0", "1", "1")

    council.do(ReclassifyDemand(demand, "查过没有漏"), council.secretary)

    assert (in_hand("2026-11"), in_hand("2026-12")) == ("1", "0")


def test_month_names_the_large_matters_that_wait_for_a_department(council: Council) -> None:
    large(council)
    change(council, state="reported_up", department="街道城管科")

    (matter,) = council.ask(Monthly("2026-11"), council.clerk).waiting

    assert matter.sentence == "XQ-2026-0001《3号院路灯三盏不亮》：已报街道城管科，等了 0 天。"
