"""Questions about the street: what went there, what did not yet, and the month's figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from facilitator.domain.daily.street import REPORT_NAMES, ReportKind
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.finding import find_session
from facilitator.services.monthly import MonthReport, month_report
from facilitator.services.street.told_before import told_before
from facilitator.services.verb import Question
from facilitator.services.wording import title_for

LATEST = 100


@dataclass(frozen=True)
class StreetReport:
    """`id` names it for street.record_receipt, also where only the history of a demand tells of it."""

    id: str
    kind: ReportKind
    kind_name: str
    title: str
    sent_on: date
    sent_by: str
    to_whom: str
    receipt: str | None
    receipt_on: date | None


@dataclass(frozen=True)
class Unsent:
    """`subject` names it for street.record_sent; `number` is what people call it."""

    kind: ReportKind
    kind_name: str
    subject: str
    number: str
    title: str


@dataclass(frozen=True)
class StreetBook:
    reports: tuple[StreetReport, ...]
    unsent: tuple[Unsent, ...]


@dataclass(frozen=True)
class StreetList:
    pass


@dataclass(frozen=True)
class Monthly:
    """`month`: 2026-11."""

    month: str


def street_list(question: StreetList, reading: Reading) -> StreetBook:
    recorded = [
        StreetReport(
            row.id, ReportKind(row.kind), REPORT_NAMES[ReportKind(row.kind)], row.title, row.sent_on, row.sent_by,
            row.to_whom, row.receipt, row.receipt_on,
        )
        for row in reading.store.street.latest(LATEST)
    ]  # fmt: skip
    reports = sorted((*recorded, *_told_by_history(reading)), key=lambda report: report.sent_on, reverse=True)
    return StreetBook(tuple(reports[:LATEST]), _unsent(reading))


def _told_by_history(reading: Reading) -> Iterator[StreetReport]:
    kind = ReportKind.REPORT_UP
    for one in told_before(reading):
        told = (one.title, one.sent_on, one.sent_by, one.to_whom)
        yield StreetReport(one.id, kind, REPORT_NAMES[kind], *told, None, None)


def _unsent(reading: Reading) -> tuple[Unsent, ...]:
    store, minutes, matter = reading.store, ReportKind.MINUTES, ReportKind.REPORT_UP
    papers = [
        Unsent(minutes, REPORT_NAMES[minutes], row.id, row.number or "", find_session(store, row.session).title)
        for row in store.street.unsent_minutes()
    ]
    matters = [
        Unsent(matter, REPORT_NAMES[matter], row.id, row.number or "", title_for(reading, row))
        for row in store.street.unsent_matters()
    ]
    return (*matters, *papers)


def monthly(question: Monthly, reading: Reading) -> MonthReport:
    return month_report(question.month, reading)


QUESTIONS: tuple[Question[Any], ...] = (
    Question("street", "list", StreetList, Power.READ_MINUTES, N_("街道报送"), street_list),
    Question("street", "monthly", Monthly, Power.READ_MINUTES, N_("月报"), monthly),
)
