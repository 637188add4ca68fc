"""`pledges`, `receipts`, `refunds`: one verb of the money for many households, one call for each of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Self

from facilitator.cli.rehearse.faults import NotHeld
from facilitator.cli.rehearse.fields import Fields
from facilitator.cli.rehearse.people import CLERK
from facilitator.cli.rehearse.steps.step import Action
from facilitator.cli.rehearse.values import Value
from facilitator.domain.words import N_

if TYPE_CHECKING:
    from facilitator.cli.rehearse.hall import Hall

DIGITS = 7
"""Receipt books of the field number so: 0000001."""


@dataclass(frozen=True)
class Households(Action):
    """`fen` is None where each unit gives what the plan proposes for it."""

    plan: str
    units: tuple[str, ...]
    fen: int | None
    facts: tuple[tuple[str, str], ...]

    name: ClassVar[str]
    verb: ClassVar[str]
    word: ClassVar[str]
    told: ClassVar[tuple[str, ...]]

    @classmethod
    def read(cls, fields: Fields) -> Self:
        """Either `as_planned: true` or `fen`."""
        fields.only(cls.name)
        step = fields.inside(cls.name)
        step.only("plan", "units", "as_planned", "fen", *cls.told)
        as_planned, fen = step.flag("as_planned"), step.number("fen") if "fen" in step.values else None
        if as_planned == (fen is not None):
            step.fail(N_("请写 as_planned: true，或者写 fen，只写一个。"))
        facts = tuple((name, step.text(name)) for name in cls.told)
        return cls(step.text("plan"), step.units("units"), None if fen is None else int(fen), facts)

    def describe(self) -> str:
        return N_("{word} {count} 户").format(word=self.word, count=len(self.units))

    def verbs(self) -> frozenset[str]:
        return frozenset({self.verb})

    def play(self, hall: Hall) -> str:
        plan, whole = hall.text(self.plan), 0
        shares = planned(hall, plan)
        facts: dict[str, Value] = {name: hall.text(told) for name, told in self.facts}
        for place, alias in enumerate(self.units):
            unit = hall.units[alias]
            fen = shares.get(unit, 0) if self.fen is None else self.fen
            command = self.command({"plan": plan, "unit": unit, "fen": fen, **facts}, place)
            answer = hall.api.call(CLERK, self.verb, command)
            if not answer.ok:
                raise NotHeld(N_("{alias} {word}").format(alias=alias, word=self.word), answer.told())
            whole += fen
        return N_("{count} 户，{fen} 分").format(count=len(self.units), fen=whole)

    def command(self, told: dict[str, Value], place: int) -> Mapping[str, Value]:
        """What the verb is given for the unit at this place of the list, counted from 0."""
        return told


@dataclass(frozen=True)
class Pledges(Households):
    name: ClassVar[str] = "pledges"
    verb: ClassVar[str] = "funding.pledge"
    word: ClassVar[str] = N_("认捐")
    told: ClassVar[tuple[str, ...]] = ("signed_on",)


@dataclass(frozen=True)
class Receipts(Households):
    """`first_no` is the number of the first receipt, the others follow it."""

    name: ClassVar[str] = "receipts"
    verb: ClassVar[str] = "funding.receive"
    word: ClassVar[str] = N_("交款")
    told: ClassVar[tuple[str, ...]] = ("first_no", "method", "on", "collector")

    @classmethod
    def read(cls, fields: Fields) -> Self:
        found = super().read(fields)
        if not dict(found.facts)["first_no"].isdecimal():
            fields.inside(cls.name).fail(N_("“first_no”应是第一张收据的号码，例如 1。"), "first_no")
        return found

    def command(self, told: dict[str, Value], place: int) -> Mapping[str, Value]:
        told["receipt_no"] = f"{int(str(told.pop('first_no'))) + place:0{DIGITS}}"
        return told


@dataclass(frozen=True)
class Refunds(Action):
    """Every line of the refund list that is still open, households and givers, or the households of `units` alone."""

    plan: str
    units: tuple[str, ...]
    on: str

    @classmethod
    def read(cls, fields: Fields) -> Self:
        fields.only("refunds")
        step = fields.inside("refunds")
        step.only("plan", "units", "on")
        return cls(step.text("plan"), step.units("units"), step.text("on"))

    def describe(self) -> str:
        return N_("退款")

    def verbs(self) -> frozenset[str]:
        return frozenset({"funding.pay_back"})

    def play(self, hall: Hall) -> str:
        plan, wanted, count = hall.text(self.plan), {hall.units[alias] for alias in self.units}, 0
        for line in lines(hall, plan, "refunds"):
            if line["fen"] == line["returned_fen"] or (wanted and line["unit"] not in wanted):
                continue
            who: dict[str, Value] = {"unit": line["unit"]}
            if line["unit"] is None:
                who = {"source": line["source"], "name": line["name"]}
            told: dict[str, Value] = {"plan": plan, "on": hall.text(self.on), "signed_by": N_("本人"), **who}
            answer = hall.api.call(CLERK, "funding.pay_back", told)
            if not answer.ok:
                raise NotHeld(N_("退给 {label}").format(label=line["label"] or line["source"]), answer.told())
            count += 1
        return N_("退了 {count} 笔").format(count=count)


def planned(hall: Hall, plan: str) -> dict[str, int]:
    """Unit id → what the plan proposes, in fen."""
    return {str(line["unit"]): int(str(line["fen"])) for line in lines(hall, plan, "shares")}


def lines(hall: Hall, plan: str, which: str) -> list[dict[str, Value]]:
    """One of the lists of the plan's answer."""
    found = hall.api.read(CLERK, f"/api/v1/funding/{plan}").get(which)
    return [line for line in found if isinstance(line, dict)] if isinstance(found, list) else []
