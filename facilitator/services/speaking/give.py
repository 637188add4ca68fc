"""speaking.give: the next one has the floor, and the clock of the turn runs."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import NotFound, WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.speakers import end_turn, speakers_of
from facilitator.services.speaking.ask import queue_up
from facilitator.services.taking_part import item_at_hand, named_here
from facilitator.services.verb import Verb
from facilitator.sessions.floor import Stance
from facilitator.sessions.floor_events import SpeakerGiven
from facilitator.sessions.phases import SessionState
from facilitator.sessions.speaking import TURN_SECONDS
from facilitator.sessions.stage import started
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class GiveFloor:
    """The first in the order, or a named one: a `unit` (also one that did not ask), or a `speech` of the list."""

    session: str
    unit: str | None = None
    speech: str | None = None


@dataclass(frozen=True)
class Given:
    speech: str


def give(command: GiveFloor, context: Context) -> Given:
    session = find_session(context.store, command.session)
    item = item_at_hand(context, session)
    if session.state != SessionState.RUNNING:
        raise WrongState(N_("正在休息，继续开会以后再请人发言。"))
    speech = _chosen(command, context, session, item.id)
    end_turn(context, session.id)
    context.store.speaking.change(speech, given_at=context.now)
    context.store.speaking.set_timer(speech, started(TURN_SECONDS, context.now))
    context.record(SpeakerGiven(session.id, speech), session.id)
    return Given(speech)


def _chosen(command: GiveFloor, context: Context, session: Row, item: str) -> str:
    """Raises NotFound or WrongState."""
    waiting = speakers_of(context.store, session.id, item).waiting
    if command.speech:
        if not any(row.id == command.speech for row in waiting):
            raise NotFound(N_("这一位不在等着发言的名单里，可能已经说过或不说了。"))
        return command.speech
    if command.unit:
        name = named_here(context, session, command.unit, None)
        return queue_up(context, session, item, command.unit, name, Stance.NEITHER, None).speech
    if not waiting:
        raise WrongState(N_("现在没有人等着发言。"))
    return str(waiting[0].id)


VERB = Verb("speaking", "give", GiveFloor, Power.RUN_SESSIONS, N_("请下一位发言"), give)
