"""What a plan asks of each household, in sentences for a paper on the wall: the standard, and who carries less only as
a count."""

from __future__ import annotations

from facilitator.domain.funding.apportion import EXEMPTION_NAMES, Method
from facilitator.domain.money import yuan
from facilitator.domain.words import N_
from facilitator.services.funding.shown import PlanShown

MOST_AMOUNTS = 12
"""Different shares that are worth a table; by area nearly every dwelling has one of its own."""
A_SQUARE_METRE = 100
"""Weights of areas are in 0.01 m²."""


def standard_told(plan: PlanShown) -> tuple[str, ...]:
    """What the households pay, then what their accounts in the maintenance fund give."""
    return (*_paid(plan), *_drawn(plan))


def exempt_told(plan: PlanShown) -> tuple[str, ...]:
    if not plan.sums.exempt:
        return ()
    told = N_("，").join(
        N_("{kind} {units} 户").format(kind=EXEMPTION_NAMES[kind], units=units)
        for kind, units in plan.sums.exempt.items()
    )
    return (N_("{told}；只公布户数，不公布是谁、为什么。").format(told=told),)


def _paid(plan: PlanShown) -> tuple[str, ...]:
    sums = plan.sums
    if plan.fund is not None and not sums.units:
        return (N_("受益居民不另外出钱，住宅专项维修资金按业主的表决支出。"),)
    if plan.method is Method.FIXED_PLEDGE:
        sentence = N_("居民自筹 {fen} 元，各户自愿认捐，认多少由本户写。")
        return (sentence.format(fen=yuan(sums.residents_planned_fen)),)
    whole = [line for line in plan.shares if line.exempt is None]
    first = N_("名单上 {units} 户，居民自筹 {fen} 元，{method}分摊，{rounding}。").format(
        units=sums.units, fen=yuan(_residents(plan)), method=plan.method_name, rounding=plan.rounding_name
    )
    if sums.rescoped:
        first = N_("原来表决的：{told}").format(told=first)
    if not whole:
        return (first,)
    low, high = min(line.fen for line in whole), max(line.fen for line in whole)
    told = [first, N_("不减免的 {units} 户，每户 {each} 元。").format(units=len(whole), each=_each(low, high))]
    area = sum(line.weight for line in whole)
    if plan.method is Method.PER_AREA and area:
        a_metre = (2 * sum(line.fen for line in whole) * A_SQUARE_METRE + area) // (2 * area)
        told.append(N_("每平方米约 {fen} 元。").format(fen=yuan(a_metre)))
    if len(sums.share_counts) > MOST_AMOUNTS:
        told.append(N_("本户出多少，请到社区居委会查。"))
    return tuple(told)


def _residents(plan: PlanShown) -> int:
    """The shares stay as they were voted where the budget was cut."""
    return sum(line.fen for line in plan.shares) if plan.sums.rescoped else plan.sums.residents_planned_fen


def _drawn(plan: PlanShown) -> tuple[str, ...]:
    fund = plan.fund
    if fund is None:
        return ()
    told = N_("维修资金从 {units} 户的账户划 {fen} 元，{method}分摊，每户 {each} 元。").format(
        units=fund.units, fen=yuan(fund.part_fen), method=plan.method_name, each=_each(fund.least_fen, fund.most_fen)
    )
    return (told,)


def _each(low: int, high: int) -> str:
    return yuan(low) if low == high else f"{yuan(low)}—{yuan(high)}"
