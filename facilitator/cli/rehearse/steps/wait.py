"""`wait`: seconds really pass, days pass on the rehearsal's clock."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Self

from facilitator.cli.rehearse.fields import Fields
from facilitator.cli.rehearse.steps.step import Action
from facilitator.domain.words import N_

if TYPE_CHECKING:
    from facilitator.cli.rehearse.hall import Hall


@dataclass(frozen=True)
class Wait(Action):
    seconds: float
    days: float

    @classmethod
    def read(cls, fields: Fields) -> Self:
        fields.only("wait")
        step = fields.inside("wait")
        step.only("seconds", "days")
        if not step.values:
            fields.fail(N_("“wait”要写 seconds 或 days。"), "wait")
        return cls(step.number("seconds"), step.number("days"))

    def describe(self) -> str:
        told = [N_("{seconds:g} 秒").format(seconds=self.seconds)] if self.seconds else []
        told += [N_("{days:g} 天").format(days=self.days)] if self.days else []
        return N_("等 {told}").format(told="、".join(told) or "0")

    def own_server_only(self) -> bool:
        return self.days > 0

    def play(self, hall: Hall) -> str:
        time.sleep(self.seconds)
        if not self.days:
            return "ok"
        clock = hall.own_or_stop().clock
        clock.move_on(timedelta(days=self.days))
        return f"{clock.now():%Y-%m-%d %H:%M}"
