"""唱票 as the room knows it: papers read aloud after the close, the one number that comes before the announcement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class CallFacts:
    """`counts` by option and `invalid` over everything read aloud. `batch` is None once all of it is confirmed.

    `last`: the option of the newest stroke (`invalid` for a spoiled paper), which the wall draws slowly. `of`: how
    many papers were handed out; None where nobody wrote that down."""

    batch: str | None
    caller: str
    teller: str
    watcher: str
    counts: Mapping[str, int]
    invalid: int
    place: int
    of: int | None
    last: str | None
    mine: int = 0
    """Strokes of the batch that is being drawn: the next paper is one more."""
