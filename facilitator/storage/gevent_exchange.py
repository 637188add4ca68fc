"""The exchange's form for a process patched by gevent: the writer's thread and its mailbox are unpatched parts.

A patched queue between a greenlet and a native thread delivers nothing, and a writer on the hub freezes every phone
for as long as another process holds the database. So the thread and the mailbox are the originals, and answers come
back by the only call of the loop that another thread may make.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from gevent import get_hub, monkey
from gevent.event import Event

from facilitator.storage.exchange import Mailbox, Promise

_start_native_thread = monkey.get_original("_thread", "start_new_thread")
_NativeQueue = monkey.get_original("queue", "SimpleQueue")
_Answer = tuple[Any, BaseException | None]

LOOKING_AGAIN = 1.0
"""Seconds."""


class GeventPromise:
    """Made and awaited in a greenlet, kept or failed by the writer's thread.

    The answer is put down first and the greenlet woken second, and the greenlet also looks by itself once a second: a
    wake-up that the loop missed costs a second, never the answer to a command that is on the disk.
    """

    def __init__(self) -> None:
        self._loop = get_hub().loop
        self._woken = Event()
        self._answer: _Answer | None = None

    def keep(self, value: Any) -> None:
        self._give((value, None))

    def fail(self, error: BaseException) -> None:
        self._give((None, error))

    def wait(self) -> Any:
        while self._answer is None:
            self._woken.wait(LOOKING_AGAIN)
        value, error = self._answer
        if error is not None:
            raise error
        return value

    def _give(self, answer: _Answer) -> None:
        self._answer = answer
        self._loop.run_callback_threadsafe(self._woken.set)


class GeventExchange:
    """For the web process, where everything else is greenlets on one hub."""

    def start(self, run: Callable[[], None]) -> Callable[[], None]:
        """While the thread lives, a watcher keeps the loop alive: it cannot see that an answer is on its way."""
        loop, ended = get_hub().loop, Event()
        alive = loop.async_()
        alive.start(_nothing)

        def native() -> None:
            try:
                run()
            finally:
                loop.run_callback_threadsafe(ended.set)

        def join() -> None:
            ended.wait()
            alive.stop()

        _start_native_thread(native, ())
        return join

    def mailbox(self) -> Mailbox:
        box: Mailbox = _NativeQueue()
        return box

    def promise(self) -> Promise:
        return GeventPromise()


def _nothing() -> None:
    """What the watcher does when it is woken; it never is."""
