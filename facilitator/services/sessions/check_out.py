"""sessions.check_out: somebody leaves; the quorum at the vote counts who is still there."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import NotPresent
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.quorum import needed_now
from facilitator.services.verb import Verb
from facilitator.sessions.events import CheckedOut


@dataclass(frozen=True)
class CheckOut:
    session: str
    unit: str


@dataclass(frozen=True)
class CheckedOutAnswer:
    present: int
    needed: int | None


def check_out(command: CheckOut, context: Context) -> CheckedOutAnswer:
    session = find_session(context.store, command.session)
    if not context.store.rooms.go(session.id, command.unit, context.now):
        raise NotPresent(N_("这一户（这位代表）没有签到，不用登记离会。"))
    context.record(CheckedOut(session.id, command.unit), session.id)
    return CheckedOutAnswer(len(context.store.rooms.present(session.id)), needed_now(context.store, session))


VERB = Verb("sessions", "check_out", CheckOut, Power.CHECK_IN, N_("登记离会"), check_out)
