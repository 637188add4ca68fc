"""The books of one plan as a workbook for the accountant: amounts as numbers with two decimals, never a formula."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from facilitator.domain.funding.apportion import EXEMPTION_NAMES
from facilitator.domain.funding.sources import SOURCE_NAMES
from facilitator.domain.words import N_
from facilitator.services.funding.shown import PlanShown
from facilitator.services.funding.surplus_told import KEPT, was_kept

Cell = str | int | date | Decimal | None
AMOUNT, DAY = "#,##0.00", "yyyy-mm-dd"
WIDTH = 16
"""Characters, of every column."""


@dataclass(frozen=True)
class Block:
    """A table with its headings; `total` stands below its rows, empty for none."""

    headings: tuple[str, ...]
    rows: Sequence[tuple[Cell, ...]]
    total: tuple[Cell, ...] = ()


def write_accounts(path: Path, plan: PlanShown) -> None:
    """Every sum is that of `funding.detail`; below a list stands the sum of its lines."""
    from xlsxwriter import Workbook  # A start without a workbook need not wait for it.

    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = Workbook(str(path), {**options, "in_memory": True})
    writer = _Writer(book)
    writer.sheet(N_("方案"), (_heads(plan), _sources(plan), _shares(plan)))
    writer.sheet(N_("认捐"), (_pledges(plan),))
    writer.sheet(N_("收款"), (_receipts(plan),))
    writer.sheet(N_("支出"), (_spending(plan),))
    writer.sheet(N_("退款"), (_kept(plan),) if was_kept(plan) else (_due(plan), _paid_back(plan)))
    writer.sheet(N_("汇总"), (_sums(plan),))
    book.close()


def yuan_of(fen: int) -> Decimal:
    """Exactly: 18912 → 189.12."""
    return Decimal(fen).scaleb(-2)


class _Writer:
    def __init__(self, book: Any) -> None:
        self._book = book
        self._bold = book.add_format({"bold": True, "bg_color": "#E4E9F2", "border": 1, "text_wrap": True})
        self._text, self._count = book.add_format({"num_format": "@"}), book.add_format({"num_format": "0"})
        self._amount, self._day = book.add_format({"num_format": AMOUNT}), book.add_format({"num_format": DAY})

    def sheet(self, name: str, blocks: Sequence[Block]) -> None:
        """One below the other, with an empty row between."""
        sheet, row = self._book.add_worksheet(name), 0
        sheet.set_column(0, max(len(block.headings) for block in blocks) - 1, WIDTH)
        for block in blocks:
            for place, heading in enumerate(block.headings):
                sheet.write_string(row, place, heading, self._bold)
            lines = (*block.rows, block.total) if block.total else tuple(block.rows)
            for at, line in enumerate(lines, row + 1):
                for place, cell in enumerate(line):
                    self._put(sheet, at, place, cell)
            row += len(lines) + 2

    def _put(self, sheet: Any, row: int, place: int, cell: Cell) -> None:
        """A text that looks like a formula stays a text."""
        if isinstance(cell, Decimal):
            sheet.write_number(row, place, cell, self._amount)
        elif isinstance(cell, date):
            sheet.write_datetime(row, place, cell, self._day)
        elif isinstance(cell, int):
            sheet.write_number(row, place, cell, self._count)
        elif cell:
            sheet.write_string(row, place, cell, self._text)


def _heads(plan: PlanShown) -> Block:
    told = (plan.demand_number, plan.title, plan.state_name, plan.method_name, plan.rounding_name)
    headings = (N_("需求编号"), N_("方案"), N_("现在"), N_("分摊办法"), N_("尾差"), N_("预算（元）"))
    return Block(headings, ((*told, yuan_of(plan.sums.budget_fen)),))


def _sources(plan: PlanShown) -> Block:
    headings = (N_("来源"), N_("是谁"), N_("计划（元）"), N_("补缺口（元）"), N_("认捐（元）"), N_("到账（元）"))
    lines = [(one.planned_fen, one.topped_fen, one.pledged_fen, one.received_fen) for one in plan.sums.sources]
    rows: list[tuple[Cell, ...]] = [
        (one.shown, one.name, *map(yuan_of, amounts)) for one, amounts in zip(plan.sums.sources, lines, strict=True)
    ]
    sums = [yuan_of(sum(line[place] for line in lines)) for place in range(4)]
    return Block(headings, rows, (_SUM, None, *sums))


def _shares(plan: PlanShown) -> Block:
    share = N_("原来表决的应摊（元）") if plan.sums.rescoped else N_("应摊（元）")
    headings = (N_("户"), N_("份数"), N_("减免"), share)
    rows = [
        (one.label, Decimal(one.exact).scaleb(-4), EXEMPTION_NAMES[one.exempt] if one.exempt else "", yuan_of(one.fen))
        for one in plan.shares
    ]
    return Block(headings, rows, (_SUM, None, None, yuan_of(sum(one.fen for one in plan.shares))))


def _pledges(plan: PlanShown) -> Block:
    headings = (N_("号"), N_("签字日期"), N_("认捐人"), N_("来源"), N_("金额（元）"))
    rows = [(one.number, one.signed_on, one.label, one.source_name, yuan_of(one.fen)) for one in plan.pledges]
    return Block(headings, rows, (_SUM, None, None, None, yuan_of(sum(one.fen for one in plan.pledges))))


def _receipts(plan: PlanShown) -> Block:
    headings = (
        N_("号"), N_("日期"), N_("收据号"), N_("交款人"), N_("来源"), N_("方式"), N_("金额（元）"), N_("收款人"),
        N_("冲销第几号"), N_("说明"), N_("登记人"),
    )  # fmt: skip
    rows = [
        (
            one.number, one.on, one.receipt_no, one.label, one.source_name, one.paid_by_name, yuan_of(one.fen),
            one.collector, one.contra_of, one.reason, one.by,
        )
        for one in plan.receipts
    ]  # fmt: skip
    return Block(headings, rows, (_SUM, *[None] * 5, yuan_of(plan.sums.income_fen)))


def _spending(plan: PlanShown) -> Block:
    headings = (
        N_("号"), N_("日期"), N_("票据号"), N_("付给谁"), N_("用途"), N_("金额（元）"), N_("审批人"), N_("冲销第几号"),
        N_("说明"), N_("登记人"),
    )  # fmt: skip
    rows = [
        (
            one.number, one.on, one.invoice_no, one.payee, one.purpose, yuan_of(one.fen), "、".join(one.approvers),
            one.contra_of, one.reason, one.by,
        )
        for one in plan.spending
    ]  # fmt: skip
    return Block(headings, rows, (_SUM, *[None] * 4, yuan_of(plan.sums.spent_fen)))


def _kept(plan: PlanShown) -> Block:
    """Nobody is owed what a vote kept."""
    return Block((N_("结余"), N_("金额（元）")), ((KEPT, yuan_of(plan.sums.balance_fen)),))


def _due(plan: PlanShown) -> Block:
    headings = (N_("退给谁"), N_("来源"), N_("应退（元）"), N_("已退（元）"), N_("未退（元）"))
    amounts = [(one.fen, one.returned_fen, one.open_fen) for one in plan.refunds]
    rows: list[tuple[Cell, ...]] = [
        (one.label, SOURCE_NAMES[one.source], *map(yuan_of, line))
        for one, line in zip(plan.refunds, amounts, strict=True)
    ]
    return Block(headings, rows, (_SUM, None, *[yuan_of(sum(line[at] for line in amounts)) for at in range(3)]))


def _paid_back(plan: PlanShown) -> Block:
    headings = (N_("号"), N_("退款日期"), N_("退给谁"), N_("来源"), N_("金额（元）"), N_("签收人"))
    rows = [(one.number, one.on, one.label, one.source_name, yuan_of(one.fen), one.signed_by) for one in plan.paid_back]
    return Block(headings, rows, (_SUM, None, None, None, yuan_of(plan.sums.returned_fen)))


def _sums(plan: PlanShown) -> Block:
    sums = plan.sums
    amounts = (
        (N_("预算"), sums.budget_fen), (N_("已落实"), sums.covered_fen), (N_("缺口"), sums.gap_fen),
        (N_("落实里还没到账"), sums.counted_on_fen),
        (N_("别人答应了还没到账"), sum(line.amount_fen for line in sums.awaited)),
        (N_("收入合计"), sums.income_fen), (N_("支出合计"), sums.spent_fen), (N_("结余"), sums.surplus_fen),
        (N_("已退还"), sums.returned_fen), (N_("账上余额"), sums.balance_fen),
        (N_("居民计划"), sums.residents_planned_fen), (N_("居民认捐"), sums.residents_pledged_fen),
        (N_("居民到账"), sums.residents_received_fen), (N_("认了没到账"), sums.unpaid_fen),
        (N_("认了、不再收"), sums.unasked_fen),
        (N_("别人答应了、没有到账、不再等"), sum(line.amount_fen for line in sums.never_came)),
    )  # fmt: skip
    counts = (
        (N_("名单户数"), sums.units), (N_("未承诺户数"), sums.not_pledged), (N_("未到账户数"), sums.not_paid),
        (N_("承诺不足户数"), sums.signed_less), (N_("没签字、已交款户数"), sums.paid_unsigned),
        (N_("结算时未承诺户数"), sums.never_pledged), (N_("结算时未到账户数"), sums.never_paid),
    )  # fmt: skip
    rows: list[tuple[Cell, ...]] = [(name, yuan_of(fen)) for name, fen in amounts]
    rows += [(name, None, units) for name, units in counts]
    return Block((N_("项目"), N_("金额（元）"), N_("户数")), rows)


_SUM = N_("合计")
