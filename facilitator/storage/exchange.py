"""How a caller and the writer's thread hand each other work: the port, and its form for native threads."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from typing import Any, Protocol


class Promise(Protocol):
    """An answer that one thread will give and one caller waits for."""

    def keep(self, value: Any) -> None: ...

    def fail(self, error: BaseException) -> None: ...

    def wait(self) -> Any: ...


class Mailbox(Protocol):
    """Work on its way to the writer; `get` blocks the writer's thread only."""

    def put(self, item: Any) -> None: ...

    def get(self) -> Any: ...

    def get_nowait(self) -> Any:
        """Raises queue.Empty."""
        ...


class Exchange(Protocol):
    """The three things a writer needs from its process: a native thread, a mailbox, promises."""

    def start(self, run: Callable[[], None]) -> Callable[[], None]:
        """Start the writer's thread; the returned function joins it."""
        ...

    def mailbox(self) -> Mailbox: ...

    def promise(self) -> Promise: ...


class ThreadPromise:
    """A promise between two native threads."""

    def __init__(self) -> None:
        self._done = threading.Event()
        self._value: Any = None
        self._error: BaseException | None = None

    def keep(self, value: Any) -> None:
        self._value = value
        self._done.set()

    def fail(self, error: BaseException) -> None:
        self._error = error
        self._done.set()

    def wait(self) -> Any:
        self._done.wait()
        if self._error is not None:
            raise self._error
        return self._value


class ThreadExchange:
    """For the command line, the worker and the tests: plain threads."""

    def start(self, run: Callable[[], None]) -> Callable[[], None]:
        thread = threading.Thread(target=run, name="writer", daemon=True)
        thread.start()
        return thread.join

    def mailbox(self) -> Mailbox:
        return queue.SimpleQueue()

    def promise(self) -> Promise:
        return ThreadPromise()
