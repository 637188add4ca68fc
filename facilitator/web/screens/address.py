"""What is typed or scanned to reach this server: the address that phones in the hall can use, and its QR."""

from __future__ import annotations

import ipaddress
import time

import segno
from flask import current_app, request
from markupsafe import Markup

from facilitator.wire.origin import LOOPBACK, addresses

EVERYWHERE = frozenset({"0.0.0.0", "::"})  # noqa: S104 - what is listened to was the operator's choice


def hall_address() -> str:
    """`name:port` as phones reach it. On the server's own browser the request says 127.0.0.1, which no phone can use;
    then the machine's first address in the hall stands in, where the server listens to others at all."""
    name, _, port = request.host.rpartition(":") if _has_port(request.host) else (request.host, "", "")
    if name.strip("[]") not in LOOPBACK or current_app.config.get("LISTENS_ON") not in EVERYWHERE:
        return request.host
    found = sorted(address for address in addresses(int(time.monotonic())) if _is_in_the_hall(address))
    return ":".join(part for part in (found[0], port) if part) if found else request.host


def hall_url(path: str) -> str:
    return f"{request.scheme}://{hall_address()}{path}"


def qr(url: str) -> Markup:
    """An SVG without size or style of its own; error correction M survives a bent corner and a greasy thumb."""
    return Markup(segno.make(url, error="m", micro=False).svg_inline(border=2, omitsize=True))  # noqa: S704 - drawn here


def spaced(code: str) -> str:
    """384 721: six digits are read aloud by threes."""
    return f"{code[:3]} {code[3:]}"


def _has_port(host: str) -> bool:
    return host.rpartition(":")[2].isdigit()


def _is_in_the_hall(text: str) -> bool:
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return False
    return address.version == 4 and not (address.is_loopback or address.is_link_local)
