"""Where a demand stands, from the first word to the last follow-up call, and how each state is called.

Source: 四单工作法 (点单 → 开单 → 接单 → 议单). How a demand gets from one to the next stands in `table`.
"""

from __future__ import annotations

from enum import StrEnum

from facilitator.domain.words import N_


class DemandState(StrEnum):
    DRAFT = "draft"
    SUBMITTED = "submitted"
    REGISTERED = "registered"
    NEEDS_INFO = "needs_info"
    MERGED = "merged"
    ANSWERED_ON_SPOT = "answered_on_spot"
    NOT_ACCEPTED = "not_accepted"
    WITHDRAWN = "withdrawn"
    PENDING_TRIAGE = "pending_triage"
    URGENT_DISPATCHED = "urgent_dispatched"
    OPENED = "opened"
    DEFERRED = "deferred"
    NOT_OPENED = "not_opened"
    REPORTED_UP = "reported_up"
    DEPT_ACCEPTED = "dept_accepted"
    DEPT_RETURNED = "dept_returned"
    IN_OPINION_COUNCIL = "in_opinion_council"
    IN_TOPIC_COUNCIL = "in_topic_council"
    IN_DECISION_COUNCIL = "in_decision_council"
    REFERRED_TO_ASSEMBLY = "referred_to_assembly"
    FUNDING = "funding"
    PRIVATE_GUIDED = "private_guided"
    PRIVATE_MARKET = "private_market"
    PRIVATE_MEDIATION = "private_mediation"
    PRIVATE_VOLUNTEER = "private_volunteer"
    PRIVATE_LINKED = "private_linked"
    IN_PROGRESS = "in_progress"
    SUSPENDED = "suspended"
    EXTENSION_REQUESTED = "extension_requested"
    AWAITING_ACCEPTANCE = "awaiting_acceptance"
    COMPLETED = "completed"
    IN_REVIEW = "in_review"
    QUALIFIED = "qualified"
    UNQUALIFIED = "unqualified"
    REDELIBERATION = "redeliberation"
    CLOSED = "closed"
    TRACKING = "tracking"
    REOPENED = "reopened"
    ARCHIVED = "archived"


class Phase(StrEnum):
    """The order (单) a state belongs to."""

    PLACE = "place"
    OPEN = "open"
    TAKE = "take"
    WORK = "work"
    REVIEW = "review"


_S = DemandState
COUNCILS = (_S.IN_OPINION_COUNCIL, _S.IN_TOPIC_COUNCIL, _S.IN_DECISION_COUNCIL)
PRIVATE = (
    _S.PRIVATE_GUIDED,
    _S.PRIVATE_MARKET,
    _S.PRIVATE_MEDIATION,
    _S.PRIVATE_VOLUNTEER,
    _S.PRIVATE_LINKED,
)
PHASES: dict[Phase, tuple[DemandState, ...]] = {
    Phase.PLACE: (
        _S.DRAFT,
        _S.SUBMITTED,
        _S.REGISTERED,
        _S.NEEDS_INFO,
        _S.MERGED,
        _S.ANSWERED_ON_SPOT,
        _S.NOT_ACCEPTED,
        _S.WITHDRAWN,
    ),
    Phase.OPEN: (_S.PENDING_TRIAGE, _S.URGENT_DISPATCHED, _S.OPENED, _S.DEFERRED, _S.NOT_OPENED),
    Phase.TAKE: (
        _S.REPORTED_UP,
        _S.DEPT_ACCEPTED,
        _S.DEPT_RETURNED,
        *COUNCILS,
        _S.REFERRED_TO_ASSEMBLY,
        _S.FUNDING,
        *PRIVATE,
    ),
    Phase.WORK: (
        _S.IN_PROGRESS,
        _S.SUSPENDED,
        _S.EXTENSION_REQUESTED,
        _S.AWAITING_ACCEPTANCE,
        _S.COMPLETED,
    ),
    Phase.REVIEW: (
        _S.IN_REVIEW,
        _S.QUALIFIED,
        _S.UNQUALIFIED,
        _S.REDELIBERATION,
        _S.CLOSED,
        _S.TRACKING,
        _S.REOPENED,
        _S.ARCHIVED,
    ),
}

