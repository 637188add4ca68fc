"""The life of a plan from the first draft to the closed books; `domain.md` §4.6 as one table."""

from __future__ import annotations

from enum import StrEnum

from facilitator.domain.machine import Machine
from facilitator.domain.words import N_


class FundingState(StrEnum):
    PLAN_DRAFTED = "plan_drafted"
    PLAN_VOTED = "plan_voted"
    PUBLISHED = "published"
    PLEDGING = "pledging"
    COLLECTING = "collecting"
    FUNDED = "funded"
    GAP = "gap"
    TOPPED_UP = "topped_up"
    RESCOPED = "rescoped"
    ABANDONED_REFUND = "abandoned_refund"
    SPENDING = "spending"
    SETTLED = "settled"
    SURPLUS_RESOLVED = "surplus_resolved"
    ACCOUNTS_PUBLISHED = "accounts_published"
    ARCHIVED = "archived"


class FundingMove(StrEnum):
    """`CLOSE_COVERED` and `CLOSE_SHORT` are one deed of the clerk's; the sums decide which it is."""

    VOTE_PASSED = "vote_passed"
    PUBLISH = "publish"
    FIRST_PLEDGE = "first_pledge"
    FIRST_RECEIPT = "first_receipt"
    CLOSE_COVERED = "close_covered"
    CLOSE_SHORT = "close_short"
    GAP_OPENED = "gap_opened"
    CALL_AGAIN = "call_again"
    TOP_UP = "top_up"
    RESCOPE = "rescope"
    REAPPORTION = "reapportion"
    ABANDON = "abandon"
    SPEND = "spend"
    SETTLE = "settle"
    SURPLUS_DONE = "surplus_done"
    PUBLISH_ACCOUNTS = "publish_accounts"
    ARCHIVE = "archive"


_S, _M = FundingState, FundingMove
UNCARRIED = (_S.PLAN_DRAFTED, _S.PLAN_VOTED)
"""Nobody has been asked for money: there is neither cover nor gap to tell of."""


COVERED = (_S.FUNDED, _S.TOPPED_UP, _S.RESCOPED)
"""The money stands: work may be paid."""

STANDING = (*COVERED, _S.SPENDING, _S.SETTLED, _S.SURPLUS_RESOLVED)
OVER = (_S.ABANDONED_REFUND, _S.ACCOUNTS_PUBLISHED, _S.ARCHIVED)
"""Another plan may be made for the same matter."""

EXPECTING = (_S.GAP, *COVERED, _S.SPENDING)
"""The days of paying are over and the books are open: who gave a word and has not paid is asked for the money."""

RAISING = (_S.PUBLISHED, _S.PLEDGING, _S.COLLECTING)
ASKING = (*RAISING, *EXPECTING)
"""Somebody may still be asked for money."""

ENDED = tuple(state for state in FundingState if state not in (*UNCARRIED, *ASKING))
"""Nothing comes in any more; what is left goes back."""


class Ending(StrEnum):
    """Whether a plan still waits for anything, and if not, how it ended."""

    OPEN = "open"
    SETTLED = "settled"
    GIVEN_UP = "given_up"


def ending_of(state: FundingState, *, given_up: bool) -> Ending:
    """The accounts of a plan that was given up are published and archived like those of a settled one."""
    if state not in ENDED:
        return Ending.OPEN
    return Ending.GIVEN_UP if given_up else Ending.SETTLED


BEFORE_SPENDING = (_S.PLAN_DRAFTED, _S.PLAN_VOTED, *RAISING, _S.GAP, *COVERED)

FUNDING = Machine(
    _S.PLAN_DRAFTED,
    {
        (_S.PLAN_DRAFTED, _M.VOTE_PASSED): _S.PLAN_VOTED,
        (_S.PLAN_VOTED, _M.PUBLISH): _S.PUBLISHED,
        (_S.PUBLISHED, _M.FIRST_PLEDGE): _S.PLEDGING,
        (_S.PUBLISHED, _M.FIRST_RECEIPT): _S.COLLECTING,
        (_S.PLEDGING, _M.FIRST_RECEIPT): _S.COLLECTING,
        **{(state, _M.CLOSE_COVERED): _S.FUNDED for state in RAISING},
        **{(state, _M.CLOSE_SHORT): _S.GAP for state in RAISING},
        (_S.GAP, _M.CLOSE_COVERED): _S.FUNDED,
        **{(state, _M.GAP_OPENED): _S.GAP for state in COVERED},
        (_S.GAP, _M.CALL_AGAIN): _S.PLEDGING,
        (_S.GAP, _M.REAPPORTION): _S.PLEDGING,
        (_S.GAP, _M.TOP_UP): _S.TOPPED_UP,
        (_S.GAP, _M.RESCOPE): _S.RESCOPED,
        **{(state, _M.ABANDON): _S.ABANDONED_REFUND for state in BEFORE_SPENDING},
        **{(state, _M.SPEND): _S.SPENDING for state in COVERED},
        **{(state, _M.SETTLE): _S.SETTLED for state in (*COVERED, _S.SPENDING)},
        (_S.SETTLED, _M.SURPLUS_DONE): _S.SURPLUS_RESOLVED,
        (_S.SURPLUS_RESOLVED, _M.PUBLISH_ACCOUNTS): _S.ACCOUNTS_PUBLISHED,
        (_S.ABANDONED_REFUND, _M.PUBLISH_ACCOUNTS): _S.ACCOUNTS_PUBLISHED,
        (_S.ACCOUNTS_PUBLISHED, _M.ARCHIVE): _S.ARCHIVED,
    },
)

STATE_NAMES = {
    _S.PLAN_DRAFTED: N_("方案草拟"),
    _S.PLAN_VOTED: N_("方案已表决通过"),
    _S.PUBLISHED: N_("方案公示"),
    _S.PLEDGING: N_("认捐中"),
    _S.COLLECTING: N_("收款中"),
    _S.FUNDED: N_("资金落实"),
    _S.GAP: N_("有缺口"),
    _S.TOPPED_UP: N_("缺口已补足"),
    _S.RESCOPED: N_("已缩减"),
    _S.ABANDONED_REFUND: N_("不办了，退款"),
    _S.SPENDING: N_("支出中"),
    _S.SETTLED: N_("已结算"),
    _S.SURPLUS_RESOLVED: N_("结余已处理"),
    _S.ACCOUNTS_PUBLISHED: N_("账目公示"),
    _S.ARCHIVED: N_("已归档"),
}

MOVE_NAMES = {
    _M.VOTE_PASSED: N_("表决通过"),
    _M.PUBLISH: N_("公示方案"),
    _M.FIRST_PLEDGE: N_("开始认捐"),
    _M.FIRST_RECEIPT: N_("开始收款"),
    _M.CLOSE_COVERED: N_("收款截止，资金落实"),
    _M.CLOSE_SHORT: N_("收款截止，有缺口"),
    _M.GAP_OPENED: N_("冲销或撤回以后又有缺口"),
    _M.CALL_AGAIN: N_("再认捐一轮"),
    _M.TOP_UP: N_("由别的来源补足"),
    _M.RESCOPE: N_("减少内容、缩减预算"),
    _M.REAPPORTION: N_("重新分摊"),
    _M.ABANDON: N_("不办了，退款"),
    _M.SPEND: N_("支出"),
    _M.SETTLE: N_("结算"),
    _M.SURPLUS_DONE: N_("结余处理完"),
    _M.PUBLISH_ACCOUNTS: N_("公示账目"),
    _M.ARCHIVE: N_("归档"),
}
