"""A sheet of tickets to cut apart: who it is for, a QR that carries the secret, the code to type by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from facilitator.domain.people.units import Unit
from facilitator.services.sessions.read import SessionLine
from facilitator.services.ticketing import Ticket
from facilitator.web.screens.address import hall_address, qr


@dataclass(frozen=True)
class PrintedTicket:
    label: str
    name: str
    short_code: str
    qr: Markup


@dataclass(frozen=True)
class TicketsPage:
    session: SessionLine
    address: str
    tickets: tuple[PrintedTicket, ...]


def tickets_page(line: SessionLine, tickets: Sequence[Ticket], units: Sequence[Unit]) -> TicketsPage:
    by_id = {unit.id: unit for unit in units}
    address = hall_address()
    return TicketsPage(
        session=line,
        address=f"{address}/j/{line.code}",
        tickets=tuple(
            PrintedTicket(
                label=by_id[ticket.unit].label,
                name=by_id[ticket.unit].holder_name,
                short_code=ticket.short_code,
                qr=qr(f"http://{address}/j/{line.code}#t={ticket.ticket}"),
            )
            for ticket in tickets
        ),
    )
