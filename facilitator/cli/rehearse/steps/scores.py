"""`scores`: satisfaction forms of a quarterly review, one a unit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from facilitator.cli.rehearse.faults import NotHeld
from facilitator.cli.rehearse.fields import Fields
from facilitator.cli.rehearse.people import SUPERVISOR
from facilitator.cli.rehearse.steps.step import Action
from facilitator.cli.rehearse.values import Value
from facilitator.domain.words import N_

if TYPE_CHECKING:
    from facilitator.cli.rehearse.hall import Hall

DEGREES = ("5", "4", "3", "2", "1", "0")
"""Very satisfied to very dissatisfied; 0 is 不了解."""


@dataclass(frozen=True)
class Scores(Action):
    """`by` holds each degree with the units that give it."""

    review: str
    demand: str
    by: tuple[tuple[int, tuple[str, ...]], ...]

    @classmethod
    def read(cls, fields: Fields) -> Self:
        fields.only("scores")
        step = fields.inside("scores")
        step.only("review", "demand", "by")
        by = step.inside("by")
        by.only(*DEGREES)
        degrees = tuple((int(degree), by.units(degree)) for degree in by.values)
        return cls(step.text("review"), step.text("demand"), degrees)

    def describe(self) -> str:
        return N_("评议打分 {count} 份").format(count=sum(len(units) for _, units in self.by))

    def verbs(self) -> frozenset[str]:
        return frozenset({"reviews.score"})

    def play(self, hall: Hall) -> str:
        review, demand = hall.text(self.review), hall.text(self.demand)
        for degree, aliases in self.by:
            for alias in aliases:
                form: dict[str, Value] = {
                    "review": review, "demand": demand, "unit": hall.units[alias], "satisfaction": degree
                }  # fmt: skip
                answer = hall.api.call(SUPERVISOR, "reviews.score", form)
                if not answer.ok:
                    raise NotHeld(N_("{alias} 打 {degree} 分").format(alias=alias, degree=degree), answer.told())
        return "ok"
