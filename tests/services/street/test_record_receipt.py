"""street.record_receipt: who signed for it, and when."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.daily.street import ReportKind
from facilitator.domain.errors import BadInput, Missing, NotFound
from facilitator.services.street.read import StreetList
from facilitator.services.street.record_receipt import RecordReceipt
from facilitator.services.street.record_sent import RecordSent
from tests.factories.council import Council

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
