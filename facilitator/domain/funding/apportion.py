"""Who carries how much of the residents' part: methods, exemptions, and the two ways of rounding."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.errors import BadInput
from facilitator.domain.funding.dividing import divide, divide_up
from facilitator.domain.hundredths import HUNDRED
from facilitator.domain.journal import canonical_bytes
from facilitator.domain.money import FEN_IN_YUAN
from facilitator.domain.words import N_

HALF = 2
"""Weights are doubled, so that one half is a whole number too."""

HEAVIEST = 10**9


class Method(StrEnum):
    """How the residents' part is divided; `domain.md` §4.2."""

    PER_HOUSEHOLD = "per_household"
    PER_CAPITA = "per_capita"
    PER_AREA = "per_area"
    PER_AREA_FLOOR_COEF = "per_area_floor_coef"
    TIERED = "tiered"
    FIXED_PLEDGE = "fixed_pledge"


class Exemption(StrEnum):
    """Why a unit carries less. Lists show how many and how much, never who and why."""

    FULL = "full"
    HALF = "half"
    VACANT = "vacant"
    NON_BENEFICIARY = "non_beneficiary"


class Rounding(StrEnum):
    """To the fen, or whole yuan where cash is collected; then the surplus is planned and shown."""

    LARGEST_REMAINDER = "largest_remainder"
    CEIL_TO_YUAN = "ceil_to_yuan"


METHOD_NAMES = {
    Method.PER_HOUSEHOLD: N_("按户"),
    Method.PER_CAPITA: N_("按人"),
    Method.PER_AREA: N_("按面积"),
    Method.PER_AREA_FLOOR_COEF: N_("按面积和楼层"),
    Method.TIERED: N_("分档"),
    Method.FIXED_PLEDGE: N_("自愿认捐"),
}

EXEMPTION_NAMES = {
    Exemption.FULL: N_("免交"),
    Exemption.HALF: N_("减半"),
    Exemption.VACANT: N_("空置不交"),
    Exemption.NON_BENEFICIARY: N_("不受益，不交"),
}

ROUNDING_NAMES = {
    Rounding.LARGEST_REMAINDER: N_("算到分，尾差一分按户号"),
    Rounding.CEIL_TO_YUAN: N_("收整元，多出的公示"),
}


@dataclass(frozen=True, slots=True)
class Carrier:
    """One unit of a plan in the order of the roll; `weight` in hundredths (persons, 0.01 m², tiers) and what it is
    multiplied by, in hundredths too."""

    unit: str
    weight: int
    exempt: Exemption | None = None
    coefficient: int = HUNDRED

    @property
    def exact(self) -> int:
        """In ten-thousandths. Weights are multiplied and never divided: a weight that was cut gives a wrong share."""
        return self.weight * self.coefficient

    @property
    def doubled(self) -> int:
        """Twice what counts of the weight: all of it, half, or nothing."""
        if self.exempt is None:
            return self.exact * HALF
        return self.exact if self.exempt is Exemption.HALF else 0


@dataclass(frozen=True, slots=True)
class Shares:
    """What each unit would carry, in fen, in the order given; `surplus_fen` is what whole yuan bring in beyond."""

    part_fen: int
    of: Mapping[str, int]

    @property
    def total_fen(self) -> int:
        return sum(self.of.values())

    @property
    def surplus_fen(self) -> int:
        return self.total_fen - self.part_fen if self.of else 0

    @property
    def counts(self) -> dict[int, int]:
        """How many units carry each amount, the highest amount first; none where nobody gives anything."""
        return {} if not self.total_fen else dict(sorted(Counter(self.of.values()).items(), reverse=True))


def apportion(part_fen: int, method: Method, carriers: Sequence[Carrier], rounding: Rounding) -> Shares:
    """Shares of the residents' part. Nobody has a share of what is only pledged freely.

    Raises BadInput where a unit stands twice, a weight is impossible, or nobody is left to carry the part.
    """
    if method is Method.FIXED_PLEDGE:
        return Shares(part_fen, {})
    _check(part_fen, carriers)
    weights = [carrier.doubled for carrier in carriers]
    if rounding is Rounding.CEIL_TO_YUAN:
        amounts = divide_up(part_fen, weights, FEN_IN_YUAN)
    else:
        amounts = divide(part_fen, weights)
    return Shares(part_fen, {carrier.unit: amount for carrier, amount in zip(carriers, amounts, strict=True)})


def shares_digest(of: Mapping[str, int]) -> str:
    """SHA-256 of the canonical list of [unit, fen] in the order of the roll: what the journal keeps of the shares."""
    return hashlib.sha256(canonical_bytes([[unit, fen] for unit, fen in of.items()])).hexdigest()


def exempt_counts(carriers: Sequence[Carrier]) -> dict[Exemption, int]:
    """How many units carry less, by reason of the list; only the reasons that occur."""
    found = Counter(carrier.exempt for carrier in carriers if carrier.exempt is not None)
    return {kind: found[kind] for kind in Exemption if found[kind]}


def halved(of: Mapping[str, int], carriers: Sequence[Carrier]) -> dict[int, int]:
    """How many units that carry half carry each amount: told apart, so that no range mixes them with the others."""
    return dict(Counter(of[one.unit] for one in carriers if one.exempt is Exemption.HALF and one.unit in of))


def _check(part_fen: int, carriers: Sequence[Carrier]) -> None:
    if len({carrier.unit for carrier in carriers}) < len(carriers):
        raise BadInput(N_("有一户写了两次，请检查名单。"), field="units")
    if any(not 0 <= carrier.weight <= HEAVIEST for carrier in carriers):
        raise BadInput(N_("分摊的份数要在 0 和一千万之间，请检查。"), field="units")
    if part_fen and not any(carrier.doubled for carrier in carriers):
        raise BadInput(N_("没有哪一户要出钱，居民自筹的部分分不下去。请检查名单和减免。"), field="units")
