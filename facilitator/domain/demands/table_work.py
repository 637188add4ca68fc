"""办理 and 议单 in the table: the work, its acceptance, the quarterly review and what follows (T25–T34)."""

from __future__ import annotations

from facilitator.domain.demands import guards
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import COUNCILS, DemandState
from facilitator.domain.demands.transition import Transition
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_

_S, _M = DemandState, DemandMove
RESPONSIBLE, SECRETARY, REVIEW = N_("责任人"), N_("书记或主任"), N_("居民代表")
QUARTER, CLERK, COMMITTEES = N_("季度评议"), N_("社区专干"), N_("两委会")

WORK = (
    Transition(
        _M.BEGIN,
        (_S.OPENED, _S.DEPT_ACCEPTED, _S.REDELIBERATION, *COUNCILS),
        _S.IN_PROGRESS,
        CLERK,
        N_("开工记录"),
        guard=guards.may_begin,
    ),
    Transition(_M.SUSPEND, (_S.IN_PROGRESS,), _S.SUSPENDED, RESPONSIBLE, N_("中止说明")),
    Transition(_M.RESUME, (_S.SUSPENDED,), _S.IN_PROGRESS, RESPONSIBLE, N_("恢复说明")),
    Transition(
        _M.REQUEST_EXTENSION,
        (_S.IN_PROGRESS,),
        _S.EXTENSION_REQUESTED,
        RESPONSIBLE,
        N_("延期申请"),
        guard=guards.at_most_two_extensions,
    ),
    Transition(
        _M.EXTEND,
        (_S.IN_PROGRESS, _S.EXTENSION_REQUESTED),
        _S.IN_PROGRESS,
        SECRETARY,
        N_("延期批准"),
        Power.GRANT_TIME,
        guards.at_most_two_extensions,
    ),
    Transition(
        _M.REFUSE_EXTENSION, (_S.EXTENSION_REQUESTED,), _S.IN_PROGRESS, SECRETARY, N_("延期答复"), Power.GRANT_TIME
    ),
    Transition(
        _M.FINISH,
        (_S.IN_PROGRESS,),
        _S.AWAITING_ACCEPTANCE,
        RESPONSIBLE,
        N_("办理情况说明"),
        guard=guards.shown_before_and_after,
    ),
    Transition(
        _M.ACCEPT_WORK,
        (_S.AWAITING_ACCEPTANCE,),
        _S.COMPLETED,
        N_("两名居民代表和居务监督委员"),
        N_("验收单"),
        guard=guards.both_tracks_ended,
    ),
    Transition(_M.REJECT_WORK, (_S.AWAITING_ACCEPTANCE,), _S.IN_PROGRESS, REVIEW, N_("验收单")),
)
REVIEW_ROWS = (
    Transition(_M.BATCH, (_S.COMPLETED,), _S.IN_REVIEW, QUARTER, N_("评议清单"), None, guards.no_private_review),
    Transition(_M.PASS_REVIEW, (_S.IN_REVIEW,), _S.QUALIFIED, REVIEW, N_("评议结果"), None),
    Transition(_M.FAIL_REVIEW, (_S.IN_REVIEW,), _S.UNQUALIFIED, REVIEW, N_("评议结果"), None),
    Transition(_M.REDELIBERATE, (_S.UNQUALIFIED,), _S.REDELIBERATION, N_("居民（代表）会议"), N_("整改意见"), None),
    Transition(
        _M.CLOSE,
        (_S.QUALIFIED, _S.ANSWERED_ON_SPOT),
        _S.CLOSED,
        CLERK,
        N_("销单通知"),
        guard=guards.may_close,
    ),
    Transition(_M.CLOSE, (_S.COMPLETED,), _S.CLOSED, CLERK, N_("销单通知"), guard=guards.private_and_answered),
    Transition(_M.TRACK, (_S.CLOSED,), _S.TRACKING, CLERK, N_("回访安排"), None),
    Transition(_M.ARCHIVE, (_S.TRACKING,), _S.ARCHIVED, N_("网格员"), N_("回访记录"), guard=guards.called_three_times),
    Transition(
        _M.RELAPSE,
        (_S.CLOSED, _S.TRACKING, _S.ARCHIVED),
        _S.REOPENED,
        N_("任何人"),
        N_("反弹登记"),
        guard=guards.within_a_year,
    ),
    Transition(
        _M.RELAPSE_WITHDRAWN,
        (_S.PENDING_TRIAGE, _S.DEFERRED),
        _S.CLOSED,
        N_("说又坏了的人"),
        N_("撤回记录"),
        guard=guards.a_relapse,
    ),
    Transition(
        _M.RELAPSE_DECLINED,
        (_S.PENDING_TRIAGE,),
        _S.CLOSED,
        COMMITTEES,
        N_("不予立单答复"),
        Power.DECIDE_TRIAGE,
        guards.a_relapse,
    ),
)
