"""Where the web process does costly work: gevent's native threads, so that the hub keeps serving the hall."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, cast

from gevent import get_hub

T = TypeVar("T")


def _outcome(work: Callable[[], T]) -> tuple[T | None, Exception | None]:
    try:
        return work(), None
    except Exception as error:
        return None, error


class NativeThreads:
    """`run` lets one greenlet wait for the answer; `spawn` waits for nothing."""

    def run(self, work: Callable[[], T]) -> T:
        """What the work raises is handed over as a value: the pool would print every refusal as a crash."""
        answer, error = get_hub().threadpool.apply(lambda: _outcome(work))
        if error is not None:
            raise error
        return cast(T, answer)

    def spawn(self, work: Callable[[], None]) -> object:
        return get_hub().threadpool.spawn(work)
