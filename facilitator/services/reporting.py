"""One record of what went to the street, whoever writes it down: the list of reports, or the move of a demand."""

from __future__ import annotations

from datetime import date

from facilitator.domain.daily.events import SentToStreet
from facilitator.domain.daily.street import ReportKind
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.storage.rows import Row


def record_report(
    context: Context, kind: ReportKind, subject: str, title: str, sent_on: date, to_whom: str, sent_by: str = ""
) -> str:
    """The id of the report. `sent_by`: who sent it, where that was somebody else than whoever records it."""
    report = context.new_id()
    context.store.street.add(
        {
            "id": report,
            "kind": kind,
            "subject": subject,
            "title": title,
            "sent_on": sent_on,
            "sent_by": sent_by or context.actor.name,
            "to_whom": to_whom,
            "at": context.now,
        }
    )
    sealed = "" if kind is ReportKind.OTHER else subject
    context.record(SentToStreet(report, kind, sealed, sent_on, context.actor.name))
    return report


def report_title(demand: Row) -> str:
    return N_("上报单{number}").format(number=demand.number or "")


def reported_up(context: Context, demand: Row, department: str, sent_on: date) -> None:
    """A demand that was reported up has its paper at the street."""
    record_report(context, ReportKind.REPORT_UP, demand.id, report_title(demand), sent_on, department)
