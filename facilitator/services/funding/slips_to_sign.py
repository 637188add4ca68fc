"""Papers for one household or giver each: 认捐书 before money comes, 收据 when it has come."""

from __future__ import annotations

from facilitator.domain.errors import NotFound, WrongState
from facilitator.domain.funding.electorates import VOLUNTARY, VOLUNTARY_LAW
from facilitator.domain.money import capitals, yuan
from facilitator.domain.papers.money import MoneyReceipt, MoneyReceipts, PledgeForm, PledgeForms
from facilitator.domain.papers.sheets import ReceiptSheet
from facilitator.domain.papers.words import long_day
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.funding.lines import ReceiptShown, ShareShown
from facilitator.services.funding.shown import PlanShown
from facilitator.services.paper_keeping import issuer

BY_DECISION = N_("按表决通过的方案出资，以本户签字为准。")
PARTS = (N_("存根"), N_("交款人收执"), N_("记账"))
BLANK = (PledgeForm("", "", ""),) * 2
"""As many as a sheet has: no half of it goes to waste."""


def pledge_forms(plan: PlanShown, unit: str | None, context: Context) -> PledgeForms:
    """One for each unit that carries a share, or for the one asked for; blank ones where there is no list.

    Raises NotFound for a unit that carries nothing."""
    asked = [line for line in plan.shares if unit in (None, line.unit)]
    carrying = [line for line in asked if line.fen or not line.exempt]
    if unit is not None and not carrying:
        raise NotFound(N_("这一户不在方案的名单里，或者不用出钱，请核对。"))
    return PledgeForms(
        plan=plan.title,
        matter=plan.demand_number,
        forms=tuple(_form(line) for line in carrying) or BLANK,
        promise=VOLUNTARY if plan.voluntary else BY_DECISION,
        law=(VOLUNTARY_LAW,) if plan.voluntary else (),
        issuer=issuer(context),
    )


def _form(line: ShareShown) -> PledgeForm:
    """Where everybody pledges freely no amount is printed."""
    return PledgeForm(line.label, yuan(line.fen) if line.fen else "", capitals(line.fen) if line.fen else "")


def receipts(plan: PlanShown, entry: str | None, sheet: ReceiptSheet, context: Context) -> MoneyReceipts:
    """Of one receipt, or of all that stand. Raises NotFound, or WrongState for what was taken back."""
    asked = [line for line in plan.receipts if entry in (None, line.entry)]
    if entry is not None and not asked:
        raise NotFound(N_("没有这一笔收款，请核对。"))
    standing = [line for line in asked if line.contra_of is None and not line.taken_back]
    if not standing:
        raise WrongState(N_("这一笔已经冲销，不能再打收据。"))
    return MoneyReceipts(
        plan=plan.title,
        parts=PARTS,
        receipts=tuple(_receipt(line) for line in standing),
        issuer=issuer(context),
        sheet=sheet,
    )


def _receipt(line: ReceiptShown) -> MoneyReceipt:
    return MoneyReceipt(
        line.receipt_no, line.label, yuan(line.fen), capitals(line.fen), line.paid_by_name, long_day(line.on),
        line.collector,
    )  # fmt: skip
