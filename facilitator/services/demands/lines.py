"""One line of the ledger and one line of a demand's history, as every face shows them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from facilitator.domain.demands.deeds import entry_name
from facilitator.domain.demands.entry import CATEGORY_NAMES, CHANNEL_NAMES, Category, Channel
from facilitator.domain.demands.states import STATE_NAMES, UNDER_DEADLINE, DemandState
from facilitator.domain.demands.taking import nobody_took, standing_answer
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import URGENCY_NAMES, Light, Urgency, days_late, light
from facilitator.domain.here import day_of
from facilitator.services.context import Reading
from facilitator.services.retelling import HistoryEntry
from facilitator.services.wording import Wording, words_for
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class DemandLine:
    """One line of the ledger. Computed: `days_late`, 0 while the deadline has not passed; `light`; `untaken`, somebody
    was asked to take it up and nobody has; `parent`, the number of the demand that a merged one follows.
    `reporter_name` is for those who keep the ledger; others read the words as a public page would say them, without
    names, phones and doors."""

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
    light: Light
    untaken: bool
    parent: str | None


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
    return lines_of([row], reading)[0]


def lines_of(rows: Sequence[Row], reading: Reading) -> tuple[DemandLine, ...]:
    """What stands in other tables is asked once for all of them."""
    asked = reading.store.ledger_list.answers([row.id for row in rows])
    own = reading.own_name
    answers = {
        demand: {standing_answer(party, answer, own) for party, answer in told}
        for demand, told in asked.items()
    }
    parents = reading.store.ledger_list.numbers({row.parent for row in rows if row.parent})
    today, word, called = day_of(reading.now), words_for(reading, rows), reading.matter_names
    lines = (_line(row, today, answers.get(row.id, ()), parents.get(row.parent), called) for row in rows)
    return tuple(_for_the_reader(line, word) for line in lines)


def _for_the_reader(line: DemandLine, word: Wording) -> DemandLine:
    if word.whole:
        return line
    return replace(
        line,
        reporter_name=None,
        title=word.say(line.id, line.title),
        description=word.say(line.id, line.description),
        building=word.place(line.building),
        responsible_party=word.say(line.id, line.responsible_party),
    )


def _line(
    row: Row, today: date, answers: Collection[str], parent: str | None, called: Mapping[Matter, str]
) -> DemandLine:
    state = DemandState(row.state)
    deadline = row.deadline if state in UNDER_DEADLINE else None
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
        matter_name=called[Matter(row.matter)] if row.matter else "",
        urgency=row.urgency,
        urgency_name=URGENCY_NAMES[Urgency(row.urgency)] if row.urgency else "",
        responsible_party=row.responsible_party,
        assignee=row.assignee,
        deadline=row.deadline,
        days_late=days_late(deadline, today),
        registered_on=row.registered_on,
        authority=row.authority,
        light=light(deadline, row.urgency, today),
        untaken=nobody_took(state, answers),
        parent=parent,
    )


def history_of(entry: HistoryEntry, reading: Reading) -> HistoryLine:
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
