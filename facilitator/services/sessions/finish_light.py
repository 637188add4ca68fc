"""sessions.finish_light: the three numbers of a show of hands are counted, announced, and the meeting ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from facilitator.domain.ballots.entering import hand_count
from facilitator.domain.ballots.events import BallotAnnounced
from facilitator.domain.ballots.events_by_hand import HandsEntered
from facilitator.domain.ballots.papers import ABSTAIN, AGAINST, FOR
from facilitator.domain.ballots.states import BALLOT, BallotMove, BallotState
from facilitator.domain.errors import BadInput, Missing, WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.closing import close_now
from facilitator.services.context import Context
from facilitator.services.finding import find_ballot, find_session
from facilitator.services.quorum import ballot_rule
from facilitator.services.sessions.close import CloseSession, close
from facilitator.services.sessions.count_heads import CountHeads, count_heads
from facilitator.services.tally import box_digest, count, slate_of
from facilitator.services.verb import Verb
from facilitator.sessions.phases import SessionState
from facilitator.storage.rows import Row

COUNTED_ALONE = N_("轻便会举手，由主持人点数")


@dataclass(frozen=True)
class FinishLight:
    """Raised hands; `heads` is everybody who was there, as many as raised a hand when nobody counted."""

    session: str
    for_: int
    against: int
    abstain: int
    heads: int | None = None


@dataclass(frozen=True)
class FinishedLight:
    result: dict[str, Any]


def finish_light(command: FinishLight, context: Context) -> FinishedLight:
    session = find_session(context.store, command.session)
    ballot = _open_ballot(session, context)
    hands = {FOR: command.for_, AGAINST: command.against, ABSTAIN: command.abstain}
    if min(hands.values()) < 0:
        raise BadInput(N_("举手的人数填 0 或者更大的整数。"), field="for")
    raised = sum(hands.values())
    if not raised:
        raise Missing(N_("请填各举了多少人。"), what="for")
    heads = raised if command.heads is None else command.heads
    count_heads(CountHeads(session.id, heads), context)
    counts = dict(hand_count(ballot_rule(session), slate_of(ballot), hands, heads).counts)
    _write_down(counts, ballot, context)
    close_now(context, session, ballot, COUNTED_ALONE)
    result = _announce(session, ballot.id, context)
    close(CloseSession(session.id), context)
    return FinishedLight(result)


def _open_ballot(session: Row, context: Context) -> Row:
    if not session.light:
        raise WrongState(N_("这不是轻便会，请在控制台里结束投票、宣布结果。"))
    if session.state != SessionState.RUNNING:
        raise WrongState(N_("这次轻便会已经有结果，数字不能再改；要改就另开一次。"))
    ballots = context.store.ballots.of_session(session.id)
    if not ballots or ballots[-1].state != BallotState.OPEN:
        raise WrongState(N_("这次轻便会的表决没有开着，请到控制台里办。"))
    return ballots[-1]


def _write_down(counts: dict[str, int], ballot: Row, context: Context) -> None:
    row = {"id": context.new_id(), "ballot": ballot.id, "counts": counts, "units": None}
    tellers = (context.actor.name,)
    context.store.entering.count_hands({**row, "tellers": list(tellers), "entered_at": context.now})
    context.record(HandsEntered(ballot.id, tellers, counts), ballot.session)


def _announce(session: Row, ballot: str, context: Context) -> dict[str, Any]:
    closed = find_ballot(context.store, ballot)
    state = BALLOT.after(BallotState(closed.state), BallotMove.ANNOUNCE)
    body = count(context.store, session, closed).body()
    context.store.ballots.change(ballot, state=state, announced_at=context.now, result=body)
    context.record(BallotAnnounced(ballot, body, box_digest(context.store, closed)), session.id)
    return body


VERB = Verb("sessions", "finish_light", FinishLight, Power.RUN_BALLOTS, N_("轻便会：记下举手，宣布结果"), finish_light)
