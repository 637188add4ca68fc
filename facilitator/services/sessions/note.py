"""sessions.note: the gist of an item as the recorder types it; saved as often as the desk sends it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from facilitator.domain.errors import BadInput, Conflict, WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_item, find_session
from facilitator.services.verb import Verb
from facilitator.sessions.events import NoteWritten
from facilitator.sessions.phases import LIVE, SessionState

NOTE_LIMIT = 20_000


@dataclass(frozen=True)
class WriteNote:
    session: str
    item: str
    text: str
    seen: str | None = None
    """What the writer last knew to stand there; without it the newest text wins."""


def note(command: WriteNote, context: Context) -> None:
    session = find_session(context.store, command.session)
    item = find_item(context.store, session.id, command.item)
    if SessionState(session.state) not in LIVE:
        raise WrongState(N_("现在不能记要点：会议还没有开始，或者已经散会；散会后请在纪要里改。"))
    if len(command.text) > NOTE_LIMIT:
        raise BadInput(N_("要点太长，请写在 {limit} 字以内。"), field="text", limit=NOTE_LIMIT)
    if command.text == item.note:
        return
    if command.seen is not None and command.seen != item.note:
        raise Conflict(N_("另一台控制台刚改过这一项的要点，请看新的再存。"), text=item.note)
    context.store.rooms.change_item(item.id, note=command.text)
    digest = hashlib.sha256(command.text.encode()).hexdigest()
    context.record(NoteWritten(session.id, item.id, digest), session.id)


VERB = Verb("sessions", "note", WriteNote, Power.WRITE_NOTES, N_("记要点"), note)
