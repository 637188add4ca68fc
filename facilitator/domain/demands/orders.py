"""What the two committees may decide about a demand, told in words: on the wall, in the minutes, in the history."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.triage import MATTER_NAMES, Matter
from facilitator.domain.demands.urgency import URGENCY_NAMES, Urgency
from facilitator.domain.words import N_

_M = DemandMove
NOTED = (_M.OPEN_ORDER, _M.RATIFY, _M.DEFER, _M.DECLINE, _M.RECLASSIFY, _M.MERGE)
"""Decided in the meeting, done when its minutes are signed."""

SHORT_NAMES = {
    _M.OPEN_ORDER: N_("立单"),
    _M.RATIFY: N_("追认"),
    _M.DEFER: N_("暂缓"),
    _M.DECLINE: N_("不予立单"),
    _M.RECLASSIFY: N_("不追认，重新审定"),
    _M.MERGE: N_("并单"),
}
Order = Mapping[str, Any]
"""Plain values: matter, urgency, responsible_party, assignee, deadline, until, reason, into, number."""


def ruling(move: DemandMove, order: Order) -> str:
    """立单，小事，常规; 追认; 暂缓到2027年1月10日再议; 并入 XQ-2026-0031."""
    if move is _M.MERGE and order.get("number"):
        return N_("并入 {number}").format(number=order["number"])
    if move is _M.DEFER and order.get("until"):
        return N_("暂缓到{day}再议").format(day=written_day(order["until"]))
    matter = MATTER_NAMES[Matter(order["matter"])] if order.get("matter") else ""
    urgency = URGENCY_NAMES[Urgency(order["urgency"])] if order.get("urgency") else ""
    return "，".join(part for part in (SHORT_NAMES[move], matter, urgency) if part)


def decided(move: DemandMove, order: Order) -> str:
    """立单，小事，常规，由社区居委会负责，2026年12月31日前办结; a word that is missing is left out."""
    party, deadline, reason = order.get("responsible_party"), order.get("deadline"), order.get("reason")
    parts = (
        ruling(move, order),
        N_("由{party}负责").format(party=party) if party else "",
        N_("{day}前办结").format(day=written_day(deadline)) if deadline else "",
        N_("理由：{reason}").format(reason=reason) if reason else "",
    )
    return "，".join(part for part in parts if part)


def is_private(order: Order) -> bool:
    """Whether what is decided may be told in public by its number only."""
    return order.get("matter") == Matter.PRIVATE


def written_day(iso: str) -> str:
    """2026-12-31 → 2026年12月31日."""
    day = date.fromisoformat(iso)
    return f"{day.year}年{day.month}月{day.day}日"
