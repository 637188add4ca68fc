"""`clock`: the rehearsal's clock is put to another time in the middle of the evening."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Self

from facilitator.cli.rehearse.fields import Fields
from facilitator.cli.rehearse.steps.step import Action
from facilitator.domain.words import N_

if TYPE_CHECKING:
    from facilitator.cli.rehearse.hall import Hall


@dataclass(frozen=True)
class SetClock(Action):
    at: datetime

    @classmethod
    def read(cls, fields: Fields) -> Self:
        fields.only("clock")
        return cls(fields.moment("clock"))

    def describe(self) -> str:
        return N_("拨钟到 {at}").format(at=f"{self.at:%Y-%m-%d %H:%M}")

    def own_server_only(self) -> bool:
        return True

    def play(self, hall: Hall) -> str:
        hall.own_or_stop().clock.set_to(self.at)
        return "ok"
