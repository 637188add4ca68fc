"""P6: the server is killed in the middle of a vote and starts again: all phones back within 15 seconds, no vote lost.

Run: python -m bench.p6_back [--phones 300] [--rounds 3]. Phones come back as the page's own script does: the library's
back-off, and a question over HTTP whose first answer ends the waiting. The seconds count from the start of the new
process, its own start-up (`ready`) included: on a machine with other work that start-up is a good part of them.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import statistics
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from bench.wire import Phone
from facilitator.domain.people.powers import Role
from tests.factories.hall import Hall, open_hall
from tests.factories.served import Served, prepared, served
from tests.factories.world import open_world

BAR = 15.0
"""Seconds from the start of the new server until the last phone has its room again."""

SPREAD, KILLED_AFTER, DOWN_FOR = 4.0, 2.0, 3.0
"""Seconds: votes come over SPREAD, the power goes in their middle and stays away for a while."""

FIRST_TRY, LONGEST_WAIT, JITTER = 1.0, 10.0, 0.5
"""reconnectionDelay, reconnectionDelayMax and randomizationFactor of static/js/live.js."""

FIRST_QUESTION, QUESTIONS_EVERY, SPREAD_OF_QUESTIONS = 1.5, 2.5, 0.2
"""The same for its questions: after a disconnect, KNOCK_EVERY, and `jitter`."""

AT_ONCE = 100
"""Phones that join together before the vote; how they come back is nobody's plan."""

GIVE_UP = 60.0
LOST = (OSError, ConnectionError, asyncio.IncompleteReadError)


@dataclass
class Voter:
    """One phone with one vote under one key, sent again until it was acknowledged."""

    phone: Phone
    hall: Hall
    key: str
    acknowledged_before: bool = False
    acknowledged: bool = False
    back_at: float = field(default=float("inf"))
    tries: int = 0

    async def live(self, killed: asyncio.Event) -> None:
        """From the first vote until it is acknowledged and the phone is back after the cut."""
        listening = asyncio.create_task(self.phone.listen())
        await asyncio.sleep(random.uniform(0, SPREAD))
        await self._vote(listening)
        self.acknowledged_before = self.acknowledged
        with suppress(*LOST):
            await listening
        await killed.wait()
        listening = await self._come_back()
        self.back_at = time.perf_counter()
        if not self.acknowledged:
            await self._vote(listening)
        listening.cancel()

    async def _vote(self, listening: asyncio.Task[None]) -> None:
        payload = {"ballot": self.hall.ballot, "choices": ["for"], "key": self.key}
        with suppress(*LOST):
            asked = asyncio.create_task(self.phone.call("vote", payload))
            await asyncio.wait({asked, listening}, return_when=asyncio.FIRST_COMPLETED)
            if asked.done():
                self.acknowledged = bool(asked.result()["ok"])
            asked.cancel()

    async def _come_back(self) -> asyncio.Task[None]:
        answered = asyncio.Event()
        asking = asyncio.create_task(self._knock_until(answered))
        delay = FIRST_TRY
        while True:
            wait = min(delay * random.uniform(1 - JITTER, 1 + JITTER), LONGEST_WAIT)
            with suppress(TimeoutError):
                await asyncio.wait_for(answered.wait(), wait)
            delay = FIRST_TRY if answered.is_set() else delay * 2
            answered.clear()
            self.tries += 1
            with suppress(*LOST):
                await self.phone.connect()
                asking.cancel()
                return asyncio.create_task(self.phone.listen())

    async def _knock_until(self, answered: asyncio.Event) -> None:
        """The page asks on until its socket stands; the first answer since the line broke opens a new one."""
        pause = FIRST_QUESTION
        while True:
            await asyncio.sleep(pause * random.uniform(1 - SPREAD_OF_QUESTIONS, 1 + SPREAD_OF_QUESTIONS))
            pause = QUESTIONS_EVERY
            with suppress(*LOST):
                await self.phone.knock()
                answered.set()
                return


@dataclass(frozen=True)
class Measured:
    """Seconds are counted from the start of the new process; `ready` is when it answered."""

    ready: float
    half: float
    last: float
    tries: float
    before: int
    acknowledged: int
    kept: int
    lost: int


def measure(phones: int) -> Measured:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with prepared(folder) as world:
            hall = open_hall(world, phones)
            world.staff("桌前的记录人", Role.RECORDER)
        with served(folder) as server:
            return asyncio.run(_evening(server, hall))


async def _evening(server: Served, hall: Hall) -> Measured:
    voters = [
        Voter(Phone(server.port, {"seat": seat}), hall, f"key-{number}") for number, seat in enumerate(hall.seats)
    ]
    killed = asyncio.Event()
    for start in range(0, len(voters), AT_ONCE):
        await asyncio.gather(*(voter.phone.connect() for voter in voters[start : start + AT_ONCE]))
    living = [asyncio.create_task(voter.live(killed)) for voter in voters]
    await asyncio.sleep(KILLED_AFTER)
    await asyncio.to_thread(server.kill)
    killed.set()
    await asyncio.sleep(DOWN_FOR)
    began = time.perf_counter()
    await asyncio.to_thread(server.start)
    ready = time.perf_counter() - began
    await asyncio.wait(living, timeout=GIVE_UP)
    for task in living:
        task.cancel()
    back = sorted(voter.back_at - began for voter in voters)
    units = _kept(server.folder, hall.ballot)
    missing = [unit for unit, voter in zip(hall.units, voters, strict=True) if voter.acknowledged and unit not in units]
    return Measured(
        ready=ready,
        half=statistics.median(back),
        last=back[-1],
        tries=statistics.mean(voter.tries for voter in voters),
        before=sum(voter.acknowledged_before for voter in voters),
        acknowledged=sum(voter.acknowledged for voter in voters),
        kept=len(units),
        lost=len(missing) + sum(not voter.acknowledged for voter in voters),
    )


def _kept(folder: Path, ballot: str) -> list[str]:
    """The unit of every vote in the box; one that stands there twice would be counted twice here."""
    with open_world(folder) as world, world.database.reading() as unit:
        return [row.unit for row in unit.box.named(ballot)]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--phones", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    print(
        f"{'':10} {'ready':>7} {'half':>7} {'last':>7} {'tries':>6} {'before':>7} {'after':>6} {'kept':>6} {'lost':>5}"
    )
    held = True
    for number in range(1, asked.rounds + 1):
        one = measure(asked.phones)
        held = held and one.last <= BAR and one.lost == 0 and one.kept == asked.phones
        print(
            f"round {number:<4} {one.ready:6.1f}s {one.half:6.1f}s {one.last:6.1f}s {one.tries:6.1f} {one.before:7} "
            f"{one.acknowledged - one.before:6} {one.kept:6} {one.lost:5}"
        )
    print(f"{asked.phones} phones, bar {BAR:.0f} s and no vote lost: {'held' if held else 'MISSED'}")
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
