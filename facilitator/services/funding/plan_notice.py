"""筹资方案公示: what it costs, who pays what, how the residents' part is divided; who carries less only as a count."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.domain.funding.apportion import EXEMPTION_NAMES, Method
from facilitator.domain.funding.electorates import VOLUNTARY, VOLUNTARY_LAW
from facilitator.domain.here import day_of
from facilitator.domain.money import yuan
from facilitator.domain.papers.money import MoneyNotice, MoneyTable, NoticePart, Width
from facilitator.domain.papers.words import long_day
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.funding.figures_told import PLANNED, SUM, bar_of, columns, hung, in_both, phones
from facilitator.services.funding.shown import PlanShown
from facilitator.services.funding.wall_words import for_the_wall
from facilitator.services.paper_keeping import issuer

MOST_AMOUNTS = 12
"""Different shares that are worth a table; by area nearly every dwelling has one of its own."""
A_SQUARE_METRE = 100
"""Weights of areas are in 0.01 m²."""


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
        before=(*_standard(plan), *_exempt(plan)),
        table=_counts(plan),
        after=(VOLUNTARY, VOLUNTARY_LAW) if plan.voluntary else (),
    )


def _standard(plan: PlanShown) -> tuple[str, ...]:
    sums = plan.sums
    if plan.method is Method.FIXED_PLEDGE:
        sentence = N_("居民自筹 {fen} 元，各户自愿认捐，认多少由本户写。")
        return (sentence.format(fen=yuan(sums.residents_planned_fen)),)
    if plan.fund is not None and not sums.units:
        return (N_("受益居民不另外出钱，住宅专项维修资金按业主的表决支出。"),)
    whole = [line for line in plan.shares if line.exempt is None]
    first = N_("名单上 {units} 户，居民自筹 {fen} 元，{method}分摊，{rounding}。").format(
        units=sums.units, fen=yuan(sums.residents_planned_fen), method=plan.method_name, rounding=plan.rounding_name
    )
    if not whole:
        return (first,)
    low, high = min(line.fen for line in whole), max(line.fen for line in whole)
    each = yuan(low) if low == high else f"{yuan(low)}—{yuan(high)}"
    told = [first, N_("不减免的 {units} 户，每户 {each} 元。").format(units=len(whole), each=each)]
    area = sum(line.weight for line in whole)
    if plan.method is Method.PER_AREA and area:
        a_metre = (2 * sum(line.fen for line in whole) * A_SQUARE_METRE + area) // (2 * area)
        told.append(N_("每平方米约 {fen} 元。").format(fen=yuan(a_metre)))
    if len(sums.share_counts) > MOST_AMOUNTS:
        told.append(N_("本户出多少，请到社区居委会查。"))
    return tuple(told)


def _exempt(plan: PlanShown) -> tuple[str, ...]:
    if not plan.sums.exempt:
        return ()
    told = N_("，").join(
        N_("{kind} {units} 户").format(kind=EXEMPTION_NAMES[kind], units=units)
        for kind, units in plan.sums.exempt.items()
    )
    return (N_("{told}；只公布户数，不公布是谁、为什么。").format(told=told),)


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
            N_("公示期满第二天起才收居民的钱，收钱一定开收据。") + end,
            N_("有不同意见，请在公示期内告诉社区居委会或者居务监督委员会。"),
        ),
    )
