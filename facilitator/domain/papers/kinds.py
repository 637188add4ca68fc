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
    PLAN_NOTICE = "plan_notice"
    PLEDGE_FORM = "pledge_form"
    RECEIPT = "receipt"
    RECEIPT_ROLL = "receipt_roll"
    ACCOUNT_STATEMENT = "account_statement"
    REFUND_LIST = "refund_list"


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
    PaperKind.PLAN_NOTICE: N_("筹资方案公示"),
    PaperKind.PLEDGE_FORM: N_("认捐书"),
    PaperKind.RECEIPT: N_("收据"),
    PaperKind.RECEIPT_ROLL: N_("收款登记表"),
    PaperKind.ACCOUNT_STATEMENT: N_("收支账目公示"),
    PaperKind.REFUND_LIST: N_("退款清单"),
}
ABOUT_A_DEMAND = frozenset({PaperKind.ORDER, PaperKind.URGENT_ORDER, PaperKind.REPORT_UP})
ABOUT_A_MEETING = frozenset({PaperKind.ATTENDANCE, PaperKind.FLOOR})
ABOUT_A_VOTE = frozenset({PaperKind.BALLOT, PaperKind.TALLY, PaperKind.SEAL, PaperKind.HANDS})
"""Ordered by `papers.order_for_vote`, by whoever counts."""
MONEY_OF_UNITS = frozenset({PaperKind.PLEDGE_FORM, PaperKind.RECEIPT, PaperKind.RECEIPT_ROLL, PaperKind.REFUND_LIST})
"""For the office: doors of residents stand there, with amounts."""
ABOUT_MONEY = MONEY_OF_UNITS | {PaperKind.PLAN_NOTICE, PaperKind.ACCOUNT_STATEMENT}
"""Ordered by `funding.order_paper`, by whoever keeps the books."""
SUPERVISED = frozenset({PaperKind.ACCOUNT_STATEMENT, PaperKind.RECEIPT_ROLL})
"""What a supervisor may print too."""
FORGOTTEN = frozenset(
    {*ABOUT_A_DEMAND, *ABOUT_A_MEETING, *MONEY_OF_UNITS}
    | {PaperKind.TODO, PaperKind.VISITS, PaperKind.RESOURCES, PaperKind.BOARD}
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
