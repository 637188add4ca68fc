"""The way of a plan as a line of steps, with the one where it stands; one that was given up shows what was done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from flask_babel import gettext as _

from facilitator.domain.demands.plain_story import STANDING_NAMES, Standing
from facilitator.domain.funding.gaps import WayOut
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


GIVEN_UP = N_("不办了")
_ENDED = (_S.ABANDONED_REFUND, _S.ACCOUNTS_PUBLISHED, _S.ARCHIVED)
"""After the steps that were made, a plan that was given up has these: given up, accounts on the board, filed."""


def course(shown: PlanShown) -> tuple[CourseStep, ...]:
    if shown.is_dropped:
        return _given_up(shown)
    here = 1 if shown.state is _S.PLAN_DRAFTED and shown.ballot else _HERE[shown.state]
    days = {0: shown.made_at.date(), 2: shown.published_from, 4: shown.collected_until, 7: shown.accounts_from}
    reached = {place: day for place, day in days.items() if place <= here}  # A round that began anew has not ended.
    return tuple(_step(_(name), place, here, reached.get(place)) for place, name in enumerate(STEPS))


def _given_up(shown: PlanShown) -> tuple[CourseStep, ...]:
    """Nothing was spent or settled, and what was not reached before stays out."""
    on_the_board = shown.published_from is not None
    made = (True, on_the_board, on_the_board, bool(shown.sums.residents_pledged_fen), shown.sums.income_fen > 0)
    days = {0: shown.made_at.date(), 2: shown.published_from, 4: shown.collected_until}
    before = [_step(_(name), -1, 0, days.get(at)) for at, name in enumerate(STEPS[: len(made)]) if made[at]]
    dropped = next(way.on.date() for way in shown.ways if way.way == WayOut.ABANDON)
    last = ((GIVEN_UP, dropped), (STEPS[-1], shown.accounts_from))
    here = _ENDED.index(shown.state)
    return (*before, *(_step(_(name), place, here, on) for place, (name, on) in enumerate(last)))


def _step(name: str, place: int, here: int, on: date | None) -> CourseStep:
    standing = Standing.DONE if place < here else Standing.HERE if place == here else Standing.TO_COME
    return CourseStep(name, on, standing.value, _(STANDING_NAMES[standing]))
