"""One rehearsal: the server comes up, people arrive, the evening is played, everything is tidied away."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from facilitator.cli.context import CliContext
from facilitator.cli.rehearse import instance
from facilitator.cli.rehearse.api import Api, origin_of
from facilitator.cli.rehearse.arrivals import make_roll, people_arrive
from facilitator.cli.rehearse.clock import RehearsalClock
from facilitator.cli.rehearse.evening import Evening, Step
from facilitator.cli.rehearse.faults import CannotPlay
from facilitator.cli.rehearse.hall import Hall, Own
from facilitator.cli.rehearse.people import ADMINISTRATOR
from facilitator.cli.rehearse.phones import Phones
from facilitator.cli.rehearse.playing import play
from facilitator.cli.rehearse.report import Report
from facilitator.cli.rehearse.server import OwnServer, clear_away, is_rehearsing, readiness
from facilitator.domain.words import N_

HERE = ZoneInfo("Asia/Shanghai")

Tell = Callable[[str], None]


@dataclass(frozen=True)
class Elsewhere:
    """A server in rehearsal mode that somebody else started, and its administrator's token."""

    url: str
    token: str


def rehearse_here(context: CliContext, evening: Evening, guests: int, tell: Tell) -> Report:
    """On a throw-away instance and a server of our own. Raises CannotPlay."""
    folder = Path(tempfile.mkdtemp(prefix="rehearsal-"))
    keep = True
    try:
        with _own_hall(context, evening, folder, guests, tell) as hall:
            report = _rehearse(evening, hall, tell)
        keep = not report.held
        return replace(report, kept=folder if keep else None)
    except CannotPlay as fault:
        left = N_("演练的数据和服务器日志留在 {folder}").format(folder=folder)
        raise CannotPlay(str(fault), f"{fault.hint}\n{left}".strip()) from fault
    except KeyboardInterrupt:
        keep = False
        raise
    finally:
        if not keep:
            clear_away(folder)


def rehearse_elsewhere(evening: Evening, server: Elsewhere, trusted: Path, guests: int, tell: Tell) -> Report:
    """On another server, which must be in rehearsal mode; `trusted` is the instance whose authority `verify` asks."""
    origin = origin_of(server.url)
    if not is_rehearsing(readiness(origin)):
        told = N_("{url} 没有回答，或不在演练模式；演练会写入数据，不能在正式的服务器上做。")
        raise CannotPlay(told.format(url=origin))
    hall = Hall(Api(origin, {ADMINISTRATOR: server.token}), Phones(origin), trusted, guests)
    try:
        return _rehearse(evening, hall, tell)
    finally:
        hall.phones.go()


@contextmanager
def _own_hall(context: CliContext, evening: Evening, folder: Path, guests: int, tell: Tell) -> Iterator[Hall]:
    tell(N_("建立演练用的数据"))
    # The clock comes first: already the journal's first entries are of the evening's time.
    clock = RehearsalClock.begin(folder, evening.clock or datetime.now(HERE))
    token = instance.make(context, folder)
    server = OwnServer(folder)
    hall = Hall(Api(server.origin, {ADMINISTRATOR: token}), Phones(server.origin), folder, guests, Own(server, clock))
    try:
        tell(N_("启动服务器"))
        server.start()
        yield hall
    finally:
        # Killed rather than stopped: nothing of it is needed any more, and the phones notice by themselves.
        server.kill()


def _rehearse(evening: Evening, hall: Hall, tell: Tell) -> Report:
    begun = time.monotonic()
    people_arrive(hall.api, tell)
    hall.units.update(make_roll(hall.api, evening.roll, tell))

    def tell_step(step: Step) -> None:
        tell(f"{step.number}/{len(evening.steps)} {step.action.describe()}")

    lines = play(evening, hall, tell_step)
    return Report(evening.name, tuple(lines), time.monotonic() - begun)
