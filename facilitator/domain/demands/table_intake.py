"""点单 and 开单 in the table: from the slip to the order (T1–T11, T24)."""

from __future__ import annotations

from facilitator.domain.demands import guards
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import PRIVATE, DemandState
from facilitator.domain.demands.transition import Transition
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_

_S, _M = DemandState, DemandMove
CLERK, COMMITTEES, REPORTER = N_("社区专干"), N_("两委会"), N_("诉求人")

INTAKE = (
    Transition(_M.SUBMIT, (_S.DRAFT,), _S.SUBMITTED, N_("诉求人或代填人"), N_("需求征集单")),
    Transition(_M.REGISTER, (_S.SUBMITTED,), _S.REGISTERED, CLERK, N_("台账行")),
    Transition(_M.ASK_INFO, (_S.REGISTERED,), _S.NEEDS_INFO, CLERK, N_("补充情况告知")),
    Transition(_M.SUPPLY_INFO, (_S.NEEDS_INFO,), _S.REGISTERED, REPORTER, N_("补充情况")),
    Transition(_M.MERGE, (_S.REGISTERED, _S.PENDING_TRIAGE), _S.MERGED, CLERK, N_("并单记录")),
    Transition(_M.ANSWER_NOW, (_S.REGISTERED,), _S.ANSWERED_ON_SPOT, CLERK, N_("答复记录"), guard=guards.a_question),
    Transition(_M.REFUSE, (_S.REGISTERED,), _S.NOT_ACCEPTED, N_("社区专干，两委成员会签"), N_("不予受理告知")),
    Transition(
        _M.WITHDRAW,
        (_S.DRAFT, _S.SUBMITTED, _S.REGISTERED, _S.NEEDS_INFO, _S.PENDING_TRIAGE, _S.DEFERRED),
        _S.WITHDRAWN,
        REPORTER,
        N_("撤回记录"),
        guard=guards.no_relapse,
    ),
    Transition(
        _M.QUEUE,
        (_S.REGISTERED, _S.DEFERRED, _S.REOPENED),
        _S.PENDING_TRIAGE,
        N_("社区专干，每月截止日"),
        N_("两委会议题清单"),
    ),
    Transition(
        _M.DISPATCH_URGENT,
        (_S.REGISTERED,),
        _S.URGENT_DISPATCHED,
        N_("任一两委成员"),
        N_("紧急交办单"),
        Power.DISPATCH_URGENT,
    ),
)
TRIAGE = (
    Transition(
        _M.RATIFY,
        (_S.URGENT_DISPATCHED,),
        _S.OPENED,
        COMMITTEES,
        N_("追认记录"),
        Power.DECIDE_TRIAGE,
        guards.not_by_the_dispatcher,
    ),
    Transition(
        _M.OPEN_ORDER,
        (_S.PENDING_TRIAGE, _S.REDELIBERATION),
        _S.OPENED,
        COMMITTEES,
        N_("需求单（交办单）"),
        Power.DECIDE_TRIAGE,
    ),
    Transition(_M.DEFER, (_S.PENDING_TRIAGE,), _S.DEFERRED, COMMITTEES, N_("暂缓答复"), Power.DECIDE_TRIAGE),
    Transition(_M.DECLINE, (_S.PENDING_TRIAGE,), _S.NOT_OPENED, COMMITTEES, N_("不予立单答复"), Power.DECIDE_TRIAGE),
    Transition(_M.OBJECT, (_S.NOT_OPENED,), _S.PENDING_TRIAGE, REPORTER, N_("异议记录"), guard=guards.objected_once),
    Transition(
        _M.RECLASSIFY,
        (_S.OPENED, _S.URGENT_DISPATCHED, _S.DEPT_RETURNED, *PRIVATE),
        _S.PENDING_TRIAGE,
        CLERK,
        N_("改类记录"),
    ),
)
