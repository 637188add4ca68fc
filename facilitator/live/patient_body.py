"""A request's body, read within a time: a form of a few bytes in seconds, a photograph over a bad line in minutes."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from gevent import Timeout
from gevent.pywsgi import Input
from werkzeug.exceptions import ClientDisconnected

BODY = 10.0
"""Seconds for a body of any size."""

SLOWEST = 16 * 1024
"""Bytes a second: what is longer may take as long as it takes at this pace. Eight megabytes: under nine minutes."""


_UsualBody: Any = Input


class PatientBody(_UsualBody):  # type: ignore[misc]  # The library has no types for what is read here.
    """Takes the place of the library's own. `give_up` ends the line: what is left of the body is not waited for."""

    __slots__ = ("_ends", "_give_up", "_late")

    def __init__(self, usual: Any, give_up: Callable[[], None]) -> None:
        super().__init__(usual.rfile, usual.content_length, usual.socket, usual.chunked_input)
        self._ends = time.monotonic() + BODY + (usual.content_length or 0) / SLOWEST
        self._give_up = give_up
        self._late = False

    def _do_read(self, length: int | None = None, use_readline: bool = False) -> bytes:
        return self._in_time(lambda: super(PatientBody, self)._do_read(length, use_readline))

    def _chunked_read(self, length: int | None = None, use_readline: bool = False) -> bytes:
        return self._in_time(lambda: super(PatientBody, self)._chunked_read(length, use_readline))

    def _discard(self) -> None:
        """What the application did not read; nothing more once it came too slowly."""
        with suppress(ClientDisconnected):
            if not self._late:
                super()._discard()

    def _in_time(self, read: Callable[[], bytes]) -> bytes:
        """Raises ClientDisconnected: the application answers as to a line that broke, and logs nothing."""
        limit = Timeout.start_new(max(self._ends - time.monotonic(), 0.001))
        try:
            return read()
        except Timeout as late:
            if late is not limit:
                raise
            self._late = True
            self._give_up()
            raise ClientDisconnected from None
        finally:
            limit.close()
