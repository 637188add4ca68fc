"""What a slip may tell besides the words of an entry: checked once, kept in the same columns by every way in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from facilitator.domain.demands.slip import SLIP_LIMITS, AgeBand, SelfUrgency, Willing
from facilitator.domain.errors import BadInput, Missing
from facilitator.domain.ids import crockford
from facilitator.domain.papers.stubs import printed_slip
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.entering import plain

STUB_BYTES = 5
"""Forty bits: eight characters that somebody can read aloud, useless to guess behind the limit on tries."""


@dataclass(frozen=True, kw_only=True)
class SlipExtras:
    """`proxy_filled`: written by another hand; then `proxy_name` is needed, and `read_back` before it counts."""

    slip_no: str | None = None
    age_band: AgeBand | None = None
    proxy_filled: bool = False
    proxy_name: str | None = None
    read_back: bool = False
    since: str | None = None
    wish: str | None = None
    willing: tuple[Willing, ...] = ()
    self_urgency: SelfUrgency | None = None


def check_slip(slip: SlipExtras) -> None:
    """Raises BadInput for a text that no slip has room for."""
    for field, limit in SLIP_LIMITS.items():
        if len(getattr(slip, field) or "") > limit:
            raise BadInput(N_("“{field}”太长，请写在 {limit} 字以内。"), field=field, limit=limit)


def confirmed_by_the_reporter(proxy_name: str | None, read_back: object) -> None:
    """T1: what another hand wrote counts once it was read back to the reporter. Raises Missing."""
    if proxy_name and not read_back:
        raise Missing(N_("这是代填的，请先念给本人听，本人点头以后勾上“已向本人复述确认”。"), what="read_back")


def named_proxy(slip: SlipExtras) -> None:
    """Raises Missing where somebody wrote for another and nobody says who."""
    if slip.proxy_filled and not plain(slip.proxy_name):
        raise Missing(N_("代填的请写上代填人是谁。"), what="proxy_name")


def slip_columns(slip: SlipExtras) -> dict[str, Any]:
    return {
        "slip_no": _number(slip.slip_no),
        "age_band": slip.age_band,
        "proxy_name": plain(slip.proxy_name),
        "read_back": slip.read_back,
        "since": plain(slip.since),
        "wish": plain(slip.wish),
        "willing": list(dict.fromkeys(slip.willing)),
        "self_urgency": slip.self_urgency,
    }


def _number(slip_no: str | None) -> str | None:
    """The code of a printed slip is kept as the stub alone."""
    printed = printed_slip(slip_no or "")
    return printed.number if printed else plain(slip_no)


def new_stub(context: Context, slip_no: str | None) -> str:
    """The code of the strip that the reporter holds: the one printed on the slip, for its first demand; else random,
    never used before."""
    printed = printed_slip(slip_no or "")
    if printed and printed.code and not context.store.drafts.has_stub(printed.code):
        return printed.code
    while True:
        stub = crockford(context.random(STUB_BYTES))
        if not context.store.drafts.has_stub(stub):
            return stub
