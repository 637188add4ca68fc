"""ballots.announce: the result is counted a last time, frozen, and shown to everybody at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from facilitator.domain.ballots.events import BallotAnnounced
from facilitator.domain.ballots.events_by_hand import PapersLeftOut
from facilitator.domain.ballots.papers import Secrecy
from facilitator.domain.ballots.states import BALLOT, BallotMove, BallotState
from facilitator.domain.errors import Missing
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.appraising import covered_items, keep_forms
from facilitator.services.closing import seal_turnout
from facilitator.services.context import Context
from facilitator.services.finding import find_ballot, find_session
from facilitator.services.tally import box_digest, count
from facilitator.services.verb import Verb
from facilitator.sessions.agenda import ItemState
from facilitator.storage.rows import Row

REASON_LIMIT = 200


@dataclass(frozen=True)
class AnnounceBallot:
    """`reason`: why it goes on although papers are still out, or keyed only once: those are asked about, since they
    would be lost. Without such papers the reason is let go."""

    ballot: str
    reason: str | None = None


@dataclass(frozen=True)
class Announced:
    result: dict[str, Any]


def announce(command: AnnounceBallot, context: Context) -> Announced:
    ballot = find_ballot(context.store, command.ballot)
    session = find_session(context.store, ballot.session)
    state = BALLOT.after(BallotState(ballot.state), BallotMove.ANNOUNCE)
    _seal_late(context, ballot)
    _tell_left_out(context, ballot, command.reason)
    body = count(context.store, session, ballot).body()
    context.store.ballots.change(ballot.id, state=state, announced_at=context.now, result=body)
    context.record(BallotAnnounced(ballot.id, body, box_digest(context.store, ballot)), session.id)
    if ballot.appraises:
        keep_forms(context, session, ballot)
        for item in covered_items(context.store, session, ballot.appraises):
            context.store.rooms.change_item(item.id, state=ItemState.DONE)
    return Announced(body)


def _seal_late(context: Context, ballot: Row) -> None:
    """Papers of a secret ballot that were keyed after the close brought units that nobody sealed then."""
    late = [row for row in context.store.entering.batches(ballot.id) if row.confirmed_at is not None]
    if ballot.secrecy == Secrecy.SECRET and any(row.confirmed_at >= ballot.closed_at for row in late):
        seal_turnout(context, ballot)


def _tell_left_out(context: Context, ballot: Row, reason: str | None) -> None:
    store = context.store
    once = sum(len(store.entering.papers(row.id)) for row in store.entering.waiting(ballot.id))
    out = len(set(store.entering.handed(ballot.id)) - {unit for unit, _channel in store.box.channels(ballot.id)})
    if once and not (reason or "").strip():
        sentence = N_("有 {papers} 张纸票只录了一遍，请先由第二个人复核；不等了请写明原因。")
        raise Missing(sentence, what="reason", papers=once)
    if reason is not None and reason.strip() and once + out:
        said = " ".join(reason.split())[:REASON_LIMIT]
        context.record(PapersLeftOut(ballot.id, out, once, said), ballot.session)


VERB = Verb("ballots", "announce", AnnounceBallot, Power.RUN_BALLOTS, N_("宣布结果"), announce)
