"""What is left and whose it is, for the accounts on the wall: by source, the residents never one by one."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.domain.funding.sources import SOURCE_NAMES, FundSource
from facilitator.domain.funding.states import FundingState
from facilitator.domain.money import yuan
from facilitator.domain.papers.money import MoneyTable, NoticePart, Width
from facilitator.domain.words import N_
from facilitator.services.funding.figures_told import SUM, columns, in_both
from facilitator.services.funding.refunding import CLOSED, REFUNDING, RefundLine
from facilitator.services.funding.shown import PlanShown

KEPT = N_("结余按决议留作公共维修备用金，不退；以后怎么用，另行公示。")


def was_kept(plan: PlanShown) -> bool:
    return is_kept(plan.state, plan.sums.balance_fen)


def is_kept(state: FundingState, balance_fen: int) -> bool:
    """A surplus that is closed and still there was kept by a vote."""
    return state in CLOSED and balance_fen > 0


def surplus_part(plan: PlanShown, shown: Callable[[str], str]) -> NoticePart:
    sums = plan.sums
    told = [
        N_("结余 {both}，账上余额 {balance} 元。").format(
            both=in_both(sums.surplus_fen), balance=yuan(sums.balance_fen)
        )
    ]
    if sums.balance_fen < 0:
        told.append(N_("账上余额成了负数，正在核对，查清以后重新公示。"))
    if was_kept(plan):
        told.append(KEPT)
    refunds = plan.state in REFUNDING and plan.refunds and not was_kept(plan)
    return NoticePart(N_("三、结余"), tuple(told), _by_source(plan, shown) if refunds else None)


def _by_source(plan: PlanShown, shown: Callable[[str], str]) -> MoneyTable:
    own: dict[tuple[FundSource, str], list[RefundLine]] = {}
    for line in plan.refunds:
        own.setdefault((line.source, "" if line.unit else line.name), []).append(line)
    rows = tuple(
        (SOURCE_NAMES[source], _whose(lines, shown), *_amounts(lines)) for (source, _name), lines in own.items()
    )
    return MoneyTable(
        columns(
            (N_("结余退给"), Width.WIDE), (N_("是谁"), Width.NAME), (N_("应退（元）"), Width.AMOUNT),
            (N_("已退（元）"), Width.AMOUNT),
        ),
        rows,
        (SUM, "", *_amounts(list(plan.refunds))),
    )  # fmt: skip


def _whose(lines: list[RefundLine], shown: Callable[[str], str]) -> str:
    if lines[0].unit is None:
        return shown(lines[0].name)
    return N_("出过钱的 {units} 户").format(units=len(lines))


def _amounts(lines: list[RefundLine]) -> tuple[str, str]:
    return yuan(sum(line.fen for line in lines)), yuan(sum(line.returned_fen for line in lines))
