"""What the demo has brought about so far, and the one way in which it brings about more: people at the door."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from facilitator.cli.demo.clock import DemoClock
from facilitator.cli.demo.staff import Colleague
from facilitator.domain.people.units import Unit, UnitKind
from facilitator.services.context import SYSTEM, Actor
from facilitator.services.door import Door
from facilitator.services.people.read import UnitList

AT_ONCE = 16


@dataclass
class Story:
    """`door` keeps the demo's time. Demands and sessions are known by the keys of their plans."""

    door: Door
    clock: DemoClock
    people: Mapping[str, Colleague]
    demands: dict[str, str] = field(default_factory=dict)
    sessions: dict[str, str] = field(default_factory=dict)
    items: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def do(self, who: str, command: object) -> Any:
        """One of the colleagues gives a command; its result."""
        return self.door.do(self.people[who].actor, command).result

    def do_together(self, commands: Iterable[tuple[Actor, object]]) -> None:
        """Many people at once, as in a hall: what waits together is written to the disk together."""
        with ThreadPoolExecutor(AT_ONCE) as pool:
            list(pool.map(lambda one: self.door.do(*one), commands))

    def units(self, *kinds: UnitKind, buildings: Sequence[str] = ()) -> list[Unit]:
        everyone: tuple[Unit, ...] = self.door.ask(SYSTEM, UnitList())
        return [unit for unit in everyone if unit.kind in kinds and (not buildings or unit.building in buildings)]

    def date(self, ahead: int) -> datetime:
        return self.clock.day(ahead, 12)
