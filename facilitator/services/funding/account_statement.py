"""收支账目公示: income by source, every spending, what is left and whose; who has not paid only as a count."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.domain.funding.gaps import WayOut
from facilitator.domain.here import day_of
from facilitator.domain.money import yuan
from facilitator.domain.papers.money import MoneyNotice, MoneyTable, NoticePart, Width
from facilitator.domain.papers.words import long_day
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.funding.figures_told import RECEIVED, SUM, bar_of, columns, hung, in_both, phones
from facilitator.services.funding.lines import SpendingShown
from facilitator.services.funding.shown import PlanShown, Way, awaited_in
from facilitator.services.funding.standard_told import exempt_told, standard_told
from facilitator.services.funding.surplus_told import surplus_part
from facilitator.services.funding.waiting_told import COUNTS_ONLY, counts_households, households_told, on_paper
from facilitator.services.funding.wall_words import for_the_wall
from facilitator.services.funds import never_came_told
from facilitator.services.paper_keeping import issuer

Shown = Callable[[str], str]


def account_statement(plan: PlanShown, context: Context) -> MoneyNotice:
    shown, today = for_the_wall(plan, context), long_day(day_of(context.now))
    return MoneyNotice(
        title=_title(plan).format(title=shown(plan.title)),
        lead=_lead(plan).format(
            number=plan.demand_number, today=today, state=plan.state_name, both=in_both(plan.sums.budget_fen)
        ),
        parts=(_income(plan, shown), _spending(plan, shown), surplus_part(plan, shown), _opinions(plan, shown)),
        **phones(context),
        issuer=issuer(context),
        dated=today,
    )


def _title(plan: PlanShown) -> str:
    """A paper that is printed before its days are told is one to look over; the lead says so, a long title would
    break within the word."""
    return N_("{title}收支账目") if plan.accounts_from is None else N_("关于{title}收支账目的公示")


def _lead(plan: PlanShown) -> str:
    if plan.accounts_from is None:
        return N_("需求编号 {number}，账目截至{today}（未公示），现在是“{state}”。预算 {both}。")
    return N_("需求编号 {number}，账目截至{today}，现在是“{state}”。预算 {both}。")


def _income(plan: PlanShown, shown: Shown) -> NoticePart:
    sums = plan.sums
    headings = [(N_("计划（元）"), [line.planned_fen for line in sums.sources])]
    if any(line.topped_fen for line in sums.sources):
        headings.append((N_("补缺口（元）"), [line.topped_fen for line in sums.sources]))
    headings.append((N_("到账（元）"), [line.received_fen for line in sums.sources]))
    rows = tuple(
        (line.shown, shown(line.name), *(yuan(fens[place]) for _heading, fens in headings))
        for place, line in enumerate(sums.sources)
    )
    return NoticePart(
        heading=N_("一、收入"),
        before=() if plan.is_dropped else (*standard_told(plan), *exempt_told(plan)),
        table=MoneyTable(
            columns(
                (N_("来源"), Width.WIDE), (N_("是谁"), Width.NAME),
                *((heading, Width.AMOUNT) for heading, _fens in headings),
            ),
            rows,
            (SUM, "", *(yuan(sum(fens)) for _heading, fens in headings)),
        ),
        bar=bar_of(((pile.pile, pile.shown, pile.received_fen) for pile in sums.piles), RECEIVED),
        after=(residents_told(plan), *_awaited(plan, shown), *(_way(way, shown) for way in plan.ways)),
    )  # fmt: skip


def residents_told(plan: PlanShown) -> str:
    """How many households have not signed or not paid, or that nobody asks them."""
    return on_paper(households_told(plan.sums), COUNTS_ONLY if counts_households(plan.sums) else "")


def _awaited(plan: PlanShown, shown: Shown) -> tuple[str, ...]:
    waited = awaited_in(plan.state, plan.sums.awaited, plan.sums.counted_on_fen, shown)
    return tuple(told for told in (waited, never_came_told(plan.sums.never_came, shown)) if told)


def _way(way: Way, shown: Shown) -> str:
    day, name = long_day(way.on.date()), shown(way.name)
    if way.reason:
        return N_("{day}，{way}：{reason}。").format(day=day, way=way.shown, reason=shown(way.reason).rstrip("。"))
    fen = N_(" {fen} 元").format(fen=yuan(way.fen)) if way.fen is not None else ""
    if way.way == WayOut.TOP_UP:
        told = N_("{day}，{name}补足{fen}").format(day=day, name=name, fen=fen)
    else:
        told = N_("{day}，{way}{fen}").format(day=day, way=way.shown, fen=_to(way, fen))
    return N_("{told}{what}。").format(told=told, what=_what_it_fills(way))


def _to(way: Way, fen: str) -> str:
    """A cut tells the budget that is left, not what was cut away."""
    return N_("，减到{fen}").format(fen=fen) if way.way == WayOut.RESCOPE and fen else fen


def _what_it_fills(way: Way) -> str:
    if way.way != WayOut.TOP_UP:
        return ""
    return N_("，补的是预算以内的缺口") if (way.fen or 0) > 0 else N_("，是收回的")


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
    back = N_("冲销第 {number} 号：{reason}").format(number=line.contra_of, reason=shown(line.reason))
    what = back if line.contra_of is not None else shown(line.purpose)
    return (line.on.isoformat(), f"{line.number}．{what}", shown(line.payee), line.invoice_no, yuan(line.fen))


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
