"""The way of a plan as a line of eight steps, with the one where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from flask_babel import gettext as _

from facilitator.domain.demands.plain_story import STANDING_NAMES, Standing
from facilitator.domain.funding.states import FundingState
from facilitator.domain.words import N_
from facilitator.services.funding.shown import PlanShown

_S = FundingState
STEPS = (N_("方案"), N_("表决"), N_("公示"), N_("认捐"), N_("收款"), N_("支出"), N_("结算"), N_("账目公示"))
_HERE = {
    _S.PLAN_DRAFTED: 0,
    _S.PLAN_VOTED: 1,
    _S.PUBLISHED: 2,
    _S.PLEDGING: 3,
    _S.COLLECTING: 4,
    _S.GAP: 4,
    _S.FUNDED: 5,
    _S.TOPPED_UP: 5,
    _S.RESCOPED: 5,
    _S.SPENDING: 5,
    _S.SETTLED: 6,
    _S.SURPLUS_RESOLVED: 6,
    _S.ABANDONED_REFUND: 6,
    _S.ACCOUNTS_PUBLISHED: 7,
    _S.ARCHIVED: 8,
}


@dataclass(frozen=True)
class CourseStep:
    """As templates/parts/_way.html draws it."""

    name: str
    on: date | None
    standing: str
    standing_name: str


def course(shown: PlanShown) -> tuple[CourseStep, ...]:
    here = 1 if shown.state is _S.PLAN_DRAFTED and shown.ballot else _HERE[shown.state]
    days = {0: shown.made_at.date(), 2: shown.published_from, 4: shown.collected_until, 7: shown.accounts_from}
    return tuple(_step(_(name), place, here, days.get(place)) for place, name in enumerate(STEPS))


def _step(name: str, place: int, here: int, on: date | None) -> CourseStep:
    standing = Standing.DONE if place < here else Standing.HERE if place == here else Standing.TO_COME
    return CourseStep(name, on, standing.value, _(STANDING_NAMES[standing]))
