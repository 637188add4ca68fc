"""visits.record: somebody was visited; sent twice with one key, as a phone without a network does, it counts once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.daily.events import VisitRecorded
from facilitator.domain.daily.visiting import KEY_LIMIT, TEXT_LIMIT, next_visit
from facilitator.domain.errors import BadInput, KeyReused, Missing
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context, Preparation
from facilitator.services.drawing import drawing_of
from facilitator.services.finding import find_demand
from facilitator.services.verb import Verb
from facilitator.services.visits.people import find_visited
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class RecordVisit:
    """`demand`: the draft or demand that was written down during the visit; `read_back`: what was written was read to
    the person, who agreed. `handwriting`: a PNG in base64, drawn with the finger. `key`: chosen by the phone."""

    visited: str
    on: date
    text: str = ""
    demand: str | None = None
    read_back: bool = False
    handwriting: str | None = None
    key: str | None = None


@dataclass(frozen=True)
class CheckedVisit:
    """The command with its drawing kept on the disk already."""

    command: RecordVisit
    signature: str | None
    size: int


@dataclass(frozen=True)
class RecordedVisit:
    """`next_on`: when the next visit is due."""

    visit: str
    next_on: date


def prepare(command: RecordVisit, preparation: Preparation) -> CheckedVisit:
    if command.key is not None and not 1 <= len(command.key) <= KEY_LIMIT:
        raise BadInput(N_("这次走访的编号不对，请刷新页面后再填。"), field="key")
    if len(command.text) > TEXT_LIMIT:
        raise BadInput(N_("走访情况太长，请写在 {limit} 字以内。"), field="text", limit=TEXT_LIMIT)
    find_visited(preparation, command.visited)
    drawing = drawing_of(command.handwriting)
    if drawing is None:
        return CheckedVisit(command, None, 0)
    return CheckedVisit(command, preparation.ports.files.keep(drawing), len(drawing))


def record(checked: CheckedVisit, context: Context) -> RecordedVisit:
    command, store = checked.command, context.store
    person = find_visited(context, command.visited)
    earlier = store.visits.by_key(command.key) if command.key else None
    if earlier is not None:
        if not _same(checked, person.id, earlier, context):
            raise KeyReused()
        return RecordedVisit(earlier.id, person.next_on)
    _check(command, day_of(context.now))
    demand = find_demand(store, command.demand).id if command.demand else None
    if checked.signature is not None:
        store.files.add(checked.signature, checked.size, "image/png", "走访签名.png", context.now)
    visit, next_on = context.new_id(), max(person.next_on, next_visit(command.on, person.every_days))
    store.visits.add(
        {
            "id": visit,
            "visited": person.id,
            "on_day": command.on,
            "text": command.text.strip(),
            "demand": demand,
            "read_back": command.read_back,
            "signature": checked.signature,
            "key": command.key,
            "at": context.now,
            "actor": context.actor.name,
        }
    )
    store.visits.change_person(person.id, next_on=next_on)
    context.record(VisitRecorded(visit, person.id, command.on, checked.signature is not None, context.actor.name))
    return RecordedVisit(visit, next_on)


def _same(checked: CheckedVisit, person: str, earlier: Row, context: Context) -> bool:
    """Whether this is the visit that was kept under the key, sent again."""
    command = checked.command
    demand = find_demand(context.store, command.demand).id if command.demand else None
    told = (person, command.on, command.text.strip(), demand, command.read_back, checked.signature)
    kept = (earlier.visited, earlier.on_day, earlier.text, earlier.demand, earlier.read_back, earlier.signature)
    return told == kept


def _check(command: RecordVisit, today: date) -> None:
    """Raises BadInput or Missing."""
    if command.on > today:
        raise BadInput(N_("走访日期不能晚于今天。"), field="on")
    if command.demand and not command.read_back:
        raise Missing(N_("记下的需求请先念给本人听，本人点头以后勾上“已向本人复述确认”。"), what="read_back")


VERB = Verb("visits", "record", RecordVisit, Power.MAKE_DRAFTS, N_("记一次走访"), record, prepare)
