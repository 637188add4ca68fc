"""people.issue_tickets: printed secrets that make a phone the seat of a unit; a reissue revokes the one before."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import NotFound
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.electorate import electorate
from facilitator.services.finding import find_session
from facilitator.services.ticketing import Ticket, issue_one
from facilitator.services.verb import Verb
from facilitator.sessions.events import TicketsIssued


@dataclass(frozen=True)
class IssueTickets:
    """All units of the session's electorate, or only those named."""

    session: str
    units: tuple[str, ...] | None = None


@dataclass(frozen=True)
class IssuedTickets:
    tickets: tuple[Ticket, ...]


def issue_tickets(command: IssueTickets, context: Context) -> IssuedTickets:
    session = find_session(context.store, command.session)
    known = [unit.id for unit in electorate(context.store, session)]
    wanted = known if command.units is None else list(command.units)
    if strangers := set(wanted) - set(known):
        raise NotFound(N_("有 {count} 户（人）不在这次会议的名册上，请先核对名册。"), count=len(strangers))
    tickets = tuple(issue_one(context, session.id, unit, "printed") for unit in wanted)
    context.record(TicketsIssued(session.id, tuple(sorted(wanted))), session.id)
    return IssuedTickets(tickets)


VERB = Verb("people", "issue_tickets", IssueTickets, Power.CHECK_IN, N_("发放入场票"), issue_tickets)
