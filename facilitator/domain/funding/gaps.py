"""The five ways out of a gap (`domain.md` §4.4): each is somebody's deed, none happens by itself."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from facilitator.domain.errors import BadInput, WrongState
from facilitator.domain.funding.books import Books
from facilitator.domain.funding.givers import Giver, is_money_of_others, party_of
from facilitator.domain.funding.sources import FundSource, Source
from facilitator.domain.money import yuan
from facilitator.domain.words import N_

SMALLEST_PART = 10
"""Less than a tenth of the budget is another plan."""


class WayOut(StrEnum):
    CALL_AGAIN = "call_again"
    TOP_UP = "top_up"
    RESCOPE = "rescope"
    REAPPORTION = "reapportion"
    ABANDON = "abandon"


WAY_NAMES = {
    WayOut.CALL_AGAIN: N_("再认捐一轮"),
    WayOut.TOP_UP: N_("由别的来源补足"),
    WayOut.RESCOPE: N_("少做一点，减预算（回议事决策会）"),
    WayOut.REAPPORTION: N_("重新分摊（要重新表决）"),
    WayOut.ABANDON: N_("退款，不办了"),
}


WENT = WAY_NAMES | {WayOut.RESCOPE: N_("少做一点，减预算"), WayOut.REAPPORTION: N_("重新分摊")}
"""As the way is told once it was gone: nobody has to vote on it any more."""


def check_rescope(books: Books, budget_fen: int) -> None:
    """Raises BadInput unless the smaller budget is really smaller and the money in hand covers it."""
    if not 0 < budget_fen < books.budget_fen:
        raise BadInput(N_("新的预算要比原来的 {old} 元少。"), field="budget_fen", old=yuan(books.budget_fen))
    if budget_fen * SMALLEST_PART < books.budget_fen:
        raise BadInput(
            N_("减到不足原来 {old} 元的一成，就不是少做一点了；请不办这个方案，另做一个。"),
            field="budget_fen", old=yuan(books.budget_fen),
        )  # fmt: skip
    if budget_fen > books.covered_fen:
        sentence = N_("现在落实了 {covered} 元，新的预算 {budget} 元还是不够，请再减一些，或者先补足。")
        raise BadInput(sentence, field="budget_fen", covered=yuan(books.covered_fen), budget=yuan(budget_fen))


def rescoped_sources(books: Books, budget_fen: int) -> tuple[Source, ...]:
    """Each giver with what it covers of its own line, the households with the rest. Raises BadInput where the givers
    alone bring more: then somebody has to say who gives less."""
    others = [Source(one.party.source, fen, one.party.name) for one in books.givers if (fen := _of_own_line(one))]
    labor = [line for line in books.sources if not line.is_cash]
    rest = budget_fen - sum(line.amount_fen for line in others)
    if rest < 0:
        raise BadInput(
            N_("别的来源已经落实 {others} 元，比新的预算多；请写明新的来源各出多少，加起来是新的预算。"),
            field="sources", others=yuan(budget_fen - rest),
        )  # fmt: skip
    households = [Source(FundSource.RESIDENT_RAISED, rest)] if rest else []
    return (*others, *households, *labor)


def _of_own_line(giver: Giver) -> int:
    """A word that closed a gap is money of the plan as far as it fills the giver's own line; the rest is beside."""
    return max(giver.covered_fen - giver.topped_fen, min(giver.covered_fen, giver.planned_fen))


def part_anew(books: Books) -> int:
    """What new shares would be asked for together, so that with all that can be had of others the budget is met and
    not passed; 0 where others bring it, or the plan asks nothing of the households."""
    asks = any(line.source is FundSource.RESIDENT_RAISED for line in books.sources)
    return max(0, books.budget_fen - sum(one.had_fen for one in books.givers)) if asks else 0


def reapportioned_sources(books: Books) -> tuple[Source, ...]:
    """Each giver with all that can be had of it, a word that closed a gap included; the households with the rest.
    Raises WrongState where there is no rest to divide."""
    part = part_anew(books)
    if not part:
        raise WrongState(N_("别人答应的已经够预算，或者方案里居民不出钱，没有可以重新分摊的；请等他们的钱到账。"))
    had = {one.party: one.had_fen for one in books.givers}
    lines = []
    for line in books.sources:
        if line.source is FundSource.RESIDENT_RAISED:
            lines.append(replace(line, amount_fen=part))
        elif is_money_of_others(line):
            lines.append(replace(line, amount_fen=had.pop(party_of(line))))
        else:
            lines.append(line)
    lines += [Source(party.source, fen, party.name) for party, fen in had.items()]
    return tuple(line for line in lines if line.amount_fen)


def check_top_up(books: Books, fen: int) -> None:
    """Raises BadInput for an amount that closes nothing, or for more than the gap."""
    if not 0 < fen <= books.gap_fen:
        raise BadInput(N_("缺口是 {gap} 元，补的钱要大于 0、不超过缺口。"), field="fen", gap=yuan(books.gap_fen))
