"""The worker's rounds: every few minutes it looks which deadlines have come and which papers are too old.

A thread beside the queue, since looking is no job that anybody wanted. Two workers may look at the same time: what was
raised once is not raised again. The first look comes at the start, so a machine that was off catches up.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence

from facilitator.domain.errors import Refusal
from facilitator.jobs.papers import forget_old_papers
from facilitator.jobs.tools import Tools
from facilitator.services.context import SYSTEM
from facilitator.services.demands.watch import UnraisedAlerts, WatchDeadlines
from facilitator.services.reviews.gather import GatherReview
from facilitator.services.reviews.ungathered import UngatheredQuarter

log = logging.getLogger(__name__)

EVERY = 240.0
"""Seconds between two rounds."""

Round = Callable[[Tools], None]


def watch_deadlines(tools: Tools) -> None:
    """Reads first: during a vote the writer is left alone unless something really came."""
    if tools.door.ask(SYSTEM, UnraisedAlerts()):
        tools.door.do(SYSTEM, WatchDeadlines())


def gather_quarter(tools: Tools) -> None:
    """When a quarter is over, what was completed in it stands on its list; nobody has to think of it."""
    if quarter := tools.door.ask(SYSTEM, UngatheredQuarter()):
        tools.door.do(SYSTEM, GatherReview(quarter))


ROUNDS: Sequence[Round] = (watch_deadlines, gather_quarter, forget_old_papers)


class Rounds:
    """`stop` waits for the round that is under way."""

    def __init__(self, tools: Tools, rounds: Sequence[Round] = ROUNDS, every: float = EVERY) -> None:
        self._tools = tools
        self._rounds = rounds
        self._every = every
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._walk, name="rounds", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopped.set()
        self._thread.join(10)

    def once(self) -> None:
        """One round of everything; what goes wrong is logged and tried again the next time."""
        for each in self._rounds:
            try:
                each(self._tools)
            except Refusal as refusal:
                log.warning("后台巡查没有做成：%s", refusal.message)
            except Exception:
                log.exception("后台巡查没有做成")

    def _walk(self) -> None:
        while not self._stopped.is_set():
            self.once()
            self._stopped.wait(self._every)
