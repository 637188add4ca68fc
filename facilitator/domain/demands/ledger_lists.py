"""The lists of the ledger that people ask for daily, and the order in which each is read."""

from __future__ import annotations

from enum import StrEnum

from facilitator.domain.words import N_


class DailyList(StrEnum):
    LISTED = "listed"
    MINE = "mine"
    OVERDUE = "overdue"
    UNANSWERED = "unanswered"
    FOLLOW_UP = "follow_up"
    REVIEW_DUE = "review_due"
    UNTAKEN = "untaken"


class Order(StrEnum):
    """By which column a list is read; a minus before it in an address turns it round."""

    NUMBER = "number"
    TITLE = "title"
    CHANNEL = "channel"
    MATTER = "matter"
    PARTY = "party"
    REGISTERED = "registered"
    DEADLINE = "deadline"
    URGENCY = "urgency"
    SUPPORTERS = "supporters"
    STATE = "state"
    CLOSED = "closed"


LIST_NAMES = {
    DailyList.LISTED: N_("问题清单"),
    DailyList.MINE: N_("我负责的"),
    DailyList.OVERDUE: N_("超期"),
    DailyList.UNANSWERED: N_("待答复"),
    DailyList.FOLLOW_UP: N_("待回访"),
    DailyList.REVIEW_DUE: N_("暂缓到期"),
    DailyList.UNTAKEN: N_("还没人接单"),
}
USUAL_ORDERS = {
    DailyList.MINE: "deadline",
    DailyList.OVERDUE: "deadline",
    DailyList.UNANSWERED: "number",
    DailyList.FOLLOW_UP: "closed",
    DailyList.REVIEW_DUE: "number",
    DailyList.UNTAKEN: "deadline",
}
"""What is longest due stands first; every other list begins with the newest."""
NEWEST = "-number"

_LISTS = frozenset(each.value for each in DailyList)
_ORDERS = frozenset(each.value for each in Order)


def is_daily(tab: str) -> bool:
    """Whether this is one of the lists, and not the name of a state."""
    return tab in _LISTS


def is_order(asked: str) -> bool:
    """Whether a list can be read so; an address that was typed may ask for anything."""
    return asked.removeprefix("-") in _ORDERS


def order_of(asked: str, tab: str) -> tuple[Order, bool]:
    """The column and whether it runs downwards; the list's own where nothing is asked that there is."""
    wanted = asked if is_order(asked) else (USUAL_ORDERS.get(DailyList(tab), NEWEST) if is_daily(tab) else NEWEST)
    return Order(wanted.removeprefix("-")), wanted.startswith("-")
