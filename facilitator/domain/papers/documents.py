"""The document column of the table of moves, and the paper that each document is printed as (`domain.md` §1.4)."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.domain.papers.kinds import PaperKind
from facilitator.domain.words import N_

_P = PaperKind

DOCUMENTS: Mapping[str, PaperKind] = {
    N_("需求征集单"): _P.SLIP,
    N_("台账行"): _P.LEDGER_PAGE,
    N_("补充情况告知"): _P.STEP_NOTE,
    N_("补充情况"): _P.STEP_NOTE,
    N_("并单记录"): _P.MERGE_NOTE,
    N_("答复记录"): _P.ANSWER,
    N_("不予受理告知"): _P.REFUSED,
    N_("撤回记录"): _P.STEP_NOTE,
    N_("两委会议题清单"): _P.TRIAGE_LIST,
    N_("紧急交办单"): _P.URGENT_ORDER,
    N_("追认记录"): _P.RATIFY_NOTE,
    N_("需求单（交办单）"): _P.ORDER,
    N_("暂缓答复"): _P.ANSWER,
    N_("不予立单答复"): _P.ANSWER,
    N_("异议记录"): _P.STEP_NOTE,
    N_("改类记录"): _P.RECLASSIFY_NOTE,
    N_("上报单"): _P.REPORT_UP,
    N_("街道回执"): _P.REPORT_UP,
    N_("意见清单"): _P.OPINIONS,
    N_("方案表"): _P.OPTIONS,
    N_("议题材料"): _P.ITEM_PAPERS,
    N_("筹资方案"): _P.PLAN_NOTICE,
    N_("筹资结清"): _P.STEP_NOTE,
    N_("表决结果统计表"): _P.STATISTICS,
    N_("流会记录"): _P.NO_QUORUM,
    N_("公示意见和答复"): _P.STEP_NOTE,
    N_("提请书"): _P.REFERRAL,
    N_("引导记录"): _P.GUIDANCE,
    N_("回访记录"): _P.FOLLOW_UP,
    N_("回访安排"): _P.STEP_NOTE,
    N_("开工记录"): _P.STEP_NOTE,
    N_("中止说明"): _P.STEP_NOTE,
    N_("恢复说明"): _P.STEP_NOTE,
    N_("延期申请"): _P.STEP_NOTE,
    N_("延期批准"): _P.STEP_NOTE,
    N_("延期答复"): _P.STEP_NOTE,
    N_("办理情况说明"): _P.WORK_REPORT,
    N_("验收单"): _P.ACCEPTANCE,
    N_("整改意见"): _P.CORRECTION,
    N_("销单通知"): _P.CLOSED,
    N_("反弹登记"): _P.STEP_NOTE,
}
OF_THEIR_OWN = frozenset(
    {N_("签完的会议纪要"), N_("决议或协商意见"), N_("季度评议"), N_("评议清单"), N_("评议结果")}
)
"""Minutes are rendered with their record and signed; what a quarter's review prints is ordered at the review."""
