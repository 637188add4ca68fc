"""收支账目公示: income by source, every spending, what is left and whose; who has not paid only as a count."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.domain.errors import WrongState
from facilitator.domain.funding.gaps import WayOut
from facilitator.domain.funding.states import FundingState
from facilitator.domain.here import day_of
from facilitator.domain.money import yuan
from facilitator.domain.papers.money import MoneyNotice, MoneyTable, NoticePart, Width
from facilitator.domain.papers.words import long_day
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.funding.figures_told import SUM, bar_of, columns, hung, in_both, phones
from facilitator.services.funding.lines import SpendingShown
from facilitator.services.funding.shown import PlanShown, Way, awaited_in
from facilitator.services.funding.surplus_told import surplus_part
from facilitator.services.funding.wall_words import for_the_wall
from facilitator.services.paper_keeping import issuer

Shown = Callable[[str], str]


def account_statement(plan: PlanShown, context: Context) -> MoneyNotice:
    """Raises WrongState before the plan is published: there are no accounts yet."""
    if plan.state is FundingState.PLAN_DRAFTED:
        raise WrongState(N_("方案还没有公示，还没有账目。"))
    shown, today = for_the_wall(plan, context), long_day(day_of(context.now))
    return MoneyNotice(
        title=N_("关于{title}收支账目的公示").format(title=shown(plan.title)),
        lead=N_("需求编号 {number}，账目截至{today}，现在是“{state}”。预算 {both}。").format(
            number=plan.demand_number, today=today, state=plan.state_name, both=in_both(plan.sums.budget_fen)
        ),
        parts=(_income(plan, shown), _spending(plan, shown), surplus_part(plan, shown), _opinions(plan, shown)),
        **phones(context),
        issuer=issuer(context),
        dated=today,
    )


def _income(plan: PlanShown, shown: Shown) -> NoticePart:
    sums = plan.sums
    rows = tuple(
        (line.shown, shown(line.name), yuan(line.planned_fen), yuan(line.received_fen)) for line in sums.sources
    )
    planned = sum(line.planned_fen for line in sums.sources)
    return NoticePart(
        heading=N_("一、收入"),
        table=MoneyTable(
            columns(
                (N_("来源"), Width.WIDE), (N_("是谁"), Width.NAME), (N_("计划（元）"), Width.AMOUNT),
                (N_("到账（元）"), Width.AMOUNT),
            ),
            rows,
            (SUM, "", yuan(planned), yuan(sums.income_fen)),
        ),
        bar=bar_of((pile.pile, pile.shown, pile.received_fen) for pile in sums.piles),
        after=(_unpaid(plan), *_awaited(plan, shown), *(_way(way, shown) for way in plan.ways)),
    )  # fmt: skip


def _unpaid(plan: PlanShown) -> str:
    silent, owing = plan.sums.not_pledged, plan.sums.not_paid
    if not silent and not owing:
        return N_("没有未承诺的户，承诺的都已到账。")
    return N_("{silent}户未承诺、{owing}户未到账；只公布户数，不公布是谁。").format(silent=silent, owing=owing)


def _awaited(plan: PlanShown, shown: Shown) -> tuple[str, ...]:
    told = awaited_in(plan.state, plan.sums.awaited, plan.sums.counted_on_fen, shown)
    return (told,) if told else ()


def _way(way: Way, shown: Shown) -> str:
    name = shown(way.name)
    who = N_("（{name}）").format(name=name) if name else ""
    fen = N_(" {fen} 元").format(fen=yuan(way.fen)) if way.fen is not None else ""
    told = N_("{day}，{way}{who}{fen}").format(day=long_day(way.on.date()), way=way.shown, who=who, fen=fen)
    beyond = N_("，是预算以外的") if way.way == WayOut.TOP_UP else ""
    return N_("{told}{beyond}。").format(told=told, beyond=beyond)


def _spending(plan: PlanShown, shown: Shown) -> NoticePart:
    return NoticePart(
        heading=N_("二、支出"),
        table=MoneyTable(
            columns(
                (N_("日期"), Width.DAY), (N_("用途"), Width.WIDE), (N_("付给谁"), Width.NAME),
                (N_("票据号"), Width.SHORT), (N_("金额（元）"), Width.AMOUNT),
            ),
            tuple(_spent(line, shown) for line in plan.spending),
            (SUM, "", "", "", yuan(plan.sums.spent_fen)),
            N_("还没有支出。"),
        ),
    )  # fmt: skip


def _spent(line: SpendingShown, shown: Shown) -> tuple[str, ...]:
    back = N_("冲回第 {number} 号：{reason}").format(number=line.contra_of, reason=shown(line.reason))
    what = back if line.contra_of is not None else f"{line.number}．{shown(line.purpose)}"
    return (line.on.isoformat(), what, shown(line.payee), line.invoice_no, yuan(line.fen))


def _opinions(plan: PlanShown, shown: Shown) -> NoticePart:
    told = tuple(
        N_("{text}（{by}，{day}）").format(text=shown(one.text), by=one.by, day=long_day(one.at.date()))
        for one in plan.opinions
    )
    return NoticePart(
        heading=N_("四、监督意见和公示期"),
        before=(
            *(told or (N_("居务监督委员会意见：________________________________________"),)),
            hung(plan.accounts_from, plan.accounts_until),
            N_("每一笔的收据、发票和凭证在社区居委会，居民可以来看。"),
        ),
    )
