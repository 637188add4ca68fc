"""Questions of 开单: what waits for the next 两委会, and one meeting's demands with what was noted about each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from facilitator.domain.demands.entry import CATEGORY_NAMES, Category
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.orders import decided
from facilitator.domain.demands.states import STATE_NAMES, DemandState
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import URGENCY_NAMES, Urgency
from facilitator.domain.errors import Refusal
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.finding import find_session
from facilitator.services.noting import committee_gap, still_open
from facilitator.services.offices import not_for_leaders
from facilitator.services.queue_order import Ranked, ranked, waiting_for
from facilitator.services.sessions.filling import WAITS_IN
from facilitator.services.subject import WITHHELD
from facilitator.services.verb import Question
from facilitator.services.wording import Wording, words_for
from facilitator.sessions.kinds import all_kinds
from facilitator.sessions.phases import SessionState
from facilitator.storage.rows import Row

PARTIES = 30


@dataclass(frozen=True)
class TriageLine:
    """`reason`: why it stands where it stands. `decided`: what was noted, in words; empty while nothing was.

    `item` is empty for a demand that is on no agenda."""

    demand: str
    number: str
    title: str
    description: str
    state: DemandState
    state_name: str
    category_name: str
    place: str
    registered_on: date | None
    supporters: int
    households: int
    reason: str
    matter: str | None = None
    responsible_party: str | None = None
    deadline: date | None = None
    urgency_name: str = ""
    item: str = ""
    at_hand: bool = False
    move: str = ""
    order: Mapping[str, Any] | None = None
    decided: str = ""


@dataclass(frozen=True)
class TriageQueue:
    """What the next 两委会 would find: urgent orders to ratify, and new demands, both in their order."""


@dataclass(frozen=True)
class QueueLines:
    urgent: tuple[TriageLine, ...]
    new: tuple[TriageLine, ...]


@dataclass(frozen=True)
class TriageBoard:
    session: str


@dataclass(frozen=True)
class Board:
    """`gap`: why the committees cannot decide now, empty when they can. `strikable`: a note can be taken back.
    `parties` answered for demands before."""

    session: str
    code: str
    title: str
    running: bool
    closed: bool
    strikable: bool
    gap: str
    lines: tuple[TriageLine, ...]
    parties: tuple[str, ...]


def triage_queue(question: TriageQueue, reading: Reading) -> QueueLines:
    not_for_leaders(reading)
    urgent, new = (waiting_for(reading, state) for state in WAITS_IN)
    word = words_for(reading, [one.demand for one in (*urgent, *new)])
    return QueueLines(*(tuple(_line(reading, word, one) for one in group) for group in (urgent, new)))


def triage_board(question: TriageBoard, reading: Reading) -> Board:
    not_for_leaders(reading)
    session = find_session(reading.store, question.session)
    running = session.state == SessionState.RUNNING and bool(all_kinds()[session.kind].triages)
    gap = committee_gap(reading.store, session) if running else None
    return Board(
        session=session.id,
        code=session.code,
        title=session.title,
        running=running,
        closed=session.state == SessionState.CLOSED,
        strikable=_strikable(reading, session),
        gap=gap.message if gap else "",
        lines=_lines(reading, session),
        parties=tuple(reading.store.waiting.parties(PARTIES)),
    )


def _strikable(reading: Reading, session: Row) -> bool:
    try:
        still_open(reading.store, session)
    except Refusal:
        return False
    return True


def _lines(reading: Reading, session: Row) -> tuple[TriageLine, ...]:
    items = [item for item in reading.store.rooms.items(session.id) if item.demand]
    found = reading.store.waiting.named({item.demand for item in items})
    claims = {one.demand.id: one for one in ranked(reading, list(found.values()))}
    noted = {note.demand: note for note in reading.store.noted.of_session(session.id)}
    word = words_for(reading, list(found.values()))
    return tuple(
        _line(reading, word, claims[item.demand], item.id, item.id == session.current_item, noted.get(item.demand))
        for item in items
        if item.demand in claims
    )


def _line(
    reading: Reading, word: Wording, one: Ranked, item: str = "", at_hand: bool = False, note: Row | None = None
) -> TriageLine:
    """Whoever does not keep the ledger reads what the wall may say: the chair needs the matter, not who told of it."""
    row, state = one.demand, DemandState(one.demand.state)
    hidden = (row.restricted or row.matter == Matter.PRIVATE) and not reading.actor.may(Power.KEEP_LEDGER)
    places = () if hidden else (row.grid, word.place(row.building), word.say(row.id, row.location))
    return TriageLine(
        demand=row.id,
        number=row.number or "",
        title=WITHHELD if hidden else word.say(row.id, row.title),
        description="" if hidden else word.say(row.id, row.description),
        state=state,
        state_name=STATE_NAMES[state],
        category_name=CATEGORY_NAMES[Category(row.category)],
        place="，".join(filter(None, places)),
        registered_on=row.registered_on,
        supporters=row.supporters,
        households=row.affected_households or 0,
        reason=one.reason,
        matter=row.matter,
        responsible_party=row.responsible_party,
        deadline=row.deadline,
        urgency_name=URGENCY_NAMES[Urgency(row.urgency)] if row.urgency else "",
        item=item,
        at_hand=at_hand,
        move=note.verb if note else "",
        order=note.order if note else None,
        decided=decided(DemandMove(note.verb), note.order) if note else "",
    )


QUESTIONS = (
    Question("sessions", "triage_queue", TriageQueue, Power.PLAN_SESSIONS, N_("等两委会的需求"), triage_queue),
    Question("sessions", "triage", TriageBoard, Power.PLAN_SESSIONS, N_("一次两委会的审定情况"), triage_board),
)
