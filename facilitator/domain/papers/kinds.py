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
    REVIEW_REPORT = "review_report"
    REVIEW_PUBLIC = "review_public"
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
    ACCEPTED = "accepted"
    REFUSED = "refused"
    ANSWER = "answer"
    CLOSED = "closed"
    LEDGER_PAGE = "ledger_page"
    STEP_NOTE = "step_note"
    MERGE_NOTE = "merge_note"
    RATIFY_NOTE = "ratify_note"
    RECLASSIFY_NOTE = "reclassify_note"
    GUIDANCE = "guidance"
    MEDIATION = "mediation"
    REFERRAL = "referral"
    WORK_REPORT = "work_report"
    ACCEPTANCE = "acceptance"
    FOLLOW_UP = "follow_up"
    CORRECTION = "correction"
    CALL = "call"
    DELIVERY = "delivery"
    POSTER = "poster"
    TENT = "tent"
    AGENDA = "agenda"
    SCRIPT = "script"
    PROXY = "proxy"
    RECUSAL = "recusal"
    TRIAGE_LIST = "triage_list"
    ITEM_PAPERS = "item_papers"
    OPINIONS = "opinions"
    OPTIONS = "options"
    STATISTICS = "statistics"
    NO_QUORUM = "no_quorum"
    SIGN_PAGE = "sign_page"
    RESULT_NOTICE = "result_notice"
    DOOR_TO_DOOR = "door_to_door"


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
    PaperKind.REVIEW_REPORT: N_("季度民主评议报告"),
    PaperKind.REVIEW_PUBLIC: N_("季度民主评议公示"),
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
    PaperKind.ACCEPTED: N_("受理告知单"),
    PaperKind.REFUSED: N_("不予受理告知单"),
    PaperKind.ANSWER: N_("答复告知单"),
    PaperKind.CLOSED: N_("销单告知单"),
    PaperKind.LEDGER_PAGE: N_("台账登记页"),
    PaperKind.STEP_NOTE: N_("办理经过记录"),
    PaperKind.MERGE_NOTE: N_("并单记录"),
    PaperKind.RATIFY_NOTE: N_("追认记录"),
    PaperKind.RECLASSIFY_NOTE: N_("改类记录"),
    PaperKind.GUIDANCE: N_("私事引导记录"),
    PaperKind.MEDIATION: N_("人民调解登记表"),
    PaperKind.REFERRAL: N_("提请书"),
    PaperKind.WORK_REPORT: N_("办理情况说明"),
    PaperKind.ACCEPTANCE: N_("验收单"),
    PaperKind.FOLLOW_UP: N_("回访记录"),
    PaperKind.CORRECTION: N_("整改意见"),
    PaperKind.CALL: N_("会议通知"),
    PaperKind.DELIVERY: N_("会议通知送达签收表"),
    PaperKind.POSTER: N_("入会海报"),
    PaperKind.TENT: N_("入会桌牌"),
    PaperKind.AGENDA: N_("会议议程"),
    PaperKind.SCRIPT: N_("主持词"),
    PaperKind.PROXY: N_("授权委托书"),
    PaperKind.RECUSAL: N_("回避声明"),
    PaperKind.TRIAGE_LIST: N_("两委会议题清单"),
    PaperKind.ITEM_PAPERS: N_("议题材料"),
    PaperKind.OPINIONS: N_("意见清单"),
    PaperKind.OPTIONS: N_("方案表"),
    PaperKind.STATISTICS: N_("表决结果统计表"),
    PaperKind.NO_QUORUM: N_("流会记录"),
    PaperKind.SIGN_PAGE: N_("参会人员签字页"),
    PaperKind.RESULT_NOTICE: N_("表决结果公示"),
    PaperKind.DOOR_TO_DOOR: N_("逐户征求意见签字表"),
}
ABOUT_A_DEMAND = frozenset(
    {PaperKind.ORDER, PaperKind.URGENT_ORDER, PaperKind.REPORT_UP}
    | {PaperKind.ACCEPTED, PaperKind.REFUSED, PaperKind.ANSWER, PaperKind.CLOSED, PaperKind.LEDGER_PAGE}
    | {PaperKind.STEP_NOTE}
    | {PaperKind.MERGE_NOTE, PaperKind.RATIFY_NOTE, PaperKind.RECLASSIFY_NOTE, PaperKind.REFERRAL}
    | {PaperKind.GUIDANCE, PaperKind.MEDIATION, PaperKind.WORK_REPORT, PaperKind.ACCEPTANCE}
    | {PaperKind.FOLLOW_UP, PaperKind.CORRECTION}
)
BEFORE_A_MEETING = (
    PaperKind.CALL,
    PaperKind.DELIVERY,
    PaperKind.POSTER,
    PaperKind.TENT,
    PaperKind.AGENDA,
    PaperKind.SCRIPT,
    PaperKind.ITEM_PAPERS,
    PaperKind.TRIAGE_LIST,
    PaperKind.PROXY,
    PaperKind.RECUSAL,
)
AFTER_A_MEETING = (
    PaperKind.STATISTICS,
    PaperKind.RESULT_NOTICE,
    PaperKind.SIGN_PAGE,
    PaperKind.NO_QUORUM,
    PaperKind.OPINIONS,
    PaperKind.OPTIONS,
    PaperKind.ATTENDANCE,
    PaperKind.FLOOR,
)
ABOUT_A_MEETING = frozenset({*BEFORE_A_MEETING, *AFTER_A_MEETING})
"""Ordered by `papers.order_for_meeting` too, by whoever may read the meeting."""
ABOUT_A_REVIEW = frozenset({PaperKind.REVIEW_REPORT, PaperKind.REVIEW_PUBLIC})
"""Ordered by `papers.order_for_review` too, by whoever reads the figures."""
WITHOUT_NAMES = frozenset(
    {PaperKind.POSTER, PaperKind.TENT, PaperKind.AGENDA, PaperKind.SCRIPT, PaperKind.CALL}
    | {PaperKind.STATISTICS, PaperKind.RESULT_NOTICE}
)
"""Of a meeting, and without anybody of the roll: they need not be thrown away after a month."""
ABOUT_A_VOTE = frozenset(
    {PaperKind.BALLOT, PaperKind.TALLY, PaperKind.SEAL, PaperKind.HANDS, PaperKind.DOOR_TO_DOOR}
)
"""Ordered by `papers.order_for_vote`, by whoever counts."""
MONEY_OF_UNITS = frozenset({PaperKind.PLEDGE_FORM, PaperKind.RECEIPT, PaperKind.RECEIPT_ROLL, PaperKind.REFUND_LIST})
"""For the office: doors of residents stand there, with amounts."""
ABOUT_MONEY = MONEY_OF_UNITS | {PaperKind.PLAN_NOTICE, PaperKind.ACCOUNT_STATEMENT}
"""Ordered by `funding.order_paper`, by whoever keeps the books."""
SUPERVISED = frozenset({PaperKind.ACCOUNT_STATEMENT, PaperKind.RECEIPT_ROLL})
"""What a supervisor may print too."""
FORGOTTEN = frozenset(
    {*ABOUT_A_DEMAND, *(ABOUT_A_MEETING - WITHOUT_NAMES), *MONEY_OF_UNITS, PaperKind.DOOR_TO_DOOR}
    | {PaperKind.TODO, PaperKind.VISITS, PaperKind.RESOURCES, PaperKind.BOARD, PaperKind.REVIEW_REPORT}
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
