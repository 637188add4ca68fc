"""speaking.open: the list of speakers that was closed takes names again."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.taking_part import item_at_hand
from facilitator.services.verb import Verb
from facilitator.sessions.floor_events import SpeakersOpened


@dataclass(frozen=True)
class OpenSpeakers:
    session: str


def open_list(command: OpenSpeakers, context: Context) -> None:
    session = find_session(context.store, command.session)
    item = item_at_hand(context, session)
    if not item.speakers_closed_at:
        return
    context.store.rooms.change_item(item.id, speakers_closed_at=None)
    context.record(SpeakersOpened(session.id, item.id), session.id)


VERB = Verb("speaking", "open", OpenSpeakers, Power.RUN_SESSIONS, N_("再开发言名单"), open_list)
