"""street.record_sent: a paper went to the street, on this day, to whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.daily.street import REPORT_NAMES, SUBJECT_LIMIT, TITLE_LIMIT, TO_LIMIT, ReportKind
from facilitator.domain.daily.visiting import month_span
from facilitator.domain.errors import BadInput, Missing, WrongState
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_demand, find_minutes
from facilitator.services.reporting import record_report, report_title
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class RecordSent:
    """`subject`: minutes, a demand, a month (2026-11), or whatever names another paper. Without a `title` the paper's
    own one is taken."""

    kind: ReportKind
    subject: str
    sent_on: date
    to_whom: str
    title: str = ""


@dataclass(frozen=True)
class RecordedSent:
    report: str


def record_sent(command: RecordSent, context: Context) -> RecordedSent:
    subject, title = _subject(command, context)
    title, to_whom = command.title.strip() or title, command.to_whom.strip()
    if not to_whom:
        raise Missing(N_("请写明报给了谁，例如“街道社区办”。"), what="to_whom")
    for field, text, limit in (("title", title, TITLE_LIMIT), ("to_whom", to_whom, TO_LIMIT)):
        if len(text) > limit:
            raise BadInput(N_("这一项太长，请写在 {limit} 字以内。"), field=field, limit=limit)
    if command.sent_on > day_of(context.now):
        raise BadInput(N_("报送日期不能晚于今天。"), field="sent_on")
    return RecordedSent(record_report(context, command.kind, subject, title, command.sent_on, to_whom))


def _subject(command: RecordSent, context: Context) -> tuple[str, str]:
    """What was sent, by the id under which it is known, and its title. Raises what says that there is no such thing."""
    named = command.subject.strip()
    if command.kind is ReportKind.MINUTES:
        row = find_minutes(context.store, named)
        if row.signed_at is None:
            raise WrongState(N_("这份纪要还没有签完，签完再报送。"))
        return row.id, N_("会议纪要{number}").format(number=row.number)
    if command.kind is ReportKind.REPORT_UP:
        demand = find_demand(context.store, named)
        return demand.id, report_title(demand)
    if command.kind is ReportKind.MONTHLY:
        month_span(named, day_of(context.now))
        return named, N_("{month} 月报").format(month=named)
    if not named or len(named) > SUBJECT_LIMIT:
        raise Missing(N_("请写明报送的是什么。"), what="subject")
    return named, REPORT_NAMES[command.kind] + named


VERB = Verb("street", "record_sent", RecordSent, Power.KEEP_LEDGER, N_("登记报送街道"), record_sent)
