"""Which votes may carry which plan: the money's owner decides about it."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from facilitator.domain.errors import BasisMismatch
from facilitator.domain.funding.sources import FundSource
from facilitator.domain.people.units import Unit
from facilitator.domain.words import N_

OWNERS = frozenset({"owners_ordinary", "owners_special"})
VILLAGE = frozenset({"ysyy_assembly_person", "ysyy_assembly_household", "ysyy_reps_household_weighted"})
VILLAGERS = "vc_"
"""Assemblies of a village decide about much; about its money they do by the rules of 一事一议."""

CARRYING = frozenset(
    {
        "beneficiary_household_vote",
        "beneficiary_consent",
        "rc_reps_2026",
        "rc_assembly_person_2026",
        "rc_assembly_household_2026",
        "rc_assembly_2018",
        "rce_members",
        "rce_reps",
        *OWNERS,
        *VILLAGE,
    }
)
"""Councils that only consult may talk about a plan; they cannot carry it."""

OF_PAYERS = frozenset({"beneficiary_household_vote", "beneficiary_consent"})
"""Those who benefit decide and pay: nobody pays by such a vote who was not asked in it."""

OF_OWNERS = frozenset({FundSource.MAINTENANCE_FUND, FundSource.PUBLIC_REVENUE})

VOLUNTARY = N_("自愿出资，投票通过也不欠钱，以本户签字为准。")
VOLUNTARY_LAW = N_("城市居民委员会组织法第四十二条：根据自愿原则筹集；收支账目应当及时公布。")


def check_electorate(preset: str, sources: Collection[FundSource]) -> None:
    """Raises BasisMismatch where this rule cannot decide about this money (民法典第二百七十八条、第二百八十一条)."""
    if preset.startswith(VILLAGERS):
        raise BasisMismatch(N_("村里筹资要按“一事一议”的规则表决，请改用“一事一议”的村民会议或者村民代表会议。"))
    if preset not in CARRYING:
        raise BasisMismatch(N_("筹资方案要由受益户、居民代表、业主或村民表决，这场投票只是征求意见，请改用别的规则。"))
    if OF_OWNERS & set(sources) and preset not in OWNERS:
        raise BasisMismatch(N_("维修资金和公共收益是业主的，要由业主表决，请改用“业主共同决定”的规则。"))


def is_voluntary(preset: str | None) -> bool:
    """In a city nobody owes by a vote; a village's assembly and owners' decisions have laws of their own."""
    return preset is None or preset not in OWNERS | VILLAGE


def left_out(preset: str, payers: Iterable[Unit], roll: Collection[Unit]) -> tuple[Unit, ...]:
    """Who is to pay and was not asked: each unit itself where those who benefit vote, its building where owners do.

    Representatives and assemblies speak for all."""
    if preset in OF_PAYERS:
        asked = {unit.id for unit in roll}
        return tuple(unit for unit in payers if unit.id not in asked)
    if preset in OWNERS:
        areas = {unit.building for unit in roll}
        return tuple(unit for unit in payers if unit.building not in areas)
    return ()
