"""Papers of the door: tickets to cut apart, each with the QR that carries its secret, and the sheet to sign on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flask.typing import ResponseReturnValue
from markupsafe import Markup

from facilitator.domain.minutes.confirmation import confirmation_bytes
from facilitator.domain.papers.content import Listing, content_bytes, plain_content
from facilitator.domain.people.units import Unit
from facilitator.paths import InstanceFolder
from facilitator.services.minutes.confirmation import ConfirmationSheet
from facilitator.services.minutes.floor_sheet import FloorSheet
from facilitator.services.sessions.attendance_sheet import AttendanceSheet
from facilitator.services.sessions.read import SessionLine
from facilitator.services.ticket_sheet import fingerprint, in_walking_order
from facilitator.services.ticketing import Ticket
from facilitator.web.acting import ask
from facilitator.web.printing import printed_now
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


def attendance(session: str) -> ResponseReturnValue:
    """签到表 as it is at this moment; made anew each time and kept nowhere."""
    return printed_now(_bytes(ask(AttendanceSheet(session))), "attendance.pdf")


def floor(session: str) -> ResponseReturnValue:
    """发言和建议名单, with names: for the file of the meeting; kept nowhere either."""
    return printed_now(_bytes(ask(FloorSheet(session))), "floor.pdf")


def confirmation(session: str) -> ResponseReturnValue:
    """表决结果确认单 of what was announced so far, to be signed in the hall; kept nowhere."""
    return printed_now(confirmation_bytes(ask(ConfirmationSheet(session))), "confirmation.pdf")


def _bytes(listing: Listing) -> bytes:
    return content_bytes(plain_content(listing))
