"""ballots.open: the law and the hall are asked first; from here on the question and the rule are fixed."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.ballots.events import BallotOpened
from facilitator.domain.ballots.opening import obstacles_to_open
from facilitator.domain.ballots.presence import numbers, quorum_needed
from facilitator.domain.ballots.states import BALLOT, BallotMove, BallotState
from facilitator.domain.errors import WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.electorate import freeze_for_gathering
from facilitator.services.finding import find_ballot, find_session
from facilitator.services.opening import opening_of
from facilitator.services.speakers import turn_clock
from facilitator.services.verb import Verb
from facilitator.sessions.phases import SessionState
from facilitator.sessions.stage import TimerAct


@dataclass(frozen=True)
class OpenBallot:
    ballot: str


@dataclass(frozen=True)
class Opened:
    """`needed` is null where the rule asks for no quorum."""

    electorate: int
    present: int
    needed: int | None


def open_ballot(command: OpenBallot, context: Context) -> Opened:
    ballot = find_ballot(context.store, command.ballot)
    session = find_session(context.store, ballot.session)
    state = BALLOT.after(BallotState(ballot.state), BallotMove.OPEN)
    if session.state != SessionState.RUNNING:
        raise WrongState(N_("还没有开会，或者正在休息，不能开始投票。"))
    if session.current_item != ballot.item:
        raise WrongState(N_("请先进入这项议题，再开始投票。"))
    opening = opening_of(context.store, session, ballot, phones_exposed=not context.actor.secure)
    if obstacles := obstacles_to_open(opening):
        raise obstacles[0]
    _units, digest = freeze_for_gathering(context, session)
    room = numbers(opening.preset, opening.electorate, opening.checked_in)
    needed = quorum_needed(opening.preset, room)
    context.store.ballots.change(
        ballot.id, state=state, opened_at=context.now, present_at_opening=room.present
    )
    turn_clock(context, session.id, TimerAct.PAUSE)  # Whoever has the floor goes on after the vote.
    context.record(
        BallotOpened(
            ballot.id,
            opening.preset.id,
            opening.preset.version,
            room.electorate,
            digest,
            room.present,
            needed,
            ballot.plain_http_accepted or None,
        ),
        session.id,
    )
    return Opened(room.electorate, room.present, needed)


VERB = Verb("ballots", "open", OpenBallot, Power.RUN_BALLOTS, N_("开始投票"), open_ballot)
