"""/funding: every plan with its figures, and how to begin one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from flask import render_template
from flask.typing import ResponseReturnValue

from facilitator.domain.demands.states import DemandState
from facilitator.domain.funding.states import OVER
from facilitator.domain.people.powers import Power
from facilitator.services.demands.lines import DemandLine
from facilitator.services.demands.read import DemandList
from facilitator.services.funding.read import FundingList
from facilitator.services.funding.shown import PlanLine
from facilitator.web.acting import actor, ask
from facilitator.web.funding.bar import Bar, bars_of


@dataclass(frozen=True)
class ListPage:
    """`bars` by the plan's id; `waiting`: demands that wait for their money and have no plan yet."""

    plans: tuple[PlanLine, ...]
    bars: Mapping[str, Bar]
    waiting: tuple[DemandLine, ...]
    may_plan: bool
    supervises: bool


def listed() -> ResponseReturnValue:
    plans: tuple[PlanLine, ...] = ask(FundingList())
    planned = {plan.demand for plan in plans if plan.state not in OVER}
    keeps = actor().may(Power.KEEP_FUNDS)
    found = ask(DemandList(tab=DemandState.FUNDING.value)).lines if keeps else ()
    waiting = tuple(line for line in found if line.id not in planned)
    supervises = actor().may(Power.SUPERVISE_FUNDS)
    return render_template("funding/list.html", page=ListPage(plans, bars_of(plans), waiting, keeps, supervises))
