"""Long work beside the request: a page waits for it a moment, then shows how far it is and comes back by itself.

A table of twenty thousand rows takes many seconds to write. The work goes on in a thread of its own (a greenlet where
the server runs on gevent), whoever looks; what it brought is handed over to the first page that asks after it is done.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from threading import Event, Thread
from typing import Any, TypeVar

from flask import copy_current_request_context, current_app, redirect, render_template, request
from flask.typing import ResponseReturnValue

T = TypeVar("T")
Key = tuple[Hashable, ...]

PATIENCE = 1.5
"""Seconds for which a page waits before it shows how far the work is."""
KEPT_FOR = 600
"""Seconds for which a finished work waits for somebody to fetch what it brought."""
EXTENSION = "spreadsheets.works"


@dataclass
class Work:
    """`name` is the file it is about, `step` what is being done, `done` of `total` how far; `total` is 0 where it
    cannot be counted."""

    name: str
    step: str = ""
    done: int = 0
    total: int = 0
    began: float = field(default_factory=time.monotonic)
    finished: Event = field(default_factory=Event)
    answer: Any = None
    error: Exception | None = None

    def tell(self, step: str) -> None:
        self.step, self.done, self.total = step, 0, 0

    def each(self, rows: Iterable[T], step: str, total: int) -> Iterator[T]:
        """The rows, counted as they go by."""
        self.step, self.done, self.total = step, 0, total
        for row in rows:
            yield row
            self.done += 1

    @property
    def seconds(self) -> int:
        return int(time.monotonic() - self.began)


class StillWorking(Exception):
    """The page has waited long enough; `address` is where to look again."""

    def __init__(self, work: Work, address: str) -> None:
        self.work, self.address = work, address
        super().__init__(address)


class Works:
    def __init__(self, patience: float = PATIENCE) -> None:
        self.patience = patience
        self._works: dict[Key, Work] = {}

    def underway(self, key: Key) -> bool:
        return key in self._works

    def answer(self, key: Key, job: Callable[[Work], T], name: str, address: str) -> T:
        """What the job brings. It begins unless it is under way. Raises StillWorking, or what the job raised."""
        if key not in self._works:
            self._forget_old()
            self._works[key] = _begun(job, name)
        answer: T = self.fetch(key, address)
        return answer

    def fetch(self, key: Key, address: str) -> Any:
        """As `answer`, for a job that is under way."""
        work = self._works[key]
        if not work.finished.wait(self.patience):
            raise StillWorking(work, address)
        self._works.pop(key, None)
        if work.error is not None:
            raise work.error
        return work.answer

    def _forget_old(self) -> None:
        old = time.monotonic() - KEPT_FOR
        for key in [key for key, work in self._works.items() if work.finished.is_set() and work.began < old]:
            self._works.pop(key, None)


def works() -> Works:
    """Those of this process."""
    kept: Works = current_app.extensions.setdefault(EXTENSION, Works())
    return kept


def still_working(told: StillWorking) -> ResponseReturnValue:
    """The page that shows how far it is; without a script the browser asks again by itself."""
    if request.method == "POST":
        return redirect(told.address, 303)
    return render_template("spreadsheets/working.html", page=told)


def _begun(job: Callable[[Work], Any], name: str) -> Work:
    work = Work(name)

    @copy_current_request_context
    def run() -> None:
        try:
            work.answer = job(work)
        except Exception as error:
            work.error = error
        finally:
            work.finished.set()

    Thread(target=run, daemon=True).start()
    return work
