"""How long a connection may take to say what it wants: whoever sends a letter every few seconds is hung up on.

The library reads the request line, the headers and the body without any limit, so a few hundred such clients would hold
a few hundred connections for ever. Answers and sockets have limits of their own and are not touched here.
"""

from __future__ import annotations

from typing import Any, Literal

from gevent import Timeout
from gevent.pywsgi import WSGIHandler

from facilitator.live.patient_body import PatientBody

SILENT = 20.0
"""Seconds until the first byte: a browser opens lines beforehand and may not use them."""

HEAD = 10.0
"""Seconds from the first byte of a request line to the last header."""

IDLE = 75.0
"""Seconds between two requests; afterwards a browser opens a new line without anybody noticing."""


class PatientHandler(WSGIHandler):
    """Made anew for each connection. A limit that passes is no `Exception`: nothing on its way answers or logs it."""

    _limit: Timeout | None = None
    _answered = False

    def handle_one_request(self) -> tuple[str, bytes] | Literal[True] | None:
        """None ends the connection, as for the library."""
        try:
            return super().handle_one_request()
        except Timeout as late:
            if late is not self._limit:
                raise
            return None
        finally:
            self._allow(None)

    def read_requestline(self) -> str:
        self._allow(IDLE if self._answered else SILENT)
        self.rfile.peek(1)
        self._allow(HEAD)
        line: str = super().read_requestline()
        return line

    def read_request(self, raw_requestline: str) -> Any:
        read = super().read_request(raw_requestline)
        self._allow(None)
        self._answered = True
        return read

    def _allow(self, seconds: float | None) -> None:
        if self._limit is not None:
            self._limit.close()
        self._limit = None if seconds is None else Timeout.start_new(seconds)

    def get_environ(self) -> dict[str, Any]:
        """The body is read as slowly as `PatientBody` bears; the line is no good afterwards."""
        environ: dict[str, Any] = super().get_environ()
        usual = self.wsgi_input
        self.wsgi_input = PatientBody(usual, self._give_up)
        if environ["wsgi.input"] is usual:
            environ["wsgi.input"] = self.wsgi_input
        return environ

    def _give_up(self) -> None:
        self.close_connection = True
