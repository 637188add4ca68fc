"""speaking.ask: somebody wants to speak on the item at hand; asking twice is asking once."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import KeyReused, Missing, WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import ActorKind, Context
from facilitator.services.speakers import Speakers, speakers_of, who
from facilitator.services.taking_part import check_key, item_at_hand, named_here, session_here, unit_here
from facilitator.services.verb import Verb
from facilitator.sessions.floor import Stance
from facilitator.sessions.floor_events import SpeakerAsked
from facilitator.sessions.speaking import TURNS
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class AskToSpeak:
    """A phone asks for itself. The desk names a `unit`, or the `name` of somebody who has none."""

    session: str | None = None
    unit: str | None = None
    name: str | None = None
    stance: Stance = Stance.NEITHER
    key: str | None = None


@dataclass(frozen=True)
class InTheQueue:
    """`ahead`: how many of those who wait come before."""

    speech: str
    ahead: int


def ask(command: AskToSpeak, context: Context) -> InTheQueue:
    check_key(command.key)
    session = session_here(context, command.session)
    unit = unit_here(context, session, command.unit)
    earlier = _earlier(command, session, unit, context)
    if earlier is not None:
        return earlier
    item = item_at_hand(context, session)
    name = named_here(context, session, unit, command.name)
    if not name:
        raise Missing(N_("请写是谁要发言，或者从名单里选。"), what="name")
    if item.speakers_closed_at and context.actor.kind is not ActorKind.STAFF:
        raise WrongState(N_("这一项的发言名单已经关了，请听主持人安排。"))
    return queue_up(context, session, item.id, unit, name, command.stance, command.key)


def queue_up(
    context: Context, session: Row, item: str, unit: str | None, name: str, stance: Stance, key: str | None
) -> InTheQueue:
    """Put somebody on the list, once. Raises WrongState for whoever speaks or has had every turn."""
    speakers = speakers_of(context.store, session.id, item)
    person = unit or name
    waiting = next((row for row in speakers.waiting if who(row) == person), None)
    if waiting is not None:
        return _place(speakers, waiting.id)
    if speakers.now is not None and who(speakers.now) == person:
        raise WrongState(N_("{name}正在发言。"), name=name)
    if speakers.spoken.get(person, 0) >= TURNS:
        raise WrongState(N_("这一项每人最多发言 {turns} 次，{name}已经说满了，请让别人先说。"), turns=TURNS, name=name)
    speech = context.new_id()
    asked = {"stance": stance, "asked_at": context.now, "key": key}
    context.store.speaking.add(
        {"id": speech, "session": session.id, "item": item, "unit": unit, "name": name, **asked}
    )
    context.record(SpeakerAsked(session.id, item, speech, unit), session.id)
    return _place(speakers_of(context.store, session.id, item), speech)


def _earlier(command: AskToSpeak, session: Row, unit: str | None, context: Context) -> InTheQueue | None:
    """The same key again: the same speech, wherever it stands by now. Raises KeyReused for somebody else's."""
    row = context.store.speaking.by_key(session.id, command.key) if command.key else None
    if row is None:
        return None
    if row.unit != unit or (unit is None and row.name != (command.name or "").strip()):
        raise KeyReused()
    return _place(speakers_of(context.store, session.id, row.item), row.id)


def _place(speakers: Speakers, speech: str) -> InTheQueue:
    ids = [row.id for row in speakers.waiting]
    return InTheQueue(speech, ids.index(speech) if speech in ids else 0)


VERB = Verb("speaking", "ask", AskToSpeak, Power.TAKE_PART, N_("要求发言"), ask)
