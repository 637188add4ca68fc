"""`proposals`: residents write down a proposal on their phones."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self
from uuid import uuid4

from facilitator.cli.rehearse.faults import NotHeld
from facilitator.cli.rehearse.fields import Fields
from facilitator.cli.rehearse.steps.step import Action
from facilitator.cli.rehearse.values import Value
from facilitator.domain.words import N_

if TYPE_CHECKING:
    from facilitator.cli.rehearse.hall import Hall


@dataclass(frozen=True)
class Proposals(Action):
    """`by` maps a unit's alias to its text, `save` a unit's alias to the name under which its proposal is kept."""

    session: str
    item: str
    by: dict[str, str]
    save: dict[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, fields: Fields) -> Self:
        fields.only("proposals")
        step = fields.inside("proposals")
        step.only("session", "item", "by", "save")
        by, saving = step.inside("by"), step.inside("save")
        saving.only(*by.values)
        for alias in by.values:
            if alias not in by.aliases:
                by.fail(N_("名册（roll）里没有“{alias}”。").format(alias=alias), alias)
        save = {alias: saving.text(alias) for alias in saving.values}
        return cls(step.text("session"), step.text("item"), {alias: by.text(alias) for alias in by.values}, save)

    def describe(self) -> str:
        return N_("手机提议 {count} 条").format(count=len(self.by))

    def verbs(self) -> frozenset[str]:
        return frozenset({"people.issue_tickets", "proposals.make"})

    def saves(self) -> frozenset[str]:
        return frozenset(self.save.values())

    def play(self, hall: Hall) -> str:
        item = hall.text(self.item)
        phones = hall.seat(hall.text(self.session), self.by)
        for alias, text in self.by.items():
            body: dict[str, Value] = {"item": item, "text": hall.text(text), "key": uuid4().hex}
            answer = phones[alias].send("propose", "propose", body)[0]
            if answer.get("ok") is not True:
                raise NotHeld(N_("{alias} 的提议送到").format(alias=alias), str(answer.get("error")))
            if alias in self.save:
                hall.saved[self.save[alias]] = answer.get("proposal")
        return "ok"
