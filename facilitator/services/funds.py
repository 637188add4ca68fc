"""What a demand's funding plan says where others need it: does the money stand, and its figures in one sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.funding.apportion import Method
from facilitator.domain.funding.books import Books
from facilitator.domain.funding.sources import PILE_OF, FundSource, Pile, Source, pile_name
from facilitator.domain.funding.states import STANDING, FundingState
from facilitator.domain.money import yuan
from facilitator.domain.said import marked, named, said
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.moving import move_demand
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

MOST_AMOUNTS = 4
"""More different amounts than this are told as a span."""


def money_is_there(plan: Row | None) -> bool | None:
    """None without a plan."""
    return None if plan is None else FundingState(plan.state) in STANDING


def money_stands(context: Context, plan: Row) -> None:
    """The demand that waited for its money goes to work."""
    demand = context.store.ledger.demand(plan.demand)
    if demand is not None and demand.state == DemandState.FUNDING:
        move_demand(context, demand, DemandMove.FUNDED, details={"plan": plan.title, "budget": yuan(plan.budget_fen)})


def figures_told(store: UnitOfWork, plan: Row) -> str:
    """预算 58,600.00 元：政府补助 30,000.00 元、居民自筹 22,600.00 元；每户 189.13 元（16 户）…"""
    return books_told(store.funding.books(plan), Method(plan.method))


def books_told(books: Books, method: Method) -> str:
    parts = "、".join(f"{name} {yuan(fen)} 元" for name, fen in _piles(books))
    budget = budget_told(books.budget_fen, sum(line.amount_fen for line in books.topped))
    whole = N_("{budget}：{parts}；{households}").format(
        budget=budget, parts=parts, households=_households(books, method)
    )
    surplus = books.residents_planned_fen - sum(
        line.amount_fen for line in books.sources if line.source is FundSource.RESIDENT_RAISED
    )
    more = N_("；收整元，计划结余 {fen} 元").format(fen=yuan(surplus)) if surplus > 0 else ""
    return f"{whole}{more}。"


def budget_told(budget_fen: int, topped_fen: int) -> str:
    """预算 58,600.00 元（收不齐的 1,323.86 元由居民以外的来源补）: what closes a gap is part of the budget."""
    told = said(N_("预算 {budget} 元"), budget=yuan(budget_fen))
    if not topped_fen:
        return told
    return marked(told, said(N_("（收不齐的 {topped} 元由居民以外的来源补）"), topped=yuan(topped_fen)))


def awaited_told(awaited: Sequence[Source], counted_fen: int, shown: Callable[[str], str] = str) -> str:
    """政府补助 300.00 元、甲企业 60.00 元还没到账。Empty where nobody owes a word."""
    if not awaited:
        return ""
    who = named([said(N_("{who} {fen} 元"), who=shown(line.shown), fen=yuan(line.amount_fen)) for line in awaited])
    counted = said(N_("；其中 {fen} 元有文件或补缺口时答应，算在落实里"), fen=yuan(counted_fen)) if counted_fen else ""
    return said(N_("{told}。"), told=marked(said(N_("{who}还没到账"), who=who), counted))


def never_came_told(never_came: Sequence[Source], shown: Callable[[str], str] = str) -> str:
    """甲企业答应的 60.00 元没有到账，不再等。 Empty where everybody kept the word."""
    if not never_came:
        return ""
    who = [said(N_("{who}答应的 {fen} 元"), who=shown(line.shown), fen=yuan(line.amount_fen)) for line in never_came]
    return said(N_("{who}没有到账，不再等。"), who=named(who))


def _piles(books: Books) -> list[tuple[str, int]]:
    cash = [line for line in books.sources if line.is_cash]
    piles = [(pile, [line for line in cash if PILE_OF[line.source] is pile]) for pile in Pile]
    return [
        (pile_name(pile, [line.source for line in own]), sum(line.amount_fen for line in own))
        for pile, own in piles
        if own
    ]


def _households(books: Books, method: Method) -> str:
    """What each one would carry, in counts of households and never by name."""
    if method is Method.FIXED_PLEDGE:
        return N_("各户自愿认捐，不定数")
    counts = Counter(books.shares.values())
    free = counts.pop(0, 0)
    amounts = sorted(counts, reverse=True)
    if not amounts:
        drawn = any(line.source is FundSource.MAINTENANCE_FUND for line in books.sources)
        return N_("居民不另外出钱，维修资金从各户账户划") if drawn else N_("居民不出钱")
    if len(amounts) > MOST_AMOUNTS:
        sentence = N_("每户 {least} 元到 {most} 元（{units} 户）")
        told = sentence.format(least=yuan(amounts[-1]), most=yuan(amounts[0]), units=counts.total())
    else:
        told = N_("每户 ") + "、".join(
            N_("{fen} 元（{units} 户）").format(fen=yuan(one), units=counts[one]) for one in amounts
        )
    first = N_("原来表决的是") if books.rescoped else ""
    return first + told + (N_("，不出钱的 {units} 户").format(units=free) if free else "")
