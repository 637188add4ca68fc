"""The moves of a demand, by their names; which of them is possible where stands in `table`."""

from __future__ import annotations

from enum import StrEnum

from facilitator.domain.words import N_


class DemandMove(StrEnum):
    SUBMIT = "submit"
    REGISTER = "register"
    ASK_INFO = "ask_info"
    SUPPLY_INFO = "supply_info"
    MERGE = "merge"
    ANSWER_NOW = "answer_now"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"
    QUEUE = "queue"
    DISPATCH_URGENT = "dispatch_urgent"
    RATIFY = "ratify"
    OPEN_ORDER = "open_order"
    DEFER = "defer"
    DECLINE = "decline"
    OBJECT = "object"
    REPORT_UP = "report_up"
    DEPARTMENT_ACCEPT = "department_accept"
    DEPARTMENT_RETURN = "department_return"
    RECLASSIFY = "reclassify"
    ESCALATE = "escalate"
    HOLD_OPINION = "hold_opinion"
    HOLD_TOPIC = "hold_topic"
    HOLD_DECISION = "hold_decision"
    PASSED = "passed"
    PASSED_NEEDS_MONEY = "passed_needs_money"
    FAILED = "failed"
    STAYED = "stayed"
    RECONSIDER = "reconsider"
    REFER = "refer"
    FUNDED = "funded"
    GUIDE_SELF_HELP = "guide_self_help"
    GUIDE_MARKET = "guide_market"
    GUIDE_MEDIATION = "guide_mediation"
    GUIDE_VOLUNTEER = "guide_volunteer"
    GUIDE_LINKED = "guide_linked"
    PRIVATE_DONE = "private_done"
    BEGIN = "begin"
    SUSPEND = "suspend"
    RESUME = "resume"
    REQUEST_EXTENSION = "request_extension"
    EXTEND = "extend"
    REFUSE_EXTENSION = "refuse_extension"
    FINISH = "finish"
    ACCEPT_WORK = "accept_work"
    REJECT_WORK = "reject_work"
    BATCH = "batch"
    PASS_REVIEW = "pass_review"
    FAIL_REVIEW = "fail_review"
    REDELIBERATE = "redeliberate"
    CLOSE = "close"
    TRACK = "track"
    ARCHIVE = "archive"
    RELAPSE = "relapse"
    RELAPSE_WITHDRAWN = "relapse_withdrawn"
    RELAPSE_DECLINED = "relapse_declined"


_M = DemandMove
DECISIONS = frozenset({_M.PASSED, _M.PASSED_NEEDS_MONEY})
"""Only what a council passed lets a small matter begin (T34); an order of the two committees or a no does not."""
BEGIN_A_ROUND = frozenset({_M.REDELIBERATE, _M.RELAPSE})
BY_OFFICE = frozenset(
    {
        _M.DISPATCH_URGENT,
        _M.OPEN_ORDER,
        _M.RATIFY,
        _M.DEFER,
        _M.DECLINE,
        _M.RELAPSE_DECLINED,
        _M.ESCALATE,
        _M.EXTEND,
        _M.REFUSE_EXTENSION,
    }
)
"""Where no signed minutes decide it, the office of whoever did is part of the history: it is their authority."""
MOVE_NAMES = {
    _M.SUBMIT: N_("点单"),
    _M.REGISTER: N_("登记入台账"),
    _M.ASK_INFO: N_("请诉求人补充"),
    _M.SUPPLY_INFO: N_("补充了情况"),
    _M.MERGE: N_("并入另一件"),
    _M.ANSWER_NOW: N_("当场答复"),
    _M.REFUSE: N_("不予受理"),
    _M.WITHDRAW: N_("诉求人撤回"),
    _M.QUEUE: N_("列入待审定"),
    _M.DISPATCH_URGENT: N_("紧急先行交办"),
    _M.RATIFY: N_("两委会追认"),
    _M.OPEN_ORDER: N_("审定开单"),
    _M.DEFER: N_("暂缓"),
    _M.DECLINE: N_("不予立单"),
    _M.OBJECT: N_("诉求人提出异议"),
    _M.REPORT_UP: N_("上报街道"),
    _M.DEPARTMENT_ACCEPT: N_("部门接单"),
    _M.DEPARTMENT_RETURN: N_("部门退单"),
    _M.RECLASSIFY: N_("改类，重新审定"),
    _M.ESCALATE: N_("升级上报街道"),
    _M.HOLD_OPINION: N_("召开群众意见会"),
    _M.HOLD_TOPIC: N_("召开专题讨论会"),
    _M.HOLD_DECISION: N_("召开议事决策会"),
    _M.PASSED: N_("表决通过，开始办理"),
    _M.PASSED_NEEDS_MONEY: N_("表决通过，先行筹资"),
    _M.FAILED: N_("未通过，退回专题讨论"),
    _M.STAYED: N_("会议未形成决定，留待再议"),
    _M.RECONSIDER: N_("公示异议成立，重新商量"),
    _M.REFER: N_("提请居民会议"),
    _M.FUNDED: N_("资金落实，开始办理"),
    _M.GUIDE_SELF_HELP: N_("引导自行解决"),
    _M.GUIDE_MARKET: N_("寻求市场服务"),
    _M.GUIDE_MEDIATION: N_("转人民调解"),
    _M.GUIDE_VOLUNTEER: N_("请志愿者帮助"),
    _M.GUIDE_LINKED: N_("链接资源"),
    _M.PRIVATE_DONE: N_("私事办结"),
    _M.BEGIN: N_("开始办理"),
    _M.SUSPEND: N_("中止办理"),
    _M.RESUME: N_("恢复办理"),
    _M.REQUEST_EXTENSION: N_("申请延期"),
    _M.EXTEND: N_("同意延期"),
    _M.REFUSE_EXTENSION: N_("不同意延期"),
    _M.FINISH: N_("办理完毕，待验收"),
    _M.ACCEPT_WORK: N_("验收合格"),
    _M.REJECT_WORK: N_("验收不合格，继续办理"),
    _M.BATCH: N_("列入季度评议"),
    _M.PASS_REVIEW: N_("评议合格"),
    _M.FAIL_REVIEW: N_("评议不合格"),
    _M.REDELIBERATE: N_("退回重新审议"),
    _M.CLOSE: N_("销单"),
    _M.TRACK: N_("转入跟踪回访"),
    _M.ARCHIVE: N_("归档"),
    _M.RELAPSE: N_("反弹重开"),
    _M.RELAPSE_WITHDRAWN: N_("撤回反弹"),
    _M.RELAPSE_DECLINED: N_("反弹不予立单"),
}
