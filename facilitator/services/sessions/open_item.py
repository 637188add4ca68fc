"""sessions.open_item: one thing at a time; the item before it is done."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.ballots.states import BallotState
from facilitator.domain.errors import WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.appraising import sit_over
from facilitator.services.carrying import carry_on
from facilitator.services.context import Context
from facilitator.services.finding import find_item, find_session
from facilitator.services.grouping import dots_are_open
from facilitator.services.sessions.passing import pass_over
from facilitator.services.speakers import end_turn
from facilitator.services.verb import Verb
from facilitator.services.voiding import awaited
from facilitator.sessions.agenda import ItemForm, ItemState
from facilitator.sessions.events import ItemOpened
from facilitator.sessions.phases import SessionState
from facilitator.storage.rows import Row

UNFINISHED = frozenset({BallotState.OPEN, BallotState.CLOSING, BallotState.CLOSED})


@dataclass(frozen=True)
class OpenItem:
    session: str
    item: str


@dataclass(frozen=True)
class Opened:
    """`told`: why this item was passed over instead; empty when it is at hand."""

    told: str = ""


def open_item(command: OpenItem, context: Context) -> Opened:
    session = find_session(context.store, command.session)
    return enter(context, session, find_item(context.store, session.id, command.item))


def enter(context: Context, session: Row, item: Row) -> Opened:
    """The item is at hand, the one before it done; one of a 两委会 that was settled elsewhere meanwhile is passed over.

    Raises WrongState outside a running meeting, amid a vote or dots.
    """
    if session.state != SessionState.RUNNING:
        raise WrongState(N_("还没有开会，或者正在休息，不能换议题。"))
    if session.current_item == item.id:
        return Opened()
    if told := pass_over(context, session, item):
        return Opened(told)
    if session.current_item:
        if any(ballot.state in UNFINISHED for ballot in context.store.ballots.of_item(session.current_item)):
            raise WrongState(N_("这项议题的表决还没有宣布结果，先宣布了再换下一项。"))
        for reason in awaited(context.store, session):
            raise reason
        if dots_are_open(context.store, session):
            raise WrongState(N_("还在贴点，请先收点，再换下一项。"))
        end_turn(context, session.id)
        context.store.rooms.change_item(session.current_item, state=ItemState.DONE)
    context.store.rooms.change_item(item.id, state=ItemState.OPEN)
    if item.form == ItemForm.SCORES:
        sit_over(context, session)
    context.store.rooms.change(session.id, current_item=item.id)
    carry_on(context, session, item)
    context.store.stages.drop_timer(session.id)  # it timed somebody under the item before
    context.record(ItemOpened(session.id, item.id, item.title), session.id)
    return Opened()


VERB = Verb("sessions", "open_item", OpenItem, Power.RUN_SESSIONS, N_("进入一项议题"), open_item)
