"""The same states in the words of residents' phones and of the wall: what it means for whoever asked."""

from __future__ import annotations

from facilitator.domain.demands.states import COUNCILS, PRIVATE, DemandState
from facilitator.domain.words import N_

_S = DemandState
PLAIN_STATES = {
    _S.DRAFT: N_("还没有确认"),
    _S.SUBMITTED: N_("送到了，等登记"),
    _S.REGISTERED: N_("收到了"),
    _S.NEEDS_INFO: N_("还要您补充几句"),
    _S.MERGED: N_("和别人的同一件事并在一起办"),
    _S.ANSWERED_ON_SPOT: N_("当场答复了"),
    _S.NOT_ACCEPTED: N_("社区办不了，可以找别的部门"),
    _S.WITHDRAWN: N_("您收回了"),
    _S.PENDING_TRIAGE: N_("等社区开会定"),
    _S.URGENT_DISPATCHED: N_("着急的事，已经先派人办"),
    _S.OPENED: N_("定了由谁办"),
    _S.DEFERRED: N_("先放一放，到时候再议"),
    _S.NOT_OPENED: N_("社区定了不办，有说明"),
    _S.REPORTED_UP: N_("报到街道去了"),
    _S.DEPT_ACCEPTED: N_("街道部门接了"),
    _S.DEPT_RETURNED: N_("街道退回来了，重新定"),
    **{state: N_("正在开会商量") for state in COUNCILS},
    _S.REFERRED_TO_ASSEMBLY: N_("要开居民会议来定"),
    _S.FUNDING: N_("正在筹钱"),
    **{state: N_("正在帮您想办法") for state in PRIVATE},
    _S.IN_PROGRESS: N_("正在办"),
    _S.SUSPENDED: N_("暂时停下，等条件"),
    _S.EXTENSION_REQUESTED: N_("正在办，要延几天"),
    _S.AWAITING_ACCEPTANCE: N_("做完了，等居民验收"),
    _S.COMPLETED: N_("做完了，等大家评"),
    _S.IN_REVIEW: N_("大家正在评"),
    _S.QUALIFIED: N_("办完了，大家评过合格"),
    _S.UNQUALIFIED: N_("没办好，重新商量"),
    _S.REDELIBERATION: N_("没办好，重新商量"),
    _S.CLOSED: N_("办完了"),
    _S.TRACKING: N_("办完了，过些日子再来看"),
    _S.REOPENED: N_("又坏了，重新办"),
    _S.ARCHIVED: N_("办完了"),
}
