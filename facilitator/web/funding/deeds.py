"""Everything that may be done to a plan from its page: which form, when it makes sense, and where it stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.funding.gaps import WAY_NAMES, WayOut
from facilitator.domain.funding.states import BEFORE_SPENDING, COVERED, RAISING, FundingState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.funding.shown import PlanShown
from facilitator.web.funding import raising_forms as raising
from facilitator.web.funding import spending_forms as spending
from facilitator.web.funding.deed_forms import DeedForm
from facilitator.web.times import china_today

_S = FundingState
IN_BOOKS = (*RAISING, _S.GAP, *COVERED, _S.SPENDING)
_RETURNING = (_S.SETTLED, _S.ABANDONED_REFUND)


class Place(StrEnum):
    """Where on the page the form stands: the column of the next step, the box of the gap, or its own book."""

    NEXT = "next"
    SELDOM = "seldom"
    GAP = "gap"
    PLEDGES = "pledges"
    RECEIPTS = "receipts"
    SPENDING = "spending"
    PAID_BACK = "paid_back"


@dataclass(frozen=True)
class Deed:
    """`row`: the form is one line in which one entry follows the other by the keyboard alone. `hinted`: the hint still
    says something of this plan."""

    name: str
    label: str
    form: type[DeedForm]
    place: Place
    states: tuple[FundingState, ...]
    hint: str = ""
    fits: Callable[[PlanShown], bool] = lambda _shown: True
    hinted: Callable[[PlanShown], bool] = lambda _shown: True
    power: Power = Power.KEEP_FUNDS

    @property
    def row(self) -> bool:
        return self.place in (Place.PLEDGES, Place.RECEIPTS, Place.SPENDING, Place.PAID_BACK)

    def possible(self, shown: PlanShown) -> bool:
        return shown.state in self.states and self.fits(shown)


def _hangs(shown: PlanShown) -> bool:
    return shown.published_until is not None and china_today() <= shown.published_until


def _accounts_hang(shown: PlanShown) -> bool:
    return shown.accounts_until is not None and china_today() <= shown.accounts_until


_ALL = (
    Deed("attach_vote", N_("挂到一场表决上"), raising.AttachForm, Place.NEXT, (_S.PLAN_DRAFTED,)),
    Deed(
        "publish", N_("公示方案"), raising.NoticeForm, Place.NEXT, (_S.PLAN_DRAFTED, _S.PLAN_VOTED),
        fits=lambda shown: shown.ballot is not None,
    ),
    Deed(
        "close_collecting", N_("收款截止"), raising.CloseForm, Place.NEXT, RAISING,
        N_("公示期满以后才能截止。"), hinted=_hangs,
    ),
    Deed(
        "close_collecting_late", N_("钱补齐了，收款截止"), raising.CloseForm, Place.NEXT, (_S.GAP,),
        fits=lambda shown: not shown.sums.gap_fen,
    ),
    Deed(
        "settle", N_("结算"), spending.SettleForm, Place.NEXT, (*COVERED, _S.SPENDING),
        N_("钱付完了再结算，结算以后不再收支。"),
    ),
    Deed(
        "keep_surplus", N_("结余按决议留作维修备用"), spending.KeepForm, Place.NEXT, (_S.SETTLED,),
        N_("另外表决过才行；不留就逐户退。"), fits=lambda shown: not shown.sums.returned_fen,
    ),
    Deed(
        "publish_accounts", N_("公示账目"), spending.AccountsForm, Place.NEXT,
        (_S.SURPLUS_RESOLVED, _S.ABANDONED_REFUND),
    ),
    Deed(
        "archive", N_("归档"), spending.ArchiveForm, Place.NEXT, (_S.ACCOUNTS_PUBLISHED,),
        N_("账目公示期满以后。"), hinted=_accounts_hang,
    ),
    Deed("call_again", WAY_NAMES[WayOut.CALL_AGAIN], raising.CallAgainForm, Place.GAP, (_S.GAP,)),
    Deed("top_up", WAY_NAMES[WayOut.TOP_UP], raising.TopUpForm, Place.GAP, (_S.GAP,)),
    Deed("rescope", WAY_NAMES[WayOut.RESCOPE], raising.RescopeForm, Place.GAP, (_S.GAP,)),
    Deed("abandon", WAY_NAMES[WayOut.ABANDON], raising.AbandonForm, Place.GAP, (_S.GAP,)),
    Deed(
        "give_up", N_("不办了，退款"), raising.AbandonForm, Place.SELDOM,
        tuple(state for state in BEFORE_SPENDING if state is not _S.GAP),
    ),
    Deed("withdraw_pledge", N_("撤回认捐"), raising.WithdrawForm, Place.SELDOM, IN_BOOKS),
    Deed("pledge", N_("登记认捐"), raising.PledgeForm, Place.PLEDGES, (*RAISING, _S.GAP)),
    Deed("receive", N_("登记收款"), raising.ReceiveForm, Place.RECEIPTS, IN_BOOKS),
    Deed("spend", N_("登记支出"), spending.SpendForm, Place.SPENDING, (*COVERED, _S.SPENDING)),
    Deed(
        "pay_back", N_("登记退款"), spending.PayBackForm, Place.PAID_BACK, _RETURNING,
        fits=lambda shown: any(line.open_fen for line in shown.refunds),
    ),
    Deed("opine", N_("写监督意见"), spending.OpineForm, Place.NEXT, tuple(_S), power=Power.SUPERVISE_FUNDS),
)  # fmt: skip

DEEDS = {deed.name: deed for deed in _ALL}
SUPERVISED = "opine"
"""Stands on the supervisors' page, not on the plan's."""
