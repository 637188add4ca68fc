"""Question of what did not pass: what owes a cause, waits for an assembly, or may be taken to the street by 书记."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from facilitator.domain.demands.guards import ESCALATE_LATE, ESCALATE_ROUND
from facilitator.domain.demands.states import STATE_NAMES, DemandState
from facilitator.domain.demands.urgency import days_late
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.said import said
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.returning import to_come
from facilitator.services.sight import may_see
from facilitator.services.verb import Question
from facilitator.services.wording import title_for
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class Returned:
    pass


@dataclass(frozen=True)
class ReturnedLine:
    """`quarter` of the review that it failed; `session` and its time where it stands on an agenda."""

    number: str
    title: str
    round: int
    state: DemandState
    state_name: str
    quarter: str
    root_cause: str
    session: str
    session_title: str
    starts_at: datetime | None


@dataclass(frozen=True)
class EscalationLine:
    """`why` is the sentence that is proposed; nothing goes to the street by itself (T33)."""

    number: str
    title: str
    state_name: str
    why: str


@dataclass(frozen=True)
class ReturnedShown:
    without_cause: tuple[ReturnedLine, ...]
    waiting: tuple[ReturnedLine, ...]
    escalations: tuple[EscalationLine, ...]


def returned(_question: Returned, reading: Reading) -> ReturnedShown:
    today = day_of(reading.now)
    failed = reading.store.reviews.failed()
    proposed = reading.store.reviews.to_escalate(today, ESCALATE_ROUND, ESCALATE_LATE)
    lines = tuple(_line(row, reading) for row in failed if may_see(reading, row))
    return ReturnedShown(
        without_cause=tuple(line for line in lines if line.state is DemandState.UNQUALIFIED),
        waiting=tuple(line for line in lines if line.state is DemandState.REDELIBERATION),
        escalations=tuple(_escalation(row, reading) for row in proposed if may_see(reading, row)),
    )


def _line(row: Row, reading: Reading) -> ReturnedLine:
    session = reading.store.reviews.agenda_of(row.id, to_come(reading))
    return ReturnedLine(
        number=row.number or "",
        title=title_for(reading, row),
        round=row.round,
        state=DemandState(row.state),
        state_name=STATE_NAMES[DemandState(row.state)],
        quarter=row.quarter,
        root_cause=row.root_cause or "",
        session="" if session is None else session.id,
        session_title="" if session is None else session.title,
        starts_at=None if session is None else session.starts_at,
    )


def _escalation(row: Row, reading: Reading) -> EscalationLine:
    late = days_late(row.deadline, day_of(reading.now))
    if row.round >= ESCALATE_ROUND:
        why = said(N_("已经办到第 {round} 轮"), round=row.round)
    else:
        why = said(N_("超期 {days} 天"), days=late)
    return EscalationLine(row.number or "", title_for(reading, row), STATE_NAMES[DemandState(row.state)], why)


_SUMMARY = N_("评议不合格的：原因、重新审议、升级建议")
QUESTION = Question("reviews", "returned", Returned, Power.READ_LEDGER, _SUMMARY, returned)
