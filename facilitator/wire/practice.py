"""What the pages know of 练一遍: whether an evening is being practised, where, and how to begin and end it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from flask import current_app

EXTENSION = "practice"
PREFIX = "/practice"
"""Sockets and commands of the practised evening; its pages lie under an id and a code of their own."""


@dataclass(frozen=True)
class Practised:
    """The evening that was planned, by id and code, and the one that is played instead on a copy of the books."""

    session: str
    code: str
    played: str
    played_code: str

    @property
    def wall(self) -> str:
        return f"/screen/{self.played_code}"


class Practice(Protocol):
    def start(self, session: str, pace: float = 1.0) -> Practised:
        """Raises Refusal. A practice that is on already is ended first."""
        ...

    def stop(self) -> None:
        """Nothing of it is left afterwards; also where nothing was going on."""
        ...

    def now(self) -> Practised | None: ...

    def told(self) -> Mapping[str, Any]:
        """What the company of residents is doing: `word`, and what is counted in it."""
        ...


def practice() -> Practice | None:
    """None in a process that cannot hold a second evening (tests of single pages, several server processes)."""
    found: Practice | None = current_app.extensions.get(EXTENSION)
    return found


def wall_of_practice(session: str) -> str | None:
    """Where the projector of this session should be now; None while nobody practises it."""
    held = practice()
    now = held.now() if held is not None else None
    return now.wall if now is not None and now.session == session else None
