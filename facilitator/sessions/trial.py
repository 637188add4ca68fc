"""A trial of who would pay how much, as the room knows it: figures, and the words for what is shown about them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from facilitator.domain.funding.apportion import METHOD_NAMES, Exemption, Method, Rounding
from facilitator.domain.funding.sources import PILE_OF, FundSource, Pile, Source, pile_name
from facilitator.domain.money import yuan
from facilitator.domain.words import N_

WHOLE = 10_000
ONE_FEN = 1


@dataclass(frozen=True)
class OtherWay:
    """`about` tells one unit from another: 68㎡; empty where all pay alike."""

    label: str
    about: str
    fen: int


@dataclass(frozen=True)
class TrialFacts:
    """`shares` says how many units would pay each amount, in fen, `halves` how many of them are those that pay half;
    `voluntary` is empty where a law makes it a debt."""

    title: str
    budget_fen: int
    sources: tuple[Source, ...]
    method: Method
    rounding: Rounding
    units: int
    exempt: Mapping[Exemption, int]
    shares: Mapping[int, int]
    surplus_fen: int
    others: tuple[OtherWay, ...] = ()
    voluntary: str = ""
    halves: Mapping[int, int] = field(default_factory=dict)

    @property
    def whole(self) -> list[int]:
        """What those would pay who are let off nothing, whatever half of it is; all amounts where nobody is whole."""
        amounts = [fen for fen, units in self.shares.items() if fen and units > self.halves.get(fen, 0)]
        return amounts or [fen for fen in self.shares if fen]


@dataclass(frozen=True)
class PileFacts:
    """`share` of WHOLE; `note` says who gives, where one alone does, or how many households."""

    pile: Pile
    name: str
    fen: int
    share: int
    note: str


def short(fen: int) -> str:
    """190, 58,600 or 189.13: no noughts behind the point where nothing is there."""
    return yuan(fen).removesuffix(".00")


def piles_of(facts: TrialFacts) -> tuple[PileFacts, ...]:
    """Those in which there is something, in their order."""
    cash = [line for line in facts.sources if line.is_cash]
    whole = sum(line.amount_fen for line in cash)
    found = []
    for pile in Pile:
        own = [line for line in cash if PILE_OF[line.source] is pile]
        fen = sum(line.amount_fen for line in own)
        if fen:
            name = pile_name(pile, [line.source for line in own])
            found.append(PileFacts(pile, name, fen, fen * WHOLE // whole, _note(facts, pile, own)))
    return tuple(found)


def amount_in_words(facts: TrialFacts) -> str:
    """190, 189.12—189.13 or 97—157 for who pays it all; empty where nothing is divided."""
    amounts = facts.whole
    if not amounts:
        return ""
    high = max(amounts)
    low = min(amounts)
    if facts.method is Method.PER_HOUSEHOLD:
        low = min(fen for fen in amounts if high - fen <= ONE_FEN)
    return short(high) if low == high else f"{short(low)}—{short(high)}"


def label_of(facts: TrialFacts) -> str:
    if facts.method is Method.FIXED_PLEDGE:
        return N_("各户自愿认捐")
    return N_("每户（{method}）").format(method=METHOD_NAMES[facts.method])


def rounding_in_words(facts: TrialFacts) -> str:
    if facts.method is Method.FIXED_PLEDGE:
        return N_("不分摊，愿意出多少写多少")
    if not amount_in_words(facts):
        drawn = any(line.source is FundSource.MAINTENANCE_FUND for line in facts.sources)
        return N_("居民不另外出钱，维修资金从各户账户划") if drawn else N_("居民不用出钱")
    if facts.rounding is Rounding.LARGEST_REMAINDER:
        return N_("尾差一分按户号")
    if not facts.surplus_fen:
        return N_("收整元，正好")
    return N_("收整元，多出 {surplus} 元，结余退回").format(surplus=short(facts.surplus_fen))


def exempt_in_words(facts: TrialFacts) -> str:
    """困难家庭减半 3 户（每户 48—79 元）、免 7 户: how many and how much, never who."""
    each = sorted(fen for fen in facts.halves if fen)
    amount = "—".join(dict.fromkeys(map(short, (each[0], each[-1])))) if each else ""
    names = {
        Exemption.HALF: N_("减半 {n} 户（每户 {amount} 元）") if each else N_("减半 {n} 户"),
        Exemption.FULL: N_("免 {n} 户"), Exemption.VACANT: N_("空置 {n} 户"),
        Exemption.NON_BENEFICIARY: N_("不受益 {n} 户"),
    }  # fmt: skip
    told = ((words, facts.exempt.get(kind)) for kind, words in names.items())
    return "、".join(words.format(n=units, amount=amount) for words, units in told if units)


def told_in_words(facts: TrialFacts) -> list[str]:
    """The same in sentences, for a phone; nothing is left out but the other ways."""
    amount, label = amount_in_words(facts), label_of(facts)
    told = [
        N_("{title}：{budget} 元").format(title=facts.title, budget=short(facts.budget_fen)),
        N_("{label} {amount} 元").format(label=label, amount=amount) if amount else label,
        rounding_in_words(facts),
        facts.voluntary,
    ]
    return [sentence for sentence in told if sentence]


def _note(facts: TrialFacts, pile: Pile, own: list[Source]) -> str:
    if pile is Pile.RESIDENTS:
        return N_("{n} 户").format(n=facts.units) if facts.units else ""
    return own[0].name if len(own) == 1 else ""
