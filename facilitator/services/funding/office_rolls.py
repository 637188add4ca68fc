"""Lists for the office with doors and amounts: 收款登记表 with its running total, 退款清单 for signatures."""

from __future__ import annotations

from itertools import accumulate

from facilitator.domain.funding.sources import SOURCE_NAMES
from facilitator.domain.here import day_of
from facilitator.domain.money import yuan
from facilitator.domain.papers.money import MoneyRoll, MoneyTable, Width
from facilitator.domain.papers.words import long_day
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.funding.figures_told import SUM, columns, in_both
from facilitator.services.funding.lines import ReceiptShown
from facilitator.services.funding.refunding import RefundLine
from facilitator.services.funding.shown import PlanShown
from facilitator.services.paper_keeping import issuer

NOT_FOR_THE_WALL = N_("这张单上有户号，只在居委会内部使用，不张贴。")


def receipt_roll(plan: PlanShown, context: Context) -> MoneyRoll:
    running = accumulate(line.fen for line in plan.receipts)
    rows = tuple(_received(line, so_far) for line, so_far in zip(plan.receipts, running, strict=True))
    lead = N_("{title}　{number}　共 {count} 笔，收入合计 {both}").format(
        title=plan.title, number=plan.demand_number, count=len(rows), both=in_both(plan.sums.income_fen)
    )
    return MoneyRoll(
        title=N_("收款登记表"),
        lead=lead,
        table=MoneyTable(
            columns(
                (N_("号"), Width.SERIAL), (N_("日期"), Width.DAY), (N_("收据号"), Width.SHORT),
                (N_("交款人"), Width.NAME), (N_("来源"), Width.SHORT), (N_("方式"), Width.SERIAL),
                (N_("金额（元）"), Width.AMOUNT), (N_("累计（元）"), Width.AMOUNT), (N_("收款人"), Width.SHORT),
                (N_("备注"), Width.WIDE),
            ),
            rows,
            (SUM, "", "", "", "", "", yuan(plan.sums.income_fen), "", "", ""),
            N_("还没有收款。"),
        ),
        notes=(N_("记错的一笔不涂改，用负数另起一行冲销。"), NOT_FOR_THE_WALL),
        signs=(N_("收款人"), N_("复核人"), N_("居务监督委员会")),
        issuer=issuer(context),
        dated=long_day(day_of(context.now)),
    )  # fmt: skip


def _received(line: ReceiptShown, so_far: int) -> tuple[str, ...]:
    remark = N_("已冲销") if line.taken_back else ""
    if line.contra_of is not None:
        remark = N_("冲销第 {number} 号：{reason}（{by}）").format(
            number=line.contra_of, reason=line.reason, by=line.by
        )
    return (
        str(line.number), line.on.isoformat(), line.receipt_no, line.label, line.source_name, line.paid_by_name,
        yuan(line.fen), yuan(so_far), line.collector, remark,
    )  # fmt: skip


def refund_list_paper(plan: PlanShown, context: Context) -> MoneyRoll:
    total, back = sum(line.fen for line in plan.refunds), sum(line.returned_fen for line in plan.refunds)
    lead = N_("{title}　{number}　共 {count} 笔，应退 {both}").format(
        title=plan.title, number=plan.demand_number, count=len(plan.refunds), both=in_both(total)
    )
    return MoneyRoll(
        title=N_("退款清单"),
        lead=lead,
        table=MoneyTable(
            columns(
                (N_("号"), Width.SERIAL), (N_("退给谁"), Width.NAME), (N_("来源"), Width.SHORT),
                (N_("应退（元）"), Width.AMOUNT), (N_("已退（元）"), Width.AMOUNT), (N_("领款人签字"), Width.SIGN),
                (N_("日期"), Width.SIGN),
            ),
            tuple(_refunded(place, line) for place, line in enumerate(plan.refunds, 1)),
            (SUM, "", "", yuan(total), yuan(back), "", ""),
            N_("没有结余，不用退款。"),
        ),
        notes=(N_("领款人核对金额以后签字；代领的写明是谁代领。"), NOT_FOR_THE_WALL),
        signs=(N_("付款人"), N_("复核人"), N_("居务监督委员会")),
        issuer=issuer(context),
        dated=long_day(day_of(context.now)),
    )  # fmt: skip


def _refunded(place: int, line: RefundLine) -> tuple[str, ...]:
    returned = yuan(line.returned_fen) if line.returned_fen else ""
    return (str(place), line.label, SOURCE_NAMES[line.source], yuan(line.fen), returned, "", "")
