"""/funding/<plan>/unpaid: who has not signed, not paid or not enough in the fund, for the group leader alone."""

from __future__ import annotations

from dataclasses import dataclass

from flask import render_template
from flask.typing import ResponseReturnValue

from facilitator.domain.errors import Forbidden
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.funding.fund_accounts import AccountLine, FundShort
from facilitator.services.funding.paid_more import PaidMore
from facilitator.services.funding.read import PlanDetail, Unpaid
from facilitator.services.funding.shown import PlanShown, UnpaidUnit
from facilitator.web.acting import actor, ask
from facilitator.web.place import place
from facilitator.web.times import china_now

LEADER_ONLY = N_("谁没认捐、谁没交款，只有居民小组长能看，好上门问问；别的岗位只看户数。")


@dataclass(frozen=True)
class UnpaidPage:
    plan: str
    title: str
    silent: tuple[UnpaidUnit, ...]
    owing: tuple[UnpaidUnit, ...]
    less: tuple[UnpaidUnit, ...]
    unsigned: tuple[UnpaidUnit, ...]
    paid_more: tuple[PaidMore, ...]
    fund: tuple[AccountLine, ...]
    voluntary: bool
    community: str
    at: object


def unpaid(plan: str) -> ResponseReturnValue:
    if not actor().may(Power.SEE_UNPAID):
        raise Forbidden(LEADER_ONLY)
    shown: PlanShown = ask(PlanDetail(plan))
    lines: tuple[UnpaidUnit, ...] = ask(Unpaid(plan))
    page = UnpaidPage(
        plan=plan,
        title=shown.title,
        silent=tuple(line for line in lines if not line.pledged and not line.less),
        owing=tuple(line for line in lines if line.pledged and not line.less),
        less=tuple(line for line in lines if line.pledged and line.less),
        unsigned=tuple(line for line in lines if not line.pledged and line.less),
        paid_more=shown.paid_more,
        fund=ask(FundShort(plan)) if shown.fund else (),
        voluntary=shown.voluntary,
        community=place().community,
        at=china_now(),
    )
    return render_template("funding/unpaid.html", page=page)
