"""What a sheet of tickets says, in the order in which somebody carries them from building to building."""

from __future__ import annotations

import hashlib
import re
import ssl
from collections.abc import Iterable, Sequence

from facilitator.domain.here import HERE
from facilitator.domain.papers.content import PrintedTicket, TicketSheet
from facilitator.domain.papers.words import long_day
from facilitator.domain.people.units import Unit
from facilitator.services.sessions.read import SessionLine
from facilitator.services.ticketing import Ticket
from facilitator.sessions.kinds import advice_beside

GROUP = 4


def in_walking_order(tickets: Iterable[Ticket], units: Sequence[Unit]) -> list[tuple[Unit, Ticket]]:
    """By building and door as numbers (2栋 before 10栋); whoever has no address comes last, in the roll's order."""
    by_id = {unit.id: unit for unit in units}
    pairs = [(by_id[ticket.unit], ticket) for ticket in tickets]
    return sorted(pairs, key=lambda pair: _walk(pair[0]))


def _walk(unit: Unit) -> tuple[bool, tuple[tuple[int, str], ...], tuple[tuple[int, str], ...], int]:
    return (not unit.building, _natural(unit.building), _natural(unit.door), unit.place)


def _natural(text: str) -> tuple[tuple[int, str], ...]:
    return tuple((int(number or 0), words) for number, words in re.findall(r"(\d*)(\D*)", text) if number or words)


def fingerprint(certificate_pem: str) -> str:
    """SHA-256 of the certificate in groups of four, as it is printed on tickets and notices."""
    text = hashlib.sha256(ssl.PEM_cert_to_DER_cert(certificate_pem)).hexdigest().upper()
    return " ".join(text[start : start + GROUP] for start in range(0, len(text), GROUP))


def ticket_sheet(
    line: SessionLine, pairs: Iterable[tuple[Unit, Ticket]], address: str, issuer: str, certificate_pem: str
) -> TicketSheet:
    """`address`: how phones in the hall reach this server, as http://name:port."""
    local, host = line.starts_at.astimezone(HERE), address.partition("://")[2]
    return TicketSheet(
        title=line.title,
        kind=line.kind_name + advice_beside(line.kind),
        when=f"{long_day(local.date())} {local:%H:%M}",
        place=line.place,
        issuer=issuer,
        typed=f"{host}/j/{line.code}",
        fingerprint=fingerprint(certificate_pem),
        tickets=tuple(
            PrintedTicket(unit.label, unit.holder_name, ticket.short_code, f"{address}/j/{line.code}#t={ticket.ticket}")
            for unit, ticket in pairs
        ),
    )
