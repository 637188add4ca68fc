"""Which papers the worker can make, how they are called, and which of them are thrown away after a month."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum

from facilitator.domain.words import N_


class PaperKind(StrEnum):
    SLIP = "slip"
    ORDER = "order"
    URGENT_ORDER = "urgent_order"
    REPORT_UP = "report_up"
    TODO = "todo"
    RESOURCES = "resources"
    VISITS = "visits"
    MONTHLY = "monthly"
    BOARD = "board"
    ATTENDANCE = "attendance"
    FLOOR = "floor"
    BALLOT = "ballot"
    TALLY = "tally"
    SEAL = "seal"
    HANDS = "hands"


KIND_NAMES = {
    PaperKind.SLIP: N_("需求征集单"),
    PaperKind.ORDER: N_("交办单"),
    PaperKind.URGENT_ORDER: N_("紧急交办单"),
    PaperKind.REPORT_UP: N_("上报单"),
    PaperKind.TODO: N_("待办清单"),
    PaperKind.RESOURCES: N_("资源册"),
    PaperKind.VISITS: N_("走访路线单"),
    PaperKind.MONTHLY: N_("月报"),
    PaperKind.BOARD: N_("公示栏问题清单"),
    PaperKind.ATTENDANCE: N_("签到表"),
    PaperKind.FLOOR: N_("发言和建议名单"),
    PaperKind.BALLOT: N_("表决票"),
    PaperKind.TALLY: N_("计票单"),
    PaperKind.SEAL: N_("票袋封签"),
    PaperKind.HANDS: N_("举手点数单"),
}
ABOUT_A_DEMAND = frozenset({PaperKind.ORDER, PaperKind.URGENT_ORDER, PaperKind.REPORT_UP})
ABOUT_A_MEETING = frozenset({PaperKind.ATTENDANCE, PaperKind.FLOOR})
ABOUT_A_VOTE = frozenset({PaperKind.BALLOT, PaperKind.TALLY, PaperKind.SEAL, PaperKind.HANDS})
"""Ordered by `papers.order_for_vote`, by whoever counts."""
FORGOTTEN = frozenset(
    {*ABOUT_A_DEMAND, *ABOUT_A_MEETING, PaperKind.TODO, PaperKind.VISITS, PaperKind.RESOURCES, PaperKind.BOARD}
)
"""Papers that may hold residents' names, phones or words: they are made to be printed, not to be kept here."""
FORGOTTEN_AFTER = timedelta(days=30)
MOST_SLIPS = 200
"""Blank slips of one batch."""
LAST_SLIP = 9999
"""Slips of one year; the number has four digits."""


def slip_number(year: int, sequence: int) -> str:
    """2026-YB-0032: YB stands for 院坝, where most slips are filled in."""
    return f"{year}-YB-{sequence:04d}"
