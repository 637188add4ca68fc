"""The sources of a plan: 政府补助一点、受益居民自筹一点、辖区企业捐助一点, and the others that law knows."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.errors import BadInput, SourcesDoNotAddUp
from facilitator.domain.money import LARGEST, yuan
from facilitator.domain.words import N_


class FundSource(StrEnum):
    """Where money (or work) comes from; `domain.md` §4.1."""

    GOV_SUBSIDY = "gov_subsidy"
    RESIDENT_RAISED = "resident_raised"
    ENTERPRISE_DONATION = "enterprise_donation"
    CHARITY_PARTNER = "charity_partner"
    MAINTENANCE_FUND = "maintenance_fund"
    PUBLIC_REVENUE = "public_revenue"
    COLLECTIVE = "collective"
    COMMUNITY_FUND = "community_fund"
    LABOR_KIND = "labor_kind"


class Pile(StrEnum):
    """The three sources everybody speaks of, and the rest: what one bar on the wall is made of."""

    GOVERNMENT = "government"
    RESIDENTS = "residents"
    ENTERPRISES = "enterprises"
    OTHERS = "others"


_F = FundSource

SOURCE_NAMES = {
    _F.GOV_SUBSIDY: N_("政府补助"),
    _F.RESIDENT_RAISED: N_("受益居民自筹"),
    _F.ENTERPRISE_DONATION: N_("辖区企业捐助"),
    _F.CHARITY_PARTNER: N_("慈善组织合作募集"),
    _F.MAINTENANCE_FUND: N_("住宅专项维修资金"),
    _F.PUBLIC_REVENUE: N_("小区公共收益"),
    _F.COLLECTIVE: N_("集体收入"),
    _F.COMMUNITY_FUND: N_("社区基金、服务群众经费"),
    _F.LABOR_KIND: N_("投劳、实物"),
}

PILE_NAMES = {
    Pile.GOVERNMENT: N_("政府补助"),
    Pile.RESIDENTS: N_("居民自筹"),
    Pile.ENTERPRISES: N_("企业捐助"),
    Pile.OTHERS: N_("其他"),
}

OWN_NAMES = {
    _F.MAINTENANCE_FUND: N_("维修资金"),
    _F.PUBLIC_REVENUE: N_("公共收益"),
    _F.COLLECTIVE: N_("集体收入"),
    _F.COMMUNITY_FUND: N_("社区基金"),
}
"""What is in none of the three piles goes by its own name where it is alone: owners find their own money again."""

PILE_OF = {
    _F.GOV_SUBSIDY: Pile.GOVERNMENT,
    _F.RESIDENT_RAISED: Pile.RESIDENTS,
    _F.ENTERPRISE_DONATION: Pile.ENTERPRISES,
    _F.CHARITY_PARTNER: Pile.ENTERPRISES,
    _F.MAINTENANCE_FUND: Pile.OTHERS,
    _F.PUBLIC_REVENUE: Pile.OTHERS,
    _F.COLLECTIVE: Pile.OTHERS,
    _F.COMMUNITY_FUND: Pile.OTHERS,
    _F.LABOR_KIND: Pile.OTHERS,
}

NEEDS_NAME = frozenset({_F.ENTERPRISE_DONATION, _F.CHARITY_PARTNER})
"""Who gives is published and gets a receipt; two of them are two lines."""

NAME_LIMIT = 60
MOST_SOURCES = 30


@dataclass(frozen=True, slots=True)
class Source:
    """One line of a plan, in fen. `name` tells lines of one kind apart: 甲企业, 乙企业."""

    source: FundSource
    amount_fen: int
    name: str = ""

    @property
    def shown(self) -> str:
        return self.name or SOURCE_NAMES[self.source]

    @property
    def is_cash(self) -> bool:
        """Work and things are valued apart and never netted into money."""
        return self.source is not FundSource.LABOR_KIND


def check_sources(budget_fen: int, sources: Sequence[Source]) -> None:
    """Raises BadInput for an impossible line, SourcesDoNotAddUp where the money lines are not the budget."""
    if not 0 < budget_fen < LARGEST:
        raise BadInput(N_("请填写预算，要大于 0。"), field="budget_fen")
    if len(sources) > MOST_SOURCES:
        raise BadInput(N_("来源最多 {most} 行。"), field="sources", most=MOST_SOURCES)
    for line in sources:
        _check_line(line)
    keys = [(line.source, line.name) for line in sources]
    if len(set(keys)) < len(keys):
        raise BadInput(N_("有两行来源一模一样，请合成一行，或者各写名称。"), field="sources")
    if sum(line.source is FundSource.RESIDENT_RAISED for line in sources) > 1:
        raise BadInput(N_("受益居民自筹只写一行，每户多少由分摊办法算出来。"), field="sources")
    total = sum(line.amount_fen for line in sources if line.is_cash)
    if total != budget_fen:
        raise SourcesDoNotAddUp(
            N_("各项来源加起来是 {total} 元，预算是 {budget} 元，差 {difference} 元，请核对金额。"),
            total=yuan(total), budget=yuan(budget_fen), difference=yuan(abs(budget_fen - total)),
            total_fen=total, budget_fen=budget_fen,
        )  # fmt: skip


def pile_name(pile: Pile, sources: Collection[FundSource]) -> str:
    """`sources`: what lies in the pile."""
    if pile is Pile.OTHERS and len(set(sources)) == 1:
        return OWN_NAMES.get(next(iter(sources)), PILE_NAMES[pile])
    return PILE_NAMES[pile]


def sources_written(sources: Sequence[Source]) -> tuple[str, ...]:
    """As the journal keeps them, one text each: gov_subsidy 街道 3000000."""
    return tuple(f"{line.source.value} {line.name} {line.amount_fen}" for line in sources)


def resident_part(sources: Sequence[Source]) -> int:
    """What the benefiting residents carry, in fen."""
    return sum(line.amount_fen for line in sources if line.source is FundSource.RESIDENT_RAISED)


def _check_line(line: Source) -> None:
    if not 0 < line.amount_fen < LARGEST:
        raise BadInput(N_("“{name}”的金额要大于 0。"), field="sources", name=line.shown)
    if line.source in NEEDS_NAME and not line.name.strip():
        raise BadInput(N_("企业和慈善组织的捐助请写明是谁，例如“甲企业”。"), field="sources")
    if len(line.name) > NAME_LIMIT:
        raise BadInput(N_("来源的名称最多 {limit} 个字。"), field="sources", limit=NAME_LIMIT)
