"""All phones of the hall: seats by ticket, sockets kept open through the evening, guests who only watch."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TypeVar

from facilitator.cli.rehearse.phone import Phone
from facilitator.cli.rehearse.watch import RoomWatch

JOINING_AT_ONCE = 12
"""As many as scan in the same second; more only queue up in the runner's own threads."""

T = TypeVar("T")
R = TypeVar("R")


def side_by_side(work: Callable[[T], R], parts: Sequence[T], at_once: int) -> list[R]:
    """The results in order; the first exception is raised after all have ended."""
    if not parts:
        return []
    with ThreadPoolExecutor(min(at_once, len(parts))) as pool:
        return list(pool.map(work, parts))


@dataclass
class Phones:
    """One phone a unit and session; it keeps its seat over a restart of the server."""

    origin: str
    socket_path: str = field(default="socket.io", kw_only=True)
    watch: RoomWatch = field(default_factory=RoomWatch)
    seated: dict[tuple[str, str], Phone] = field(default_factory=dict)
    guests: list[Phone] = field(default_factory=list)

    def without_seat(self, session: str, aliases: Iterable[str]) -> list[str]:
        return [alias for alias in dict.fromkeys(aliases) if (session, alias) not in self.seated]

    def join(self, session: str, code: str, tickets: dict[str, str]) -> None:
        """Every holder of a ticket (by alias) takes the seat and connects. Raises NotHeld."""

        def arrive(alias: str) -> Phone:
            phone = Phone(self.origin, session, code, alias, self.watch, self.socket_path)
            phone.take_seat(tickets[alias])
            phone.connect()
            return phone

        phones = side_by_side(arrive, list(tickets), JOINING_AT_ONCE)
        self.seated.update({(session, phone.who): phone for phone in phones})

    def of(self, session: str, aliases: Iterable[str]) -> dict[str, Phone]:
        """The phones of these units, connected. Raises NotHeld."""
        phones = {alias: self.seated[session, alias] for alias in aliases}
        side_by_side(Phone.connect, [phone for phone in phones.values() if not phone.connected], JOINING_AT_ONCE)
        return phones

    def let_watch(self, session: str, code: str, count: int) -> None:
        """So many guests open the join page and stay. Raises NotHeld."""

        def arrive(number: int) -> Phone:
            guest = Phone(self.origin, session, code, f"旁观{number}", self.watch, self.socket_path)
            guest.look_in()
            guest.connect()
            return guest

        self.guests.extend(side_by_side(arrive, range(1, count + 1), JOINING_AT_ONCE))

    def come_back(self) -> None:
        """After a restart: every phone connects anew with the seat or cookie it has. Raises NotHeld."""
        side_by_side(Phone.connect, self._all(), JOINING_AT_ONCE)

    def go(self) -> None:
        side_by_side(Phone.hang_up, self._all(), JOINING_AT_ONCE)

    def _all(self) -> list[Phone]:
        return [*self.seated.values(), *self.guests]
