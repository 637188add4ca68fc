"""The hall during a rehearsal: who speaks to the server, which units there are, what was saved, whose phones are on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from facilitator.cli.rehearse import references
from facilitator.cli.rehearse.api import Api
from facilitator.cli.rehearse.clock import RehearsalClock
from facilitator.cli.rehearse.faults import CannotPlay, NotHeld
from facilitator.cli.rehearse.memory import Memory
from facilitator.cli.rehearse.people import CLERK
from facilitator.cli.rehearse.phone import Phone
from facilitator.cli.rehearse.phones import Phones
from facilitator.cli.rehearse.server import OwnServer
from facilitator.cli.rehearse.values import Value
from facilitator.domain.words import N_


@dataclass(frozen=True)
class Own:
    """What only a rehearsal on its own server has: the process and the clock."""

    server: OwnServer
    clock: RehearsalClock


@dataclass
class Hall:
    """`units` maps aliases to ids, `guests` is how many watch each session, `instance` is what `verify` trusts."""

    api: Api
    phones: Phones
    instance: Path
    guests: int = 0
    own: Own | None = None
    units: dict[str, str] = field(default_factory=dict)
    saved: dict[str, Value] = field(default_factory=dict)
    memory: Memory = field(default_factory=Memory)

    def resolve(self, value: Value) -> Value:
        """References filled in. Raises NotHeld when an earlier step left nothing under the name."""
        try:
            return references.resolve(value, self.saved)
        except references.UnknownReference as error:
            raise NotHeld(f"${{{error.reference}}}", N_("前面的步骤没有留下它")) from error

    def text(self, value: str) -> str:
        return str(self.resolve(value))

    def mapping(self, value: dict[str, Value]) -> dict[str, Value]:
        resolved = self.resolve(value)
        return resolved if isinstance(resolved, dict) else {}

    def ids(self, aliases: Iterable[str]) -> list[Value]:
        return [self.units[alias] for alias in aliases]

    def seat(self, session: str, aliases: Iterable[str]) -> dict[str, Phone]:
        """The connected phones of these units; who has no seat yet gets a ticket first. Raises NotHeld."""
        wanted = list(dict.fromkeys(aliases))
        missing = self.phones.without_seat(session, wanted)
        if missing:
            self.phones.join(session, self.memory.code(session), self._tickets(session, missing))
        return self.phones.of(session, wanted)

    def let_guests_in(self, session: str) -> None:
        if self.guests:
            self.phones.let_watch(session, self.memory.code(session), self.guests)

    def own_or_stop(self) -> Own:
        """Raises CannotPlay on somebody else's server."""
        if self.own is None:
            raise CannotPlay(N_("在别人的服务器上演练，不能重启、拨钟或快进。"))
        return self.own

    def _tickets(self, session: str, aliases: list[str]) -> dict[str, str]:
        result = self.api.must(CLERK, "people.issue_tickets", {"session": session, "units": self.ids(aliases)})
        tickets = result.get("tickets")
        by_unit = {
            str(ticket.get("unit")): str(ticket.get("ticket"))
            for ticket in (tickets if isinstance(tickets, list) else [])
            if isinstance(ticket, dict)
        }
        lacking = [alias for alias in aliases if self.units[alias] not in by_unit]
        if lacking:
            raise NotHeld(N_("每户一张入场票"), N_("没有票：{units}").format(units="、".join(lacking)))
        return {alias: by_unit[self.units[alias]] for alias in aliases}
