"""`ledger`: what the ledger says of a demand now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from facilitator.cli.rehearse.expectation import differences, show
from facilitator.cli.rehearse.faults import NotHeld
from facilitator.cli.rehearse.fields import Fields
from facilitator.cli.rehearse.people import CLERK
from facilitator.cli.rehearse.steps.step import Action
from facilitator.cli.rehearse.values import Value
from facilitator.domain.words import N_

if TYPE_CHECKING:
    from facilitator.cli.rehearse.hall import Hall


@dataclass(frozen=True)
class Ledger(Action):
    demand: str
    expect: dict[str, Value]

    @classmethod
    def read(cls, fields: Fields) -> Self:
        fields.only("ledger")
        step = fields.inside("ledger")
        step.only("demand", "expect")
        return cls(step.text("demand"), step.mapping("expect"))

    def describe(self) -> str:
        return N_("台账：{expect}").format(expect=show(self.expect))

    def play(self, hall: Hall) -> str:
        came = hall.api.read(CLERK, f"/api/v1/demands/{hall.text(self.demand)}")
        found = differences(hall.mapping(self.expect), came)
        if found:
            raise NotHeld("；".join(pair[0] for pair in found), "；".join(pair[1] for pair in found))
        return "ok"