UNNUMBERED = frozenset({_S.DRAFT, _S.SUBMITTED})
"""No line of the ledger yet: a draft gets its number in the step that submits it."""
TERMINAL = frozenset({_S.MERGED, _S.NOT_ACCEPTED, _S.WITHDRAWN, _S.ARCHIVED})
"""Nothing is owed any more; an archived demand may still come back (反弹)."""
LISTED = tuple(
    state
    for state in DemandState
    if state in (_S.URGENT_DISPATCHED, _S.OPENED, *PHASES[Phase.TAKE], *PHASES[Phase.WORK])
    or state in (_S.IN_REVIEW, _S.QUALIFIED, _S.UNQUALIFIED, _S.REDELIBERATION)
)
"""The states of 问题清单: opened and not yet closed. 移出 takes a line off this list; the ledger keeps it for ever."""
UNDER_DEADLINE = tuple(
    state
    for state in LISTED
    if state not in (_S.SUSPENDED, _S.COMPLETED, _S.IN_REVIEW, _S.QUALIFIED, _S.UNQUALIFIED, _S.REDELIBERATION)
)
"""Where the clock of 办理时限 runs: not while suspended, not once the work is done."""

STATE_NAMES = {
    _S.DRAFT: N_("草稿"),
    _S.SUBMITTED: N_("已点单"),
    _S.REGISTERED: N_("已登记"),
    _S.NEEDS_INFO: N_("待补充"),
    _S.MERGED: N_("已并单"),
    _S.ANSWERED_ON_SPOT: N_("当场答复"),
    _S.NOT_ACCEPTED: N_("不予受理"),
    _S.WITHDRAWN: N_("已撤回"),
    _S.PENDING_TRIAGE: N_("待审定"),
    _S.URGENT_DISPATCHED: N_("紧急先行交办"),
    _S.OPENED: N_("已开单"),
    _S.DEFERRED: N_("暂缓"),
    _S.NOT_OPENED: N_("不予立单"),
    _S.REPORTED_UP: N_("已上报街道"),
    _S.DEPT_ACCEPTED: N_("部门已接单"),
    _S.DEPT_RETURNED: N_("部门退单"),
    _S.IN_OPINION_COUNCIL: N_("群众意见会"),
    _S.IN_TOPIC_COUNCIL: N_("专题讨论会"),
    _S.IN_DECISION_COUNCIL: N_("议事决策会"),
    _S.REFERRED_TO_ASSEMBLY: N_("提请居民会议"),
    _S.FUNDING: N_("一事一议筹资"),
    _S.PRIVATE_GUIDED: N_("引导自行解决"),
    _S.PRIVATE_MARKET: N_("寻求市场服务"),
    _S.PRIVATE_MEDIATION: N_("人民调解"),
    _S.PRIVATE_VOLUNTEER: N_("志愿帮助"),
    _S.PRIVATE_LINKED: N_("链接资源"),
    _S.IN_PROGRESS: N_("办理中"),
    _S.SUSPENDED: N_("中止"),
    _S.EXTENSION_REQUESTED: N_("申请延期"),
    _S.AWAITING_ACCEPTANCE: N_("待验收"),
    _S.COMPLETED: N_("办结"),
    _S.IN_REVIEW: N_("民主评议中"),
    _S.QUALIFIED: N_("评议合格"),
    _S.UNQUALIFIED: N_("评议不合格"),
    _S.REDELIBERATION: N_("重新审议"),
    _S.CLOSED: N_("已销单"),
    _S.TRACKING: N_("跟踪回访"),
    _S.REOPENED: N_("反弹重开"),
    _S.ARCHIVED: N_("已归档"),
}
