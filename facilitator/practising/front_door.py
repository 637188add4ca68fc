"""In front of everything: whoever comes for the practised evening is led to its own application, everybody else on.

The practised evening has an id and a code of its own, which no real evening has. A page of it that outlives it finds
nothing: no press on it can ever reach a real meeting.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Protocol

from facilitator.wire.practice import PREFIX

Environ = dict[str, Any]
Wsgi = Callable[[Environ, Any], Iterable[bytes]]
OF_THE_HOUSE = frozenset({f"{PREFIX}/now", f"{PREFIX}/stop"})
"""Asked of the real application, which outlives the practice."""


class Played(Protocol):
    """The practised evening as the door knows it."""

    @property
    def names(self) -> frozenset[str]:
        """Its id and its code."""
        ...

    @property
    def pages(self) -> Wsgi: ...


class FrontDoor:
    def __init__(self, house: Wsgi) -> None:
        self._house = house
        self.played: Played | None = None

    def __call__(self, environ: Environ, start_response: Any) -> Iterable[bytes]:
        played, path = self.played, str(environ.get("PATH_INFO", ""))
        if played is None or path in OF_THE_HOUSE:
            return self._house(environ, start_response)
        if path.startswith(f"{PREFIX}/"):
            return played.pages({**environ, "PATH_INFO": path.removeprefix(PREFIX)}, start_response)
        if played.names.isdisjoint(path.split("/")):
            return self._house(environ, start_response)
        return played.pages(environ, start_response)
