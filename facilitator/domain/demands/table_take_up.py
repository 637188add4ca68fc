"""接单 in the table: the department, the four councils, the private path (T12–T23, T33)."""

from __future__ import annotations

from facilitator.domain.demands import guards
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import COUNCILS, PRIVATE, UNDER_DEADLINE, DemandState
from facilitator.domain.demands.transition import Transition
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_

_S, _M = DemandState, DemandMove
SECRETARY, DEPARTMENT, CHAIR = N_("书记或主任"), N_("街道部门（社区代录）"), N_("主持人")
MINUTES, GRID, COMMITTEES = N_("签完的会议纪要"), N_("网格员"), N_("两委会")
_HELD_FROM = (_S.OPENED, _S.DEPT_ACCEPTED, _S.REPORTED_UP, _S.REDELIBERATION, _S.FUNDING, *COUNCILS)
_DECIDING = (_S.IN_DECISION_COUNCIL, _S.REFERRED_TO_ASSEMBLY)
MAY_ESCALATE = (
    *(state for state in UNDER_DEADLINE if state not in (_S.REPORTED_UP, *PRIVATE)),
    *(_S.UNQUALIFIED, _S.REDELIBERATION, _S.PENDING_TRIAGE, _S.DEFERRED, _S.SUSPENDED),
)
"""T33: also what failed its review for the second time and would begin a third round, and what came back into one,
though it was put off or stands still since."""

DEPARTMENT_ROWS = (
    Transition(
        _M.REPORT_UP,
        (_S.OPENED,),
        _S.REPORTED_UP,
        SECRETARY,
        N_("上报单"),
        Power.REPORT_UP,
        guards.a_large_matter,
    ),
    Transition(_M.DEPARTMENT_ACCEPT, (_S.REPORTED_UP,), _S.DEPT_ACCEPTED, DEPARTMENT, N_("街道回执")),
    Transition(_M.DEPARTMENT_RETURN, (_S.REPORTED_UP,), _S.DEPT_RETURNED, DEPARTMENT, N_("街道回执")),
    Transition(
        _M.ESCALATE,
        MAY_ESCALATE,
        _S.REPORTED_UP,
        N_("书记"),
        N_("上报单"),
        Power.SUPERVISE,
        guards.may_escalate,
    ),
)


def _held(move: DemandMove, state: DemandState, document: str) -> Transition:
    return Transition(move, _HELD_FROM, state, CHAIR, document, None, guards.may_be_held)


COUNCIL_ROWS = (
    _held(_M.HOLD_OPINION, _S.IN_OPINION_COUNCIL, N_("意见清单")),
    _held(_M.HOLD_TOPIC, _S.IN_TOPIC_COUNCIL, N_("方案表")),
    _held(_M.HOLD_DECISION, _S.IN_DECISION_COUNCIL, N_("议题材料")),
    Transition(_M.PASSED, _DECIDING, _S.IN_PROGRESS, MINUTES, N_("决议或协商意见"), None),
    Transition(_M.PASSED_NEEDS_MONEY, _DECIDING, _S.FUNDING, MINUTES, N_("筹资方案"), None),
    Transition(_M.FAILED, _DECIDING, _S.IN_TOPIC_COUNCIL, MINUTES, N_("表决结果统计表"), None),
    Transition(
        _M.RECONSIDER,
        (_S.IN_PROGRESS, _S.FUNDING),
        _S.IN_TOPIC_COUNCIL,
        N_("公示期满后登记结束的人"),
        N_("公示意见和答复"),
        Power.KEEP_NOTICES,
        guards.may_be_held,
    ),
    Transition(_M.STAYED, _DECIDING, None, MINUTES, N_("流会记录"), None),
    Transition(
        _M.REFER,
        (_S.IN_DECISION_COUNCIL, _S.IN_TOPIC_COUNCIL),
        _S.REFERRED_TO_ASSEMBLY,
        COMMITTEES,
        N_("提请书"),
        Power.DECIDE_TRIAGE,
    ),
    Transition(_M.FUNDED, (_S.FUNDING,), _S.IN_PROGRESS, N_("一事一议筹资方案"), N_("筹资结清"), None),
)


def _guided(move: DemandMove, state: DemandState) -> Transition:
    sources = (_S.OPENED, *(other for other in PRIVATE if other is not state))
    return Transition(move, sources, state, GRID, N_("引导记录"), guard=guards.a_private_matter)


PRIVATE_ROWS = (
    _guided(_M.GUIDE_SELF_HELP, _S.PRIVATE_GUIDED),
    _guided(_M.GUIDE_MARKET, _S.PRIVATE_MARKET),
    _guided(_M.GUIDE_MEDIATION, _S.PRIVATE_MEDIATION),
    _guided(_M.GUIDE_VOLUNTEER, _S.PRIVATE_VOLUNTEER),
    _guided(_M.GUIDE_LINKED, _S.PRIVATE_LINKED),
    Transition(_M.PRIVATE_DONE, PRIVATE, _S.COMPLETED, GRID, N_("回访记录")),
)
