"""/public/money/<plan>: what a plan costs, who gives how much, what was paid to whom; counts instead of households."""

from __future__ import annotations

from dataclasses import dataclass

from flask import render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.funding.states import Ending
from facilitator.domain.money import yuan
from facilitator.services.funding.public import PlanForAll, PublicFunding, PublicFundingPlan
from facilitator.web.acting import ask
from facilitator.web.funding.amounts import exempt_words, households_in_words
from facilitator.web.funding.bar import Bar, bar
from facilitator.web.funding.fund_words import told_standard
from facilitator.web.speaking import spoken


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
    """`waiting`: what has not come, or, of a plan that is over, what never came or why it was dropped."""

    plan: PlanForAll
    bar: Bar
    standard: str
    exempt: str
    waiting: str
    over: bool


def plan(plan: str) -> ResponseReturnValue:
    return render_template("public/money.html", page=_page(ask(PublicFundingPlan(plan))))


def lines() -> tuple[MoneyLine, ...]:
    found: tuple[PlanForAll, ...] = ask(PublicFunding())
    return tuple(
        MoneyLine(
            url_for("public.money", plan=one.plan), one.title, _bar(one), _(one.state_name), yuan(one.budget_fen),
            told_standard(one.method, one.rounding, one), yuan(one.income_fen), waiting(one),
        )
        for one in found
    )  # fmt: skip


def waiting(one: PlanForAll) -> str:
    """4户未承诺、3户未到账、2户承诺不足: how many, never which; and which authority or firm has not paid. Of a plan
    that was given up: why."""
    if one.ending is Ending.GIVEN_UP and one.given_up_for:
        return f"{households_in_words(one)}。{_('原因：%(reason)s', reason=one.given_up_for)}"
    homes, others = households_in_words(one), spoken(one.awaited or one.never_came)
    return str(_("%(homes)s；%(others)s", homes=homes, others=others)) if others else homes


def _page(one: PlanForAll) -> MoneyPage:
    each, over = told_standard(one.method, one.rounding, one), one.ending is not Ending.OPEN
    return MoneyPage(one, _bar(one), each, exempt_words(one.exempt), waiting(one), over)


def _bar(one: PlanForAll) -> Bar:
    return bar(one.budget_fen, one.piles, one.planned_surplus_fen)
