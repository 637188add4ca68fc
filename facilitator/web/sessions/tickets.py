"""A sheet of tickets to cut apart: who it is for, a QR that carries the secret, the code to type by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from facilitator.domain.people.units import Unit
from facilitator.paths import InstanceFolder
from facilitator.services.sessions.read import SessionLine
from facilitator.services.ticket_sheet import fingerprint, in_walking_order
from facilitator.services.ticketing import Ticket
from facilitator.web.screens.address import hall_address, qr
from facilitator.wire.application import application


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
    fingerprint: str
    tickets: tuple[PrintedTicket, ...]


def tickets_page(line: SessionLine, tickets: Sequence[Ticket], units: Sequence[Unit]) -> TicketsPage:
    address = hall_address()
    return TicketsPage(
        session=line,
        address=f"{address}/j/{line.code}",
        fingerprint=_fingerprint(),
        tickets=tuple(
            PrintedTicket(
                label=unit.label,
                name=unit.holder_name,
                short_code=ticket.short_code,
                qr=qr(f"http://{address}/j/{line.code}#t={ticket.ticket}"),
            )
            for unit, ticket in in_walking_order(tickets, units)
        ),
    )


def _fingerprint() -> str:
    """The community's certificate; empty where the instance has none yet."""
    certificate = InstanceFolder(application().settings.instance).authority_certificate
    return fingerprint(certificate.read_text("ascii")) if certificate.exists() else ""
