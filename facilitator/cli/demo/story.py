"""What the demo has brought about so far, and the one way in which it brings about more: people at the door."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from facilitator.cli.demo.clock import DemoClock
from facilitator.cli.demo.staff import Colleague
from facilitator.domain.people.units import Unit, UnitKind
from facilitator.services.context import SYSTEM, Actor, Context
from facilitator.services.door import Door
from facilitator.services.finding import find_demand
from facilitator.services.people.read import UnitList
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

AT_ONCE = 16


@dataclass
class Story:
    """`door` keeps the demo's time. Demands, sessions and reports are known by the keys of their plans, who is
    visited by the name, a plan of money by its title."""

    door: Door
    clock: DemoClock
    people: Mapping[str, Colleague]
    demands: dict[str, str] = field(default_factory=dict)
    sessions: dict[str, str] = field(default_factory=dict)
    items: dict[str, tuple[str, ...]] = field(default_factory=dict)
    visited: dict[str, str] = field(default_factory=dict)
    reports: dict[str, str] = field(default_factory=dict)
    reviews: dict[str, str] = field(default_factory=dict)
    plans: dict[str, str] = field(default_factory=dict)

    def do(self, who: str, command: object) -> Any:
        """One of the colleagues gives a command; its result."""
        return self.door.do(self.people[who].actor, command).result

    def beyond(self, demand: str, happen: Callable[[Context, Row], object], who: str | None = None) -> None:
        """What no verb of a colleague can say alone, written down like everything else."""
        actor = SYSTEM if who is None else self.people[who].actor

        def write(unit: UnitOfWork) -> None:
            context = Context(actor, self.clock.now(), unit, self.door.community, self.door.ports)
            happen(context, find_demand(unit, demand))

        self.door.writer.submit(write)

    def do_together(self, commands: Iterable[tuple[Actor, object]]) -> None:
        """Many people at once, as in a hall: what waits together is written to the disk together."""
        with ThreadPoolExecutor(AT_ONCE) as pool:
            list(pool.map(lambda one: self.door.do(*one), commands))

    def units(self, *kinds: UnitKind, buildings: Sequence[str] = ()) -> list[Unit]:
        everyone: tuple[Unit, ...] = self.door.ask(SYSTEM, UnitList())
        return [unit for unit in everyone if unit.kind in kinds and (not buildings or unit.building in buildings)]

    def date(self, ahead: int) -> datetime:
        return self.clock.day(ahead, 12)
