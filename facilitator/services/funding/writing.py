"""A plan as it was told: sources, and the units with their weights, checked and divided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from facilitator.domain.errors import BadInput, NotFound
from facilitator.domain.funding.apportion import Carrier, Exemption, Method, Rounding, Shares, apportion
from facilitator.domain.funding.maintenance import Draw, draws, fund_part
from facilitator.domain.funding.sources import FundSource, Source, resident_part
from facilitator.domain.funding.weights import coefficient_of, weight_of, written_weight
from facilitator.domain.hundredths import HUNDRED
from facilitator.domain.people.units import Unit, by_place
from facilitator.domain.words import N_
from facilitator.storage.uow import UnitOfWork

MOST_UNITS = 5000


@dataclass(frozen=True)
class PlanSource:
    """`amount_fen` in fen; `name` tells givers of one kind apart."""

    source: FundSource
    amount_fen: int
    name: str = ""


@dataclass(frozen=True)
class PlanUnit:
    """`weight` with at most two decimals (persons, area, a tier's parts), area × floor coefficient with four; left
    out, the roll tells it.

    `persons` is what a village's cap counts; left out, it is the number that the shares go by, else the roll's.
    """

    unit: str
    weight: float | None = None
    exempt: Exemption | None = None
    persons: int | None = None


@dataclass(frozen=True)
class UnitShare:
    unit: str
    fen: int


def sources_told(sources: Sequence[PlanSource]) -> tuple[Source, ...]:
    return tuple(Source(line.source, line.amount_fen, " ".join(line.name.split())) for line in sources)


def sources_kept(sources: Sequence[Source]) -> list[list[str | int]]:
    """As a plan's row holds them."""
    return [[line.source.value, line.name, line.amount_fen] for line in sources]


@dataclass(frozen=True)
class OnTheRoll:
    """Every unit by its id, and how many live there where that is known."""

    units: Mapping[str, Unit]
    persons: Mapping[str, int]


def on_the_roll(store: UnitOfWork) -> OnTheRoll:
    return OnTheRoll({unit.id: unit for unit in store.roll.everyone()}, store.roll.persons())


def carriers_told(roll: OnTheRoll, method: Method, units: Sequence[PlanUnit]) -> tuple[Carrier, ...]:
    """In the order of the roll, whatever order they were written in. Raises NotFound for a unit nobody knows."""
    known = roll.units
    if len(units) > MOST_UNITS:
        raise BadInput(N_("一个方案最多 {most} 户。"), field="units", most=MOST_UNITS)
    strange = [line.unit for line in units if line.unit not in known]
    if strange:
        raise NotFound(N_("名册里没有方案里写的第 {place} 户，请核对名单。"), place=_place(units, strange[0]))
    ordered = {unit.id: place for place, unit in enumerate(by_place(known[line.unit] for line in units))}
    lines = sorted(units, key=lambda line: ordered[line.unit])
    return tuple(_carrier(line, known[line.unit], roll.persons.get(line.unit), method) for line in lines)


def divided(sources: Sequence[Source], method: Method, carriers: Sequence[Carrier], rounding: Rounding) -> Shares:
    """Nothing is divided where neither the residents nor their accounts in the maintenance fund give anything; shares
    of nothing keep the weights by which the fund is divided."""
    part = resident_part(sources)
    if not part and not fund_part(sources):
        return Shares(0, {})
    fund_draws(sources, method, carriers)
    return apportion(part, method, carriers, rounding)


def fund_draws(sources: Sequence[Source], method: Method, carriers: Sequence[Carrier]) -> tuple[Draw, ...]:
    """What each unit's account in the maintenance fund gives; nothing where everybody pledges freely.

    Raises BadInput where nobody is left to carry it."""
    return draws(fund_part(sources), () if method is Method.FIXED_PLEDGE else carriers)


def persons_told(roll: OnTheRoll, method: Method, units: Sequence[PlanUnit]) -> dict[str, int]:
    """Unit → how many live there; one where nobody knows, which allows a village to ask for the least."""

    def told(line: PlanUnit) -> int:
        if line.persons is not None:
            return line.persons
        if line.weight is not None and method is Method.PER_CAPITA:
            return int(line.weight)
        return roll.persons.get(line.unit) or 1

    return {line.unit: told(line) for line in units}


def kept_shares(
    carriers: Sequence[Carrier], shares: Shares, persons: Mapping[str, int]
) -> tuple[dict[str, str | int | None], ...]:
    return tuple(
        {
            "unit": one.unit,
            "weight": one.weight,
            "persons": persons[one.unit],
            "exempt": one.exempt,
            "coefficient": one.coefficient if one.coefficient != HUNDRED else None,
            "fen": shares.of[one.unit],
        }
        for one in carriers
        if one.unit in shares.of
    )


def _carrier(line: PlanUnit, unit: Unit, persons: int | None, method: Method) -> Carrier:
    """An exempt unit needs no weight that the roll cannot tell: it carries nothing."""
    if line.persons is not None and line.persons < 0:
        raise BadInput(N_("人数不能是负数。"), field="units")
    if line.weight is not None:
        weight, coefficient = written_weight(line.weight, method)
        return Carrier(line.unit, weight, line.exempt, coefficient)
    if line.exempt not in (None, Exemption.HALF):
        return Carrier(line.unit, 0, line.exempt)
    return Carrier(line.unit, weight_of(unit, method, persons), line.exempt, coefficient_of(unit, method))


def _place(units: Sequence[PlanUnit], unit: str) -> int:
    return [line.unit for line in units].index(unit) + 1
