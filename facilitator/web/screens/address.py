"""What is typed or scanned to reach this server: the address that phones in the hall can use, and its QR."""

from __future__ import annotations

from dataclasses import dataclass

import segno
from flask import current_app, request
from markupsafe import Markup
from segno.helpers import make_wifi_data

from facilitator.services.setup.read import Place
from facilitator.wire.hall import hall_addresses
from facilitator.wire.origin import LOOPBACK

EVERYWHERE = frozenset({"0.0.0.0", "::"})  # noqa: S104 - what is listened to was the operator's choice


def hall_address() -> str:
    """`name:port` as phones reach it. On the server's own browser the request says 127.0.0.1, which no phone can use;
    then the machine's first address in the hall stands in, where the server listens to others at all."""
    name, _, port = request.host.rpartition(":") if _has_port(request.host) else (request.host, "", "")
    if name.strip("[]") not in LOOPBACK or current_app.config.get("LISTENS_ON") not in EVERYWHERE:
        return request.host
    found = hall_addresses()
    return ":".join(part for part in (found[0], port) if part) if found else request.host


def hall_url(path: str) -> str:
    return f"{request.scheme}://{hall_address()}{path}"


def qr(text: str) -> Markup:
    """An SVG without size or style of its own; error correction M survives a bent corner and a greasy thumb.

    Chinese goes in as UTF-8: left to itself the encoder would take some of it for Japanese."""
    encoding = None if text.isascii() else "utf-8"
    return Markup(segno.make(text, error="m", micro=False, encoding=encoding).svg_inline(border=2, omitsize=True))  # noqa: S704 - drawn here


@dataclass(frozen=True)
class Wifi:
    """The hall's network as residents read it, and as a phone's camera does. An open network has no password."""

    name: str
    password: str | None

    @property
    def qr_svg(self) -> Markup:
        return qr(wifi_text(self))


def wifi_text(wifi: Wifi) -> str:
    text: str = make_wifi_data(wifi.name, wifi.password, "WPA" if wifi.password else None)
    return text


def wifi_of(told: Place) -> Wifi | None:
    return Wifi(told.wifi_name, told.wifi_password or None) if told.wifi_name else None


def spaced(code: str) -> str:
    """384 721: six digits are read aloud by threes."""
    return f"{code[:3]} {code[3:]}"


def _has_port(host: str) -> bool:
    return host.rpartition(":")[2].isdigit()
