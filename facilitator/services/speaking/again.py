"""speaking.again: the last turn was ended by mistake; that speaker waits again, and the turn does not count."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.speakers import speakers_of, who
from facilitator.services.taking_part import item_at_hand
from facilitator.services.verb import Verb
from facilitator.sessions.floor_events import SpeakerReturned


@dataclass(frozen=True)
class SpeakAgain:
    session: str


def again(command: SpeakAgain, context: Context) -> None:
    session = find_session(context.store, command.session)
    item = item_at_hand(context, session)
    speakers = speakers_of(context.store, session.id, item.id)
    if not speakers.done:
        raise WrongState(N_("这一项还没有人说完过。"))
    last = speakers.done[-1]
    present = (*speakers.waiting, *([speakers.now] if speakers.now is not None else []))
    if any(who(row) == who(last) for row in present):
        raise WrongState(N_("{name}已经在名单上。"), name=last.name)
    unsaid = dict.fromkeys(("given_at", "finished_at", "seconds", "seconds_left", "ran_from"))
    context.store.speaking.change(last.id, **unsaid)
    context.record(SpeakerReturned(session.id, last.id), session.id)


VERB = Verb("speaking", "again", SpeakAgain, Power.RUN_SESSIONS, N_("刚才那位接着排"), again)
