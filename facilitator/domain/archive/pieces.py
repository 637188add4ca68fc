"""A piece of a meeting's archive, and for how long it is kept (`domain.md` §5.5)."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from facilitator.domain.words import N_


class Retention(StrEnum):
    PERMANENT = "permanent"
    THIRTY_YEARS = "thirty_years"
    TEN_YEARS = "ten_years"


RETENTION_NAMES = {
    Retention.PERMANENT: N_("永久"),
    Retention.THIRTY_YEARS: N_("30 年"),
    Retention.TEN_YEARS: N_("10 年"),
}
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
LONGEST_NAME = 60
"""Characters of one part of a path; some systems stop at 255 bytes."""


@dataclass(frozen=True)
class Piece:
    """`told` says what it is. Either its bytes are here, or `digest` names them in the file store, or it is a paper
    that nobody keeps, laid out from the bytes of `layout` for whoever packs it."""

    name: str
    told: str
    retention: Retention
    content: bytes = b""
    digest: str = ""
    layout: bytes = b""


def laid_out(pieces: Iterable[Piece], printed: Callable[[bytes], bytes]) -> tuple[Piece, ...]:
    """With the bytes of every paper; `printed` makes the same bytes of the same content, and raises what it raises."""
    return tuple(
        replace(piece, content=printed(piece.layout), layout=b"") if piece.layout else piece for piece in pieces
    )


def safe(part: str) -> str:
    """One part of a path that every system can write: 3号院/停车? → 3号院_停车_."""
    return _FORBIDDEN.sub("_", part).strip(" .")[:LONGEST_NAME] or "_"


def told_apart(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """In the order of their names; of two with one name the second is called …-2."""
    seen: dict[str, int] = {}
    found = []
    for piece in pieces:
        seen[piece.name] = seen.get(piece.name, 0) + 1
        head, dot, ending = piece.name.rpartition(".")
        name = piece.name if seen[piece.name] == 1 else f"{head}-{seen[piece.name]}{dot}{ending}"
        found.append(replace(piece, name=name))
    return tuple(sorted(found, key=lambda piece: piece.name))


def in_json(value: Any) -> bytes:
    """As a person reads it; days and moments as their text."""
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True, default=str).encode()
