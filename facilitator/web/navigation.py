"""The bar at the top, built from what is registered: a page that does not exist yet has no word in it."""

from __future__ import annotations

from dataclasses import dataclass

from flask import current_app, request, url_for
from flask_babel import gettext as _

from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.web.acting import actor
from facilitator.web.guide.places import guide_here

_STAFF_TABS = (
    ("today", "today.page", N_("今天"), Power.STAFF),
    ("demands", "demands.ledger", N_("需求台账"), Power.READ_LEDGER),
    ("sessions", "sessions.listed", N_("议事会"), Power.READ_SESSIONS),
    ("funding", "funding.listed", N_("一事一议"), Power.STAFF),
    ("supervision", "funding.supervision_home", N_("监督"), Power.SUPERVISE_FUNDS),
    ("minutes", "minutes.listed", N_("纪要"), Power.READ_MINUTES),
    ("reviews", "reviews.listed", N_("议单"), Power.READ_LEDGER),
)
_PUBLIC_TABS = (
    ("public", "public.board", N_("公示栏"), Power.PUBLIC),
    ("my", "public.asked", N_("我的事到哪了"), Power.PUBLIC),
    ("verify", "public.verify", N_("核对文件"), Power.PUBLIC),
    ("guide", "public.guide", N_("怎么用"), Power.PUBLIC),
)


_UNDER = {"spreadsheets": "demands", "roll": "sessions"}
"""Pages that stand under another noun's word."""


@dataclass(frozen=True)
class Tab:
    """One word of the bar; `here` marks the page one is on."""

    address: str
    label: str
    here: bool


def tabs() -> tuple[Tab, ...]:
    """What the person on the page may open."""
    who = actor()
    shown = _STAFF_TABS if who.may(Power.STAFF) else _PUBLIC_TABS
    return tuple(
        Tab(_address(endpoint), _(label), _is_here(noun, endpoint))
        for noun, endpoint, label, power in shown
        if endpoint in current_app.view_functions and who.may(power)
    )


def _address(endpoint: str) -> str:
    """The guide opens where it tells about this page."""
    return guide_here() if endpoint == "public.guide" else url_for(endpoint)


def _is_here(noun: str, endpoint: str) -> bool:
    if noun == request.blueprint == "guide":
        return True
    if noun in ("verify", "guide", "public", "my", "supervision"):
        return request.endpoint == endpoint
    if request.endpoint == "funding.supervision_home":
        return False
    return noun in (request.blueprint, _UNDER.get(request.blueprint or ""))
