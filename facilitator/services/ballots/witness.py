"""ballots.witness: a second person, by an account, phone, ticket or PIN of their own, confirms that voting may end, or
agrees that a result which was announced be made void.

A wrong PIN is an answer and no refusal: a refusal would take back the very count that locks it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.ballots.events import BallotWitnessed, VoidAgreed
from facilitator.domain.ballots.states import BALLOT, BallotMove, BallotState
from facilitator.domain.errors import Forbidden, Missing, NotOpen
from facilitator.domain.people.credentials import token_hash
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import ActorKind, Context, Preparation
from facilitator.services.finding import find_ballot, find_session
from facilitator.services.ticketing import code_hash, ticket_in
from facilitator.services.verb import Verb
from facilitator.services.voiding import Agreed, agreed_to_void, asked_to_void, may_agree
from facilitator.services.watching_over import appointment_of, named_for_ever
from facilitator.storage.rows import Row

MOST_WRONG = 5
LOCKED = N_("号码错了 {most} 次，已经锁上。请重新推选，或者用手机、入场票确认。")


@dataclass(frozen=True)
class WitnessBallot:
    """Staff and phones confirm for themselves. At the desk a scrutineer from the hall shows a `ticket`, or types the
    six digits of their `pin` (then `scrutineer` says whose it is, by name or unit, unless there is one only).

    `reason`: what an announced result is asked to be void for, as it was read. A phone always tells it: an old page
    that still asks about the end of the vote agrees to nothing."""

    ballot: str
    ticket: str = ""
    pin: str = ""
    scrutineer: str = ""
    reason: str = ""


@dataclass(frozen=True)
class TriedPin:
    """The command, and whether its PIN is the appointment's, compared outside the transaction."""

    asked: WitnessBallot
    appointment: str | None = None
    fits: bool = False


@dataclass(frozen=True)
class Witnessed:
    """`left`: tries that remain after a wrong PIN; None otherwise."""

    confirmed: bool
    left: int | None = None


def prepare(command: WitnessBallot, preparation: Preparation) -> TriedPin:
    if not command.pin:
        return TriedPin(command)
    ballot = find_ballot(preparation.store, command.ballot)
    row = _meant(preparation.store.appointments.standing(ballot.session), command.scrutineer)
    passwords = preparation.ports.passwords
    fits = preparation.ports.off_hub.run(lambda: passwords.matches(command.pin.strip(), row.pin_hash or ""))
    return TriedPin(command, row.id, fits)


def witness(command: TriedPin, context: Context) -> Witnessed:
    store, asked = context.store, command.asked
    ballot = find_ballot(store, asked.ballot)
    session = find_session(store, ballot.session)
    voting = BALLOT.allows(BallotState(ballot.state), BallotMove.CAST)
    if not voting and not may_agree(store, session, ballot):
        raise NotOpen(N_("现在没有正在进行的投票，不用确认。"))
    _check_read(asked, ballot, context)
    if command.appointment is not None:
        row = _open_lock(session, command.appointment, context)
        if not command.fits:
            store.appointments.count_wrong(row.id)
            return Witnessed(confirmed=False, left=MOST_WRONG - row.wrong_pins - 1)
        watcher = row.id
    else:
        watcher = _watcher(asked, session, context)
    name = named_for_ever(store, session, watcher) or context.actor.name
    if not voting:
        _agree(ballot, name, watcher, context)
    elif ballot.witness != watcher:
        store.ballots.change(ballot.id, witness=watcher, witnessed_at=context.now)
        context.record(BallotWitnessed(ballot.id, name), session.id)
    return Witnessed(confirmed=True)


def _agree(ballot: Row, name: str, watcher: str, context: Context) -> None:
    """Pressed twice it is written once."""
    if agreed_to_void(context.store, ballot) != Agreed(name, watcher):
        context.record(VoidAgreed(ballot.id, name, watcher), ballot.session)


def _check_read(asked: WitnessBallot, ballot: Row, context: Context) -> None:
    """Raises NotOpen where what was read is not what is asked now."""
    if not asked.reason and (ballot.state != BallotState.ANNOUNCED or context.actor.kind is not ActorKind.SEAT):
        return
    wanted = asked_to_void(context.store, ballot) if ballot.state == BallotState.ANNOUNCED else None
    if wanted is None or wanted.reason != asked.reason:
        raise NotOpen(N_("要同意的事已经变了，请看清楚现在问的是什么，再按。"))


def _meant(standing: Sequence[Row], who: str) -> Row:
    """Whose PIN was typed. Raises Missing or Forbidden."""
    residents = [row for row in standing if row.unit and (not who or who in (row.id, row.unit, row.name))]
    if not residents:
        raise Forbidden(N_("请由这次会议推选的监票人确认。"))
    if len(residents) > 1:
        raise Missing(N_("请先选是哪位监票人。"), what="scrutineer")
    return residents[0]


def _open_lock(session: Row, appointment: str, context: Context) -> Row:
    row = next((one for one in context.store.appointments.standing(session.id) if one.id == appointment), None)
    if row is None:
        raise Forbidden(N_("请由这次会议推选的监票人确认。"))
    if row.wrong_pins >= MOST_WRONG:
        raise Forbidden(LOCKED, most=MOST_WRONG)
    return row


def _watcher(asked: WitnessBallot, session: Row, context: Context) -> str:
    """A phone confirms for its unit, a ticket for the unit it was made for, staff for themselves."""
    actor, store = context.actor, context.store
    unit = _of_ticket(asked.ticket, session, context) if asked.ticket else None
    if actor.kind is ActorKind.SEAT and actor.session == session.id:
        unit = actor.unit
    if unit is not None or actor.kind in (ActorKind.SEAT, ActorKind.GUEST):
        row = appointment_of(store, session, unit or "")
        if row is None:
            raise Forbidden(N_("请由这次会议推选的监票人确认。"))
        return str(row.id)
    if actor.id == session.chair:
        raise Forbidden(N_("主持人不能当自己的监票人，请监票人在另一台设备上确认。"))
    chosen = [*session.scrutineers, *(row.unit for row in store.appointments.standing(session.id))]
    if chosen and actor.id not in session.scrutineers:
        raise Forbidden(N_("请由这次会议推选的监票人确认。"))
    return actor.id


def _of_ticket(ticket: str, session: Row, context: Context) -> str:
    shown, seating = ticket_in(ticket), context.store.seating
    row = seating.ticket(session.id, secret_hash=token_hash(shown)) or seating.ticket(
        session.id, code_hash=code_hash(session.id, shown)
    )
    if row is None:
        raise Forbidden(N_("这张票不对，或者已经换过新票，请到签到席核对。"))
    return str(row.unit)


VERB = Verb("ballots", "witness", WitnessBallot, Power.WITNESS, N_("监票人确认可以结束投票"), witness, prepare)
