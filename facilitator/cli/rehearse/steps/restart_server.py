"""`restart_server`: the server stops, by signal or as in a power cut, starts again, and every phone comes back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from facilitator.cli.rehearse.fields import Fields
from facilitator.cli.rehearse.steps.step import Action
from facilitator.domain.words import N_

if TYPE_CHECKING:
    from facilitator.cli.rehearse.hall import Hall


@dataclass(frozen=True)
class RestartServer(Action):
    """`kill`: kill -9 of the whole process group, worker included."""

    kill: bool

    @classmethod
    def read(cls, fields: Fields) -> Self:
        fields.only("restart_server")
        step = fields.inside("restart_server")
        step.only("kill")
        return cls(step.flag("kill"))

    def describe(self) -> str:
        return N_("断电重启") if self.kill else N_("正常重启")

    def own_server_only(self) -> bool:
        return True

    def play(self, hall: Hall) -> str:
        server = hall.own_or_stop().server
        if self.kill:
            server.kill()
        else:
            server.stop()
        server.start()
        hall.phones.come_back()
        return N_("手机都连回来了")
