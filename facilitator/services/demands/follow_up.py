"""demands.follow_up: the call 30, 90 and 180 days after 销单: does it still hold (T31)?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import IntEnum

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import WrongState
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_demand
from facilitator.services.moving import note_deed
from facilitator.services.told import REPORT_LIMIT, told
from facilitator.services.verb import Verb

_COMES_BACK = N_("回访不正常：问题又出现了，请用“反弹重开”登记，编号不变，重新审定。")


class FollowUpDay(IntEnum):
    """The days of FOLLOW_UP_DAYS, as a command names them."""

    MONTH = 30
    QUARTER = 90
    HALF_YEAR = 180


@dataclass(frozen=True)
class FollowUp:
    """`text` is what the resident said; it never leaves the tables. `fine`: nothing has come back."""

    demand: str
    day: FollowUpDay
    text: str
    fine: bool


@dataclass(frozen=True)
class FollowedUp:
    """`advice`: what to do now, a sentence; empty when all is well."""

    state: DemandState
    advice: str


def follow_up(command: FollowUp, context: Context) -> FollowedUp:
    demand, today = find_demand(context.store, command.demand), day_of(context.now)
    text = told(command.text, N_("请写一句诉求人怎么说。"), "text", REPORT_LIMIT)
    day = int(command.day)
    if demand.closed_on is not None and today < (due := demand.closed_on + timedelta(days=day)):
        raise WrongState(N_("第 {day} 天的回访要到 {due} 才能登记。"), day=day, due=due.isoformat())
    state = note_deed(context, demand, DemandDeed.FOLLOW_UP, {"day": day, "fine": int(command.fine)})
    kept = {"text": text, "fine": command.fine, "at": context.now, "actor": context.actor.name}
    if not context.store.after_care.keep_call(demand.id, demand.round, day, kept):
        raise WrongState(N_("第 {day} 天已经回访过，结果正常。"), day=day)
    return FollowedUp(state, "" if command.fine else _COMES_BACK)


VERB = Verb("demands", "follow_up", FollowUp, Power.KEEP_LEDGER, N_("登记回访"), follow_up)
