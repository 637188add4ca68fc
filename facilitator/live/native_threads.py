"""Where the web process does costly work: gevent's native threads, so that the hub keeps serving the hall."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from gevent import get_hub

T = TypeVar("T")


class NativeThreads:
    """`run` lets one greenlet wait for the answer; `spawn` waits for nothing."""

    def run(self, work: Callable[[], T]) -> T:
        answer: T = get_hub().threadpool.apply(work)
        return answer

    def spawn(self, work: Callable[[], None]) -> object:
        return get_hub().threadpool.spawn(work)
