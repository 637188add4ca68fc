"""筹资方案公示: what it costs, who pays what, how the residents' part is divided; who carries less only as a count."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.domain.funding.electorates import VOLUNTARY, VOLUNTARY_LAW
from facilitator.domain.here import day_of
from facilitator.domain.money import yuan
from facilitator.domain.papers.money import MoneyNotice, MoneyTable, NoticePart, Width
from facilitator.domain.papers.words import long_day
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.funding.figures_told import PLANNED, SUM, bar_of, columns, hung, in_both, phones
from facilitator.services.funding.shown import PlanShown
from facilitator.services.funding.standard_told import MOST_AMOUNTS, exempt_told, standard_told
from facilitator.services.funding.wall_words import for_the_wall
from facilitator.services.paper_keeping import issuer


def plan_notice(plan: PlanShown, context: Context) -> MoneyNotice:
    shown = for_the_wall(plan, context)
    return MoneyNotice(
        title=N_("关于{title}筹资方案的公示").format(title=shown(plan.title)),
        lead=N_("需求编号 {number}。方案已经表决通过，现在公示，请大家看、提意见。").format(
            number=plan.demand_number
        ),
        parts=(_sources(plan, shown), _residents(plan), _days(plan)),
        **phones(context),
        issuer=issuer(context),
        dated=long_day(day_of(context.now)),
    )


def _sources(plan: PlanShown, shown: Callable[[str], str]) -> NoticePart:
    sums = plan.sums
    total = sum(line.planned_fen for line in sums.sources)
    planned = [line for line in sums.sources if line.planned_fen]
    rows = tuple((line.shown, shown(line.name), yuan(line.planned_fen)) for line in planned)
    more = N_("居民收整元，合计比预算多 {fen} 元，列入结余，结算时退还或者另行表决留用。")
    after = [more.format(fen=yuan(total - sums.budget_fen))] if total > sums.budget_fen else []
    labor = N_("另有{kind}（{who}），折合 {fen} 元，不算在预算里。")
    after += [labor.format(kind=line.shown, who=shown(line.name), fen=yuan(line.planned_fen)) for line in sums.labor]
    return NoticePart(
        heading=N_("一、要用多少钱，钱从哪里来"),
        before=(N_("总预算 {both}。").format(both=in_both(sums.budget_fen)),),
        table=MoneyTable(
            columns((N_("来源"), Width.WIDE), (N_("是谁"), Width.NAME), (N_("金额（元）"), Width.AMOUNT)),
            rows,
            (SUM, "", yuan(total)),
        ),
        after=tuple(after),
        bar=bar_of(((pile.pile, pile.shown, pile.planned_fen) for pile in sums.piles), PLANNED),
    )


def _residents(plan: PlanShown) -> NoticePart:
    return NoticePart(
        heading=N_("二、受益居民出多少"),
        before=(*standard_told(plan), *exempt_told(plan)),
        table=_counts(plan),
        after=(VOLUNTARY, VOLUNTARY_LAW) if plan.voluntary else (),
    )


def _counts(plan: PlanShown) -> MoneyTable | None:
    counts = plan.sums.share_counts
    if not 0 < len(counts) <= MOST_AMOUNTS:
        return None
    rows = tuple((yuan(one.fen), str(one.units), yuan(one.fen * one.units)) for one in counts)
    return MoneyTable(
        columns(
            (N_("每户（元）"), Width.AMOUNT), (N_("户数"), Width.AMOUNT), (N_("小计（元）"), Width.AMOUNT)
        ),
        rows,
        (SUM, str(plan.sums.units), yuan(plan.sums.residents_planned_fen)),
    )  # fmt: skip


def _days(plan: PlanShown) -> NoticePart:
    until = plan.collected_until
    end = N_("收款到{until}截止。").format(until=long_day(until)) if until else ""
    return NoticePart(
        heading=N_("三、公示期和意见"),
        before=(
            hung(plan.published_from, plan.published_until),
            _collecting(plan) + end,
            N_("有不同意见，请在公示期内告诉社区居委会或者居务监督委员会。"),
        ),
    )


def _collecting(plan: PlanShown) -> str:
    if plan.fund is not None and not plan.sums.units:
        return N_("公示期满第二天起才划维修资金。")
    return N_("公示期满第二天起才收居民的钱，收钱一定开收据。")
