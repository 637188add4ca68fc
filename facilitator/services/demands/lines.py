"""One line of the ledger and one line of a demand's history, as every face shows them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from facilitator.domain.demands.deeds import entry_name
from facilitator.domain.demands.entry import CATEGORY_NAMES, CHANNEL_NAMES, Category, Channel
from facilitator.domain.demands.states import STATE_NAMES, UNDER_DEADLINE, DemandState
from facilitator.domain.demands.triage import MATTER_NAMES, Matter
from facilitator.domain.demands.urgency import URGENCY_NAMES, Urgency, days_late
from facilitator.domain.here import day_of
from facilitator.services.context import Reading
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class DemandLine:
    """One line of the ledger; `days_late` is computed, 0 while the deadline has not passed."""

    id: str
    number: str
    title: str
    description: str
    state: DemandState
    state_name: str
    round: int
    category: Category
    category_name: str
    source_category: str | None
    channel: Channel
    channel_name: str
    building: str | None
    reporter_name: str | None
    affected_households: int | None
    supporters: int
    matter: str | None
    matter_name: str
    urgency: str | None
    urgency_name: str
    responsible_party: str | None
    assignee: str | None
    deadline: date | None
    days_late: int
    registered_on: date | None
    authority: str | None


@dataclass(frozen=True)
class HistoryLine:
    """`authority` is the id of the document that decided it; None when the actor did so themselves."""

    seq: int
    at: datetime
    move: str
    move_name: str
    before_name: str
    after_name: str
    round: int
    actor: str
    authority: str | None
    authority_number: str | None
    details: Mapping[str, Any]


def line_of(row: Row, reading: Reading) -> DemandLine:
    state = DemandState(row.state)
    late = days_late(row.deadline, day_of(reading.now)) if state in UNDER_DEADLINE else 0
    return DemandLine(
        id=row.id,
        number=row.number or "",
        title=row.title,
        description=row.description,
        state=state,
        state_name=STATE_NAMES[state],
        round=row.round,
        category=Category(row.category),
        category_name=CATEGORY_NAMES[Category(row.category)],
        source_category=row.source_category,
        channel=Channel(row.channel),
        channel_name=CHANNEL_NAMES[Channel(row.channel)],
        building=row.building,
        reporter_name=row.reporter_name,
        affected_households=row.affected_households,
        supporters=row.supporters,
        matter=row.matter,
        matter_name=MATTER_NAMES[Matter(row.matter)] if row.matter else "",
        urgency=row.urgency,
        urgency_name=URGENCY_NAMES[Urgency(row.urgency)] if row.urgency else "",
        responsible_party=row.responsible_party,
        assignee=row.assignee,
        deadline=row.deadline,
        days_late=late,
        registered_on=row.registered_on,
        authority=row.authority,
    )


def history_of(entry: Row, reading: Reading) -> HistoryLine:
    document = reading.store.archive.minutes(entry.authority) if entry.authority else None
    return HistoryLine(
        seq=entry.seq,
        at=entry.at,
        move=entry.move,
        move_name=entry_name(entry.move),
        before_name=STATE_NAMES[DemandState(entry.before)] if entry.before else "",
        after_name=STATE_NAMES[DemandState(entry.after)],
        round=entry.round,
        actor=entry.actor,
        authority=entry.authority,
        authority_number=document.number if document else None,
        details=entry.details,
    )
