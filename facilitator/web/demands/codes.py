"""/ledger/qr: QR codes to print and hang up, one a yard and one a coming yard meeting; each leads to the slip."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import unquote

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from markupsafe import Markup

from facilitator.domain.demands.entry import LIMITS
from facilitator.domain.people.powers import Power
from facilitator.services.demands.drafts import KnownGrids
from facilitator.services.sessions.read import SessionLine, SessionList
from facilitator.sessions.phases import OVER
from facilitator.web.acting import ask, need
from facilitator.web.screens.address import hall_url, qr
from facilitator.web.times import moment


@dataclass(frozen=True)
class Card:
    """What hangs on the wall: whose, the picture, and the address as somebody types it who cannot scan."""

    title: str
    second: str
    svg: Markup
    address: str


@dataclass(frozen=True)
class CodesPage:
    cards: tuple[Card, ...]
    grid: str


def codes() -> ResponseReturnValue:
    need(Power.MAKE_DRAFTS)
    grid = request.args.get("grid", "").strip()[: LIMITS["grid"]]
    grids: tuple[str, ...] = (grid,) if grid else ask(KnownGrids())
    whole = () if grid else (_card(_("全社区"), _("贴在公示栏、服务大厅"), None, None),)
    yards = (_card(one, _("贴在这个小区"), one, None) for one in grids)
    cards = (*whole, *yards, *(() if grid else _meetings()))
    return render_template("demands/codes.html", page=CodesPage(cards, grid))


def _meetings() -> tuple[Card, ...]:
    lines: tuple[SessionLine, ...] = ask(SessionList())
    coming = [line for line in lines if line.kind == "yard_meeting" and line.state not in OVER]
    return tuple(_card(line.title, moment(line.starts_at), None, line.code) for line in coming)


def _card(title: str, second: str, grid: str | None, code: str | None) -> Card:
    address = hall_url(url_for("needs.slip", g=grid, s=code))
    return Card(title, second, qr(address), unquote(address))
