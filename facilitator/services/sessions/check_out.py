"""sessions.check_out: somebody leaves; the quorum at the vote counts who is still there."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import Missing, NotPresent
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.quorum import needed_now, present_now
from facilitator.services.verb import Verb
from facilitator.sessions.events import CheckedOut


@dataclass(frozen=True)
class CheckOut:
    """A voter by `unit`; an observer, who has none, by the `stay` that the list of the hall names."""

    session: str
    unit: str | None = None
    stay: str | None = None


@dataclass(frozen=True)
class CheckedOutAnswer:
    present: int
    needed: int | None


def check_out(command: CheckOut, context: Context) -> CheckedOutAnswer:
    session = find_session(context.store, command.session)
    rooms = context.store.rooms
    if command.unit is not None:
        gone = rooms.go(session.id, command.unit, context.now)
    elif command.stay is not None:
        observers = {stay.id for stay in rooms.attendance(session.id) if stay.unit is None}
        gone = rooms.leave(command.stay, context.now) if command.stay in observers else 0
    else:
        raise Missing(N_("请选择是谁走了。"), what="unit")
    if not gone:
        raise NotPresent(N_("这一户（这位代表）没有签到，不用登记离会。"))
    context.record(CheckedOut(session.id, command.unit), session.id)
    return CheckedOutAnswer(present_now(context.store, session), needed_now(context.store, session))


VERB = Verb("sessions", "check_out", CheckOut, Power.CHECK_IN, N_("登记离会"), check_out)
