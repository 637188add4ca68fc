"""When a paper of a plan may be printed: asked by the page before it offers one, and before one is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from facilitator.domain.errors import WrongState
from facilitator.domain.funding.states import RAISING, FundingState
from facilitator.domain.papers.kinds import PaperKind
from facilitator.domain.words import N_
from facilitator.services.funding.refunding import REFUNDING
from facilitator.services.funding.shown import PlanShown
from facilitator.services.funding.surplus_told import was_kept

_NOTICE = (FundingState.PLAN_VOTED, *RAISING)
_PLEDGING = (*_NOTICE, FundingState.GAP)


def check_time(paper: PaperKind, plan: PlanShown) -> None:
    """Raises WrongState with what has to be done first, or what to print instead."""
    if paper in _CHECKS:
        _CHECKS[paper](plan)


def _plan_notice(plan: PlanShown) -> None:
    """Before the vote there is nothing to tell; once the money was collected the accounts are published."""
    if plan.state is FundingState.PLAN_DRAFTED:
        raise WrongState(N_("方案还没有公示。表决通过以后先点“公示方案”，写好起止日期，再打印。"))
    if plan.state not in _NOTICE:
        raise WrongState(N_("方案现在是“{now}”，收款已经截止，请改打收支账目公示。"), now=plan.state_name)


def _account_statement(plan: PlanShown) -> None:
    if plan.state is FundingState.PLAN_DRAFTED:
        raise WrongState(N_("方案还没有公示，还没有账目。"))


def _pledge_form(plan: PlanShown) -> None:
    if plan.state is FundingState.PLAN_DRAFTED:
        raise WrongState(N_("方案还没有表决。表决通过以后再打认捐书。"))
    if not plan.sums.residents_planned_fen:
        raise WrongState(N_("这个方案居民不用另外出钱，没有认捐书可打。"))
    if plan.state not in _PLEDGING:
        raise WrongState(N_("方案现在是“{now}”，不在认捐的时候。"), now=plan.state_name)


def _receipt(plan: PlanShown) -> None:
    if not any(line.contra_of is None and not line.taken_back for line in plan.receipts):
        raise WrongState(N_("还没有收款，没有收据可打。"))


def _refund_list(plan: PlanShown) -> None:
    """Before the books are settled nobody knows what is left; a vote may have kept it."""
    if plan.state not in REFUNDING:
        raise WrongState(N_("方案现在是“{now}”，结算以后才有退款清单。"), now=plan.state_name)
    if was_kept(plan):
        raise WrongState(N_("结余按决议留用了，没有要退的钱。"))


_CHECKS: Mapping[PaperKind, Callable[[PlanShown], None]] = {
    PaperKind.PLAN_NOTICE: _plan_notice,
    PaperKind.ACCOUNT_STATEMENT: _account_statement,
    PaperKind.PLEDGE_FORM: _pledge_form,
    PaperKind.RECEIPT: _receipt,
    PaperKind.REFUND_LIST: _refund_list,
}
