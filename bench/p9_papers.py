"""P9: minutes of ten pages with 300 names from settling to the file; votes while ten papers of 300 lines are made.

Run: python -m bench.p9_papers [--phones 300] [--rounds 3]. The worker is warm: it has made a paper before. Votes are
measured as in P1, once with an idle worker and once with ten papers waiting; the median may grow by half.
"""

from __future__ import annotations

import argparse
import asyncio
import io
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import requests
from pypdf import PdfReader

from bench import p1_votes
from facilitator.domain.people.powers import Role
from facilitator.paths import CHECKOUT
from facilitator.services.ballots.announce import AnnounceBallot
from facilitator.services.ballots.cast import CastVote
from facilitator.services.ballots.close import CloseBallot
from facilitator.services.context import SYSTEM
from facilitator.services.minutes.amend import AmendMinutes
from facilitator.services.minutes.draft import DraftMinutes
from facilitator.services.sessions.close import CloseSession
from tests.factories.hall import Hall, open_hall
from tests.factories.served import Served, prepared, served
from tests.factories.world import World

READY_WITHIN = 2.0
SLOWER = 1.5
PAPERS = 10
PAGES = 10
PATIENCE = 60.0
WORDS = "社区会同居民代表逐户核实路灯损坏情况并形成维修台账供会议研究参考使用。" * 95


@dataclass(frozen=True)
class Made:
    seconds: float
    pages: int


class Api:
    """The server as a script uses it."""

    def __init__(self, server: Served, token: str) -> None:
        self._origin, self._head = server.origin, {"Authorization": f"Bearer {token}"}

    def do(self, verb: str, **fields: Any) -> Any:
        noun, name = verb.split(".")
        answer = requests.post(f"{self._origin}/api/v1/{noun}/{name}", json=fields, headers=self._head, timeout=60)
        if not answer.ok:
            raise SystemExit(f"{verb}: {answer.text}")
        return answer.json()["result"]

    def when_there(self, path: str) -> bytes:
        """The bytes of a file as soon as it has been made."""
        until = time.perf_counter() + PATIENCE
        while time.perf_counter() < until:
            answer = requests.get(f"{self._origin}/api/v1/{path}", headers=self._head, timeout=60)
            if answer.ok:
                return answer.content
            time.sleep(0.02)
        raise SystemExit(f"{path}: nothing after {PATIENCE:.0f} s")


@contextmanager
def working(folder: Path) -> Iterator[None]:
    """The worker beside the server, as `serve` starts it."""
    command = [sys.executable, "-m", "facilitator", "--instance", str(folder), "worker"]
    surroundings = {**os.environ, "FACILITATOR_REHEARSAL": "1"}
    with (folder / "worker.log").open("ab") as log:
        worker = subprocess.Popen(command, cwd=CHECKOUT, env=surroundings, stdout=log, stderr=log)
        try:
            yield
        finally:
            worker.terminate()
            worker.wait(15)


def long_minutes(world: World, hall: Hall) -> str:
    """A closed evening whose draft has ten pages and three hundred names."""
    chair, do = hall.evening.chair, world.door.do
    for number, unit in enumerate(hall.units[:10]):
        do(chair, CastVote(hall.ballot, ("for",), f"key-{number}", unit=unit))
    do(chair, CloseBallot(hall.ballot, reason="没有监票人在场"))
    do(chair, AnnounceBallot(hall.ballot))
    do(chair, CloseSession(hall.evening.session))
    minutes = str(do(SYSTEM, DraftMinutes(hall.evening.session)).result.minutes)
    names = "、".join(f"居民{number}" for number in range(1, 301))
    do(SYSTEM, AmendMinutes(minutes, "items.1.opinions", f"发言的有{names}。\n{WORDS}"))
    return minutes


def settle_to_ready(people: int) -> Made:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with prepared(folder) as world:
            hall = open_hall(world, people)
            minutes = long_minutes(world, hall)
            world.staff("记录", Role.RECORDER, Role.CLERK)
            token = world.token("记录")
        with served(folder) as server, working(folder):
            api = Api(server, token)
            _warm(api, hall)
            began = time.perf_counter()
            api.do("minutes.settle", minutes=minutes)
            pdf = api.when_there(f"minutes/{minutes}/pdf")
            return Made(time.perf_counter() - began, len(PdfReader(io.BytesIO(pdf)).pages))


def _warm(api: Api, hall: Hall) -> None:
    paper = api.do("papers.order", paper="attendance", about=hall.evening.session)["paper"]
    api.when_there(f"papers/{paper}/pdf")


def median_of_votes(phones: int, papers: int) -> float:
    """Milliseconds; `papers` of so many lines as there are phones wait when the first vote is sent."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with prepared(folder) as world:
            hall = open_hall(world, phones)
            world.staff("桌前的记录人", Role.RECORDER, Role.CLERK)
            token = world.token("桌前的记录人")
        with served(folder) as server, working(folder):
            api = Api(server, token)
            _warm(api, hall)
            for _ in range(papers):
                api.do("papers.order", paper="attendance", about=hall.evening.session)
            return asyncio.run(p1_votes.evening(server, hall, token)).p50


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--phones", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    made = [settle_to_ready(asked.phones) for _ in range(asked.rounds)]
    for one in made:
        print(f"minutes of {one.pages} pages: {one.seconds:.2f} s from settling to the file")
    idle = [median_of_votes(asked.phones, 0) for _ in range(asked.rounds)]
    busy = [median_of_votes(asked.phones, PAPERS) for _ in range(asked.rounds)]
    seconds, slower = statistics.median(one.seconds for one in made), statistics.median(busy) / statistics.median(idle)
    print(f"median {seconds:.2f} s, bar {READY_WITHIN} s")
    print(f"votes: {statistics.median(idle):.1f} ms idle, {statistics.median(busy):.1f} ms beside {PAPERS} papers")
    print(f"{slower:.2f} times, bar {SLOWER}")
    long_enough = all(one.pages >= PAGES for one in made)
    return 0 if long_enough and seconds <= READY_WITHIN and slower <= SLOWER else 1


if __name__ == "__main__":
    sys.exit(main())
