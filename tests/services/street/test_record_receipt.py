"""street.record_receipt: who signed for it, and when."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import delete

from facilitator.domain.daily.street import ReportKind
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.tracks import DepartmentTrack
from facilitator.domain.errors import BadInput, Missing, NotFound
from facilitator.services.demands.report_up import ReportUp
from facilitator.services.street.read import StreetList
from facilitator.services.street.record_receipt import RecordReceipt
from facilitator.services.street.record_sent import RecordSent
from facilitator.storage.tables.daily_work import street_reports
from tests.factories.council import Council
from tests.factories.ledger import placed, put

SENT, TODAY = date(2026, 11, 20), date(2026, 11, 25)


@pytest.fixture
def report(council: Council) -> str:
    return str(council.do(RecordSent(ReportKind.MONTHLY, "2026-10", SENT, "街道"), council.clerk).report)


def test_receipt_is_kept_with_its_day(council: Council, report: str) -> None:
    council.do(RecordReceipt(report, " 王科长签收 ", TODAY), council.clerk)

    (line,) = council.ask(StreetList(), council.clerk).reports
    assert (line.receipt, line.receipt_on) == ("王科长签收", TODAY)


@pytest.mark.parametrize(
    ("receipt", "on", "error"),
    [
        (" ", TODAY, Missing),
        ("长" * 121, TODAY, BadInput),
        ("签收", date(2026, 11, 19), BadInput),
        ("签收", date(2026, 11, 26), BadInput),
    ],
)
def test_receipt_says_who_on_a_possible_day(
    council: Council, report: str, receipt: str, on: date, error: type[Exception]
) -> None:
    with pytest.raises(error):
        council.do(RecordReceipt(report, receipt, on), council.clerk)


def test_receipt_belongs_to_a_report(council: Council) -> None:
    with pytest.raises(NotFound):
        council.do(RecordReceipt("nothing", "签收", TODAY), council.clerk)


@pytest.fixture
def reported(council: Council) -> tuple[str, ...]:
    """A large matter that went up twice while nobody recorded reports: the street's two lines, the latest first."""
    demand = placed(council, DemandState.OPENED, matter="major")
    council.do(ReportUp(demand, "街道城管科", date(2026, 11, 18)), council.secretary)
    put(council, demand, state=DemandState.OPENED, track_department=DepartmentTrack.NONE)
    council.do(ReportUp(demand, "区住建委", SENT), council.secretary)
    council.world.door.writer.submit(lambda unit: unit.connection.execute(delete(street_reports)))
    return tuple(line.id for line in council.ask(StreetList(), council.clerk).reports)


def test_receipt_of_what_was_sent_before_reports_were_recorded(council: Council, reported: tuple[str, ...]) -> None:
    council.do(RecordReceipt(reported[1], "王科长签收", TODAY), council.clerk)

    lines = council.ask(StreetList(), council.clerk).reports
    assert [(line.to_whom, line.sent_by, line.receipt) for line in lines] == [
        ("区住建委", "书记", None),
        ("街道城管科", "书记", "王科长签收"),
    ]
    council.do(RecordReceipt(lines[0].id, "区里签收", TODAY), council.clerk)
    assert [line.receipt for line in council.ask(StreetList(), council.clerk).reports] == ["区里签收", "王科长签收"]


def test_receipt_refused_leaves_old_reports_as_they_were(council: Council, reported: tuple[str, ...]) -> None:
    with pytest.raises(BadInput):
        council.do(RecordReceipt(reported[0], "签收", date(2026, 11, 19)), council.clerk)

    assert tuple(line.id for line in council.ask(StreetList(), council.clerk).reports) == reported
