"""/funding/<plan>/supervision: what is unusual in the books, five lines drawn by lot, and the supervisors' word."""

from __future__ import annotations

from dataclasses import dataclass

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.people.powers import Power
from facilitator.services.funding.shown import PlanShown
from facilitator.web.acting import need
from facilitator.web.forms import attempt
from facilitator.web.funding.bar import Bar, bar
from facilitator.web.funding.deed_forms import Around, DeedForm
from facilitator.web.funding.deeds import DEEDS, SUPERVISED
from facilitator.web.funding.drawing import Drawn, drawn_below, lines_of
from facilitator.web.funding.one import Offer, around, form_of, offer_of

DRAWN = 5


@dataclass(frozen=True)
class FindingRow:
    """`line` says which line of which book, empty for a finding about a sum."""

    shown: str
    line: str
    fen: int
    reason: str


@dataclass(frozen=True)
class SupervisionPage:
    shown: PlanShown
    bar: Bar
    findings: tuple[FindingRow, ...]
    drawn: tuple[Drawn, ...]
    lines: int
    offer: Offer


def supervision(plan: str) -> ResponseReturnValue:
    need(Power.SUPERVISE_FUNDS)
    return render_template("funding/supervision.html", page=_page(around(plan), None))


def opine(plan: str) -> ResponseReturnValue:
    need(Power.SUPERVISE_FUNDS)
    about = around(plan)
    form = form_of(DEEDS[SUPERVISED], about, sent=True)
    if attempt(form, lambda: form.command(about)) is None:
        return render_template("funding/supervision.html", page=_page(about, form)), form.status
    flash(_("监督意见已记下。"))
    return redirect(url_for("funding.supervision", plan=plan), 303)


def _page(about: Around, refused: DeedForm | None) -> SupervisionPage:
    shown = about.shown
    offer = offer_of(DEEDS[SUPERVISED], about, {SUPERVISED: refused} if refused is not None else {})
    lines = lines_of(shown)
    drawn = _drawn(lines) if "draw" in request.args else ()
    drawn_bar = bar(shown.sums.budget_fen, shown.sums.piles, shown.sums.planned_surplus_fen)
    return SupervisionPage(shown, drawn_bar, _findings(shown), drawn, len(lines), offer)


def _drawn(lines: tuple[Drawn, ...]) -> tuple[Drawn, ...]:
    """By the server's randomness: nobody chooses which ones. In the order of the draw."""
    left = list(lines)
    return tuple(left.pop(drawn_below(len(left))) for _place in range(min(DRAWN, len(left))))


def _findings(shown: PlanShown) -> tuple[FindingRow, ...]:
    called = {line.entry: _("收款第 %(number)s 笔", number=line.number) for line in shown.receipts}
    called |= {line.entry: _("支出第 %(number)s 笔", number=line.number) for line in shown.spending}
    return tuple(
        FindingRow(_(one.shown), called.get(one.entry or "", ""), one.fen, one.reason) for one in shown.findings
    )
