"""Demands in the states that tests begin from, brought there by the verbs themselves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency
from facilitator.services.demands.detail import DemandDetail, DemandInFull
from facilitator.services.demands.open_order import OpenOrder
from facilitator.services.demands.queue import QueueDemand
from facilitator.services.demands.register import RegisterDemand
from tests.factories.council import Council

NAME, PHONE = "张阿姨", "13800001234"
WISH = RegisterDemand("5栋路灯不亮", "晚上摔过人", Category.INFRASTRUCTURE, Channel.PHONE, NAME, PHONE)
DUE = date(2026, 12, 31)


def registered(council: Council, **changes: Any) -> str:
    """Told by a reporter who left name and telephone; its id."""
    return str(council.do(replace(WISH, **changes), council.clerk).demand)


def pending(council: Council, **changes: Any) -> str:
    demand = registered(council, **changes)
    council.do(QueueDemand(demand), council.clerk)
    return demand


def opened(council: Council, matter: Matter = Matter.MINOR, party: str = "社区居委会", **changes: Any) -> str:
    demand = pending(council, **changes)
    council.do(OpenOrder(demand, matter, Urgency.ROUTINE, party, DUE), council.secretary)
    return demand


def seen(council: Council, demand: str) -> DemandInFull:
    """As the clerk sees it."""
    line: DemandInFull = council.ask(DemandDetail(demand), council.clerk)
    return line


def stored(council: Council, demand: str) -> Any:
    """Its row."""
    with council.world.database.reading() as unit:
        return unit.ledger.demand(demand)


def journal(council: Council) -> str:
    """Everything that is written down for ever, as one text."""
    with council.world.database.reading() as unit:
        return "\n".join(entry.body for entry in unit.journal.entries())
