"""Where a demand stands and how it moves: the table of domain rules, as far as the councils' path needs it.

Source: 四单工作法 (点单 → 开单 → 接单 → 议单). Councils move demands by being held: the moves HOLD_* happen when a
session of that kind begins with the demand on its agenda; the last signature of the minutes makes the rest.
"""

from __future__ import annotations

from enum import StrEnum

from facilitator.domain.machine import Machine
from facilitator.domain.words import N_


class DemandState(StrEnum):
    DRAFT = "draft"
    SUBMITTED = "submitted"
    REGISTERED = "registered"
    PENDING_TRIAGE = "pending_triage"
    OPENED = "opened"
    IN_OPINION_COUNCIL = "in_opinion_council"
    IN_TOPIC_COUNCIL = "in_topic_council"
    IN_DECISION_COUNCIL = "in_decision_council"
    FUNDING = "funding"
    IN_PROGRESS = "in_progress"
    WITHDRAWN = "withdrawn"


class DemandMove(StrEnum):
    SUBMIT = "submit"
    REGISTER = "register"
    WITHDRAW = "withdraw"
    QUEUE = "queue"
    OPEN_ORDER = "open_order"
    HOLD_OPINION = "hold_opinion"
    HOLD_TOPIC = "hold_topic"
    HOLD_DECISION = "hold_decision"
    PASSED = "passed"
    PASSED_NEEDS_MONEY = "passed_needs_money"
    FAILED = "failed"
    STAYED = "stayed"
    BEGIN = "begin"


_S, _M = DemandState, DemandMove
_COUNCILS = (_S.OPENED, _S.IN_OPINION_COUNCIL, _S.IN_TOPIC_COUNCIL, _S.IN_DECISION_COUNCIL)

DEMANDS: Machine[DemandState, DemandMove] = Machine(
    _S.DRAFT,
    {
        (_S.DRAFT, _M.SUBMIT): _S.SUBMITTED,
        (_S.SUBMITTED, _M.REGISTER): _S.REGISTERED,
        (_S.REGISTERED, _M.WITHDRAW): _S.WITHDRAWN,
        (_S.REGISTERED, _M.QUEUE): _S.PENDING_TRIAGE,
        (_S.PENDING_TRIAGE, _M.OPEN_ORDER): _S.OPENED,
        **{(state, _M.HOLD_OPINION): _S.IN_OPINION_COUNCIL for state in _COUNCILS},
        **{(state, _M.HOLD_TOPIC): _S.IN_TOPIC_COUNCIL for state in _COUNCILS},
        **{(state, _M.HOLD_DECISION): _S.IN_DECISION_COUNCIL for state in _COUNCILS},
        (_S.IN_DECISION_COUNCIL, _M.PASSED): _S.IN_PROGRESS,
        (_S.IN_DECISION_COUNCIL, _M.PASSED_NEEDS_MONEY): _S.FUNDING,
        (_S.IN_DECISION_COUNCIL, _M.FAILED): _S.IN_TOPIC_COUNCIL,
        (_S.IN_DECISION_COUNCIL, _M.STAYED): _S.IN_DECISION_COUNCIL,
        (_S.OPENED, _M.BEGIN): _S.IN_PROGRESS,
    },
)

TERMINAL = frozenset({DemandState.WITHDRAWN})
LISTED = tuple(
    state for state in DemandState if state not in {_S.DRAFT, _S.SUBMITTED, _S.REGISTERED, _S.PENDING_TRIAGE, *TERMINAL}
)
"""The states of 问题清单: opened and not yet closed."""

STATE_NAMES = {
    _S.DRAFT: N_("草稿"),
    _S.SUBMITTED: N_("已点单"),
    _S.REGISTERED: N_("已登记"),
    _S.PENDING_TRIAGE: N_("待审定"),
    _S.OPENED: N_("已开单"),
    _S.IN_OPINION_COUNCIL: N_("群众意见会"),
    _S.IN_TOPIC_COUNCIL: N_("专题讨论会"),
    _S.IN_DECISION_COUNCIL: N_("议事决策会"),
    _S.FUNDING: N_("一事一议筹资"),
    _S.IN_PROGRESS: N_("办理中"),
    _S.WITHDRAWN: N_("已撤回"),
}

MOVE_NAMES = {
    _M.SUBMIT: N_("点单"),
    _M.REGISTER: N_("登记入台账"),
    _M.WITHDRAW: N_("诉求人撤回"),
    _M.QUEUE: N_("列入待审定"),
    _M.OPEN_ORDER: N_("审定开单"),
    _M.HOLD_OPINION: N_("召开群众意见会"),
    _M.HOLD_TOPIC: N_("召开专题讨论会"),
    _M.HOLD_DECISION: N_("召开议事决策会"),
    _M.PASSED: N_("表决通过，开始办理"),
    _M.PASSED_NEEDS_MONEY: N_("表决通过，先行筹资"),
    _M.FAILED: N_("未通过，退回专题讨论"),
    _M.STAYED: N_("会议未形成决定，留待再议"),
    _M.BEGIN: N_("开始办理"),
}
