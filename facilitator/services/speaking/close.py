"""speaking.close: nobody else may ask to speak on the item at hand; whoever waits still has their turn."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.taking_part import item_at_hand
from facilitator.services.verb import Verb
from facilitator.sessions.floor_events import SpeakersClosed


@dataclass(frozen=True)
class CloseSpeakers:
    session: str


def close_list(command: CloseSpeakers, context: Context) -> None:
    session = find_session(context.store, command.session)
    item = item_at_hand(context, session)
    if item.speakers_closed_at:
        return
    context.store.rooms.change_item(item.id, speakers_closed_at=context.now)
    context.record(SpeakersClosed(session.id, item.id), session.id)


VERB = Verb("speaking", "close", CloseSpeakers, Power.RUN_SESSIONS, N_("关上发言名单"), close_list)
