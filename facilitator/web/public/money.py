"""/public/money/<plan>: what a plan costs, who gives how much, what was paid to whom; counts instead of households."""

from __future__ import annotations

from dataclasses import dataclass

from flask import render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.funding.states import ASKING
from facilitator.domain.money import yuan
from facilitator.services.funding.public import PlanForAll, PublicFunding, PublicFundingPlan
from facilitator.web.acting import ask
from facilitator.web.funding.amounts import as_first_voted, exempt_words, standard
from facilitator.web.funding.bar import Bar, bar


@dataclass(frozen=True)
class MoneyLine:
    """One plan on the board."""

    address: str
    title: str
    bar: Bar
    state: str
    budget: str
    standard: str
    received: str
    waiting: str


@dataclass(frozen=True)
class MoneyPage:
    plan: PlanForAll
    bar: Bar
    standard: str
    exempt: str
    waiting: str


def plan(plan: str) -> ResponseReturnValue:
    return render_template("public/money.html", page=_page(ask(PublicFundingPlan(plan))))


def lines() -> tuple[MoneyLine, ...]:
    found: tuple[PlanForAll, ...] = ask(PublicFunding())
    return tuple(
        MoneyLine(
            url_for("public.money", plan=one.plan), one.title, _bar(one), _(one.state_name), yuan(one.budget_fen),
            _standard(one), yuan(one.income_fen), waiting(one),
        )
        for one in found
    )  # fmt: skip


def waiting(one: PlanForAll) -> str:
    """4 户未承诺、3 户未到账、2 户承诺不足: how many, never which; and which authority or firm has not paid.
    Empty once the books are closed: nobody is asked any more."""
    if one.state not in ASKING:
        return ""
    if not one.asks_residents:
        told = _("预算减了，居民那一份不再收")
        return f"{told}；{one.awaited}" if one.awaited else str(told)
    told = _("%(silent)s 户未承诺、%(owing)s 户未到账", silent=one.not_pledged, owing=one.not_paid)
    told += _("、%(units)s 户承诺不足", units=one.signed_less) if one.signed_less else ""
    return f"{told}；{one.awaited}" if one.awaited else str(told)


def _page(one: PlanForAll) -> MoneyPage:
    return MoneyPage(one, _bar(one), _standard(one), exempt_words(one.exempt), waiting(one))


def _bar(one: PlanForAll) -> Bar:
    return bar(one.budget_fen, one.piles, one.planned_surplus_fen)


def _standard(one: PlanForAll) -> str:
    told = standard(one.method, one.rounding, one.share_counts, one.planned_surplus_fen)
    return as_first_voted(told) if one.rescoped and one.share_counts else told
