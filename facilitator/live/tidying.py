"""Looks for objects that only hold each other while nobody waits, so that no vote waits for it.

The interpreter looks by itself after so many new objects. With three hundred phones on the line that takes a fifth of
a second, and it comes when most happens: in the middle of a vote (`script/bench p1_votes`).
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterable

LOOK_EVERY = 1.0
"""Seconds between two questions whether now is a good moment."""

QUIET = 2.0
"""Seconds without news from any session that make a good moment."""

EVERY = 60.0
"""Seconds at least between two looks."""

LATEST = 600.0
"""Seconds after which it is done in the middle of a vote too: memory must not grow all evening."""

YOUNG, MIDDLE, NEVER = 5_000, 20, 1_000_000_000
"""New objects, and turns of the young, until the interpreter looks by itself; all objects are looked at only here."""


class Tidying:
    """`stir` is told of every commit, `round` is a chore of the live loops."""

    def __init__(self, seconds: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._stirred = self._tidied = seconds()

    def begin(self) -> None:
        """Once everything is imported: what is here now stays for ever and is never looked at in a hurry."""
        gc.enable()
        gc.set_threshold(YOUNG, MIDDLE, NEVER)
        self._tidy()

    def stir(self, _sessions: Iterable[str]) -> None:
        self._stirred = self._seconds()

    def round(self) -> None:
        now = self._seconds()
        quiet = now - self._stirred >= QUIET and now - self._tidied >= EVERY
        if quiet or now - self._tidied >= LATEST:
            self._tidy()

    def _tidy(self) -> None:
        """Everything is looked at, what froze long ago too: a phone that left is only found then."""
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        self._tidied = self._seconds()
