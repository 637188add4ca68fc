"""That an archive was packed: whoever holds the ZIP can show that it is the one."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.events import Event


@dataclass(frozen=True)
class SessionArchived(Event):
    """`digest`: SHA-256 of the ZIP, `size` in bytes."""

    session: str
    digest: str
    size: int
    pieces: int
    actor: str
