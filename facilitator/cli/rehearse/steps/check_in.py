"""`check_in` and `check_out`: the check-in desk, one unit after the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Self

from facilitator.cli.rehearse.faults import NotHeld
from facilitator.cli.rehearse.fields import Fields
from facilitator.cli.rehearse.people import CHAIR
from facilitator.cli.rehearse.steps.step import Action
from facilitator.domain.words import N_

if TYPE_CHECKING:
    from facilitator.cli.rehearse.hall import Hall


@dataclass(frozen=True)
class CheckIn(Action):
    """`units` are aliases in the order in which they come to the desk."""

    session: str
    units: tuple[str, ...]

    name: ClassVar[str] = "check_in"
    verb: ClassVar[str] = "sessions.check_in"
    word: ClassVar[str] = N_("签到")

    @classmethod
    def read(cls, fields: Fields) -> Self:
        fields.only(cls.name)
        step = fields.inside(cls.name)
        step.only("session", "units")
        return cls(step.text("session"), step.units("units"))

    def describe(self) -> str:
        return N_("{word} {count} 人").format(word=self.word, count=len(self.units))

    def verbs(self) -> frozenset[str]:
        return frozenset({self.verb})

    def play(self, hall: Hall) -> str:
        session = hall.text(self.session)
        present: object = None
        for alias in self.units:
            answer = hall.api.call(CHAIR, self.verb, {"session": session, "unit": hall.units[alias]})
            if not answer.ok:
                raise NotHeld(N_("{alias} {word}").format(alias=alias, word=self.word), answer.told())
            present = answer.result.get("present") if isinstance(answer.result, dict) else None
        return "ok" if present is None else N_("实到 {present}").format(present=present)


@dataclass(frozen=True)
class CheckOut(CheckIn):
    """Leaving the hall; who has voted already stays counted."""

    name: ClassVar[str] = "check_out"
    verb: ClassVar[str] = "sessions.check_out"
    word: ClassVar[str] = N_("离会")
