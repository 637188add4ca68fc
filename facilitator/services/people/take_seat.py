"""people.take_seat: a phone with a ticket (or its short code) becomes the seat of that unit."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import Missing, NotFound
from facilitator.domain.people.credentials import new_token, token_hash
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.attending import come
from facilitator.services.called_off import takes_place
from facilitator.services.context import Context
from facilitator.services.ticketing import PRINTED, code_hash, ticket_in
from facilitator.services.verb import Verb
from facilitator.sessions.events import TicketMoved
from facilitator.sessions.phases import LIVE, SessionState
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class TakeSeat:
    """`code` is the session's six digits; one of `ticket` and `short_code` is given."""

    code: str
    ticket: str | None = None
    short_code: str | None = None


@dataclass(frozen=True)
class TakenSeat:
    """`checked_in`: the ticket has checked its holder in just now, where the evening lets people in by ticket."""

    seat: str
    unit: str
    checked_in: bool = False


def take_seat(command: TakeSeat, context: Context) -> TakenSeat:
    session = context.store.rooms.by_code(command.code.replace(" ", ""))
    if session is None:
        raise NotFound(N_("没有这个会议号码，请看大屏幕上的六位数字。"))
    takes_place(session)
    ticket = _ticket(command, session, context)
    token, seat = new_token(context.ports.randomness), context.new_id()
    context.store.seating.sit(
        {
            "id": seat,
            "session": session.id,
            "unit": ticket.unit,
            "token_hash": token_hash(token),
            "made_at": context.now,
        }
    )
    if context.store.seating.leave_others(session.id, ticket.unit, seat, context.now):
        context.record(TicketMoved(session.id, ticket.unit), session.id)
    return TakenSeat(token, ticket.unit, _checks_in(ticket, session, context))


def _checks_in(ticket: Row, session: Row, context: Context) -> bool:
    """Only where this evening allows it, in the hall's hours, by a printed ticket: its holder is in once, as ever."""
    if not session.self_check_in or ticket.origin != PRINTED or SessionState(session.state) not in LIVE:
        return False
    unit = context.store.roll.frozen_unit(session.id, ticket.unit)
    if unit is None or context.store.rooms.stay(session.id, unit.id) is not None:
        return False
    come(context, session.id, unit.id, unit.holder_name or unit.label, "self")
    return True


def _ticket(command: TakeSeat, session: Row, context: Context) -> Row:
    if command.ticket:
        row = context.store.seating.ticket(session.id, secret_hash=token_hash(ticket_in(command.ticket)))
    elif command.short_code:
        row = context.store.seating.ticket(session.id, code_hash=code_hash(session.id, command.short_code))
    else:
        raise Missing(N_("请扫票上的二维码，或者输入票上的号码。"), what="ticket")
    if row is None:
        raise NotFound(N_("这张票不对，或者已经换过新票，请到签到席核对。"))
    return row


VERB = Verb("people", "take_seat", TakeSeat, Power.PUBLIC, N_("用票入座"), take_seat)
