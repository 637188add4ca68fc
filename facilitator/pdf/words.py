"""The words of a paper: dates without leading zeros, the names of outcomes and channels, 未记录 for what is missing.

Papers are Chinese whatever language the staff's pages have: what is signed must not depend on who looked at it.
"""

from __future__ import annotations

from datetime import date, datetime

from facilitator.domain.minutes.record import CHINA
from facilitator.domain.words import N_

NOT_RECORDED = N_("未记录")

OUTCOMES = {
    "passed": N_("通过"),
    "failed": N_("未通过"),
    "tied": N_("平票，未通过"),
    "no_quorum": N_("未达到法定人数，未表决成立"),
    "needs_guidance": N_("待裁定"),
    "advisory": N_("意向，不作决定"),
}
CHANNELS = {"phone": N_("手机"), "helped": N_("代录"), "paper": N_("纸票"), "hands": N_("举手"), "sheet": N_("逐户签字")}
SECRECY = {"named": N_("记名"), "secret": N_("无记名")}
FORMS = {
    "yes_no_abstain": N_("赞成、反对、弃权"),
    "single": N_("单选"),
    "multiple": N_("多选"),
    "ranked": N_("排序"),
    "score": N_("打分"),
}


def day(value: date | None) -> str:
    return f"{value.year}年{value.month}月{value.day}日" if value else NOT_RECORDED


def clock(value: datetime) -> str:
    local = value.astimezone(CHINA)
    return f"{local.hour}时{local.minute:02d}分"


def span(began: datetime | None, ended: datetime | None) -> str:
    """2026年11月25日19时30分至20时42分; the second day is named only when it is another one."""
    if began is None:
        return NOT_RECORDED
    first = day(began.astimezone(CHINA).date()) + clock(began)
    if ended is None:
        return first + "开始"
    same_day = began.astimezone(CHINA).date() == ended.astimezone(CHINA).date()
    return f"{first}至{'' if same_day else day(ended.astimezone(CHINA).date())}{clock(ended)}"


def listed(names: tuple[str, ...]) -> str:
    return "、".join(names) or NOT_RECORDED


def paragraphs(text: str) -> tuple[str, ...]:
    """Prose as the clerk typed it: each line is a paragraph of the paper."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())
