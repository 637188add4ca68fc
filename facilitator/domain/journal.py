"""The journal: canonical bytes, a salted hash chain, and the faults a reader can find in it.

Canonical JSON is the integer-only subset of RFC 8785; the chain is linear because a meeting is small enough to
publish whole. The salt keeps `{unit, choice}` from being guessed from its hash while a ballot is open.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from facilitator.domain.events import Event, event_body, event_type
from facilitator.domain.ids import check_code

PREFIX = b"facilitator-journal-v1\n"
GENESIS = bytes(32)
SALT_BYTES = 16
LARGEST_INTEGER = 2**53 - 1


@dataclass(frozen=True)
class Entry:
    """One row: `body` is the exact canonical text that was hashed; `at` is ISO 8601 in UTC."""

    seq: int
    at: str
    type: str
    body: str
    salt: bytes
    prev: bytes
    hash: bytes


def canonical_bytes(value: Any) -> bytes:
    """UTF-8 JSON with sorted keys and NFC strings. Raises TypeError for floats, ValueError for huge integers."""
    return json.dumps(_normal(value), ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def body_of(entry: Entry) -> dict[str, Any] | None:
    """What the row says; None for a text that no event was ever written as."""
    try:
        body = json.loads(entry.body)
        return body if isinstance(body, dict) and canonical_bytes(body) else None
    except (ValueError, TypeError, RecursionError):
        return None


def _normal(value: Any) -> Any:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        if abs(value) > LARGEST_INTEGER:
            raise ValueError("integer beyond 2^53 - 1 has no canonical form")
        return value
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, list | tuple):
        return [_normal(item) for item in value]
    if isinstance(value, dict):
        return {_normal(key): _normal(item) for key, item in value.items()}
    raise TypeError(f"no canonical form for {type(value).__name__}")


def seal(seq: int, at: datetime, event: Event, salt: bytes, prev: bytes) -> Entry:
    """Make the next row from an event; `prev` is the hash of the row before, or GENESIS."""
    body = canonical_bytes(event_body(event)).decode()
    moment, kind = at.isoformat(), event_type(event)
    return Entry(seq, moment, kind, body, salt, prev, _digest(seq, moment, kind, body, salt, prev))


def _digest(seq: int, at: str, kind: str, body: str, salt: bytes, prev: bytes) -> bytes:
    sealed = {"seq": seq, "at": at, "type": kind, "body": body, "salt": salt.hex(), "prev": prev.hex()}
    return hashlib.sha256(PREFIX + canonical_bytes(sealed)).digest()


@dataclass(frozen=True)
class Fault:
    """A row where the chain does not hold, and why, in words."""

    seq: int
    reason: str


def check_chain(entries: Iterable[Entry], prev: bytes = GENESIS, first: int = 1) -> list[Fault]:
    """Recompute every hash and link; an empty list means that the chain holds from `first` on."""
    faults: list[Fault] = []
    expected = first
    for entry in entries:
        if entry.seq != expected:
            faults.append(Fault(entry.seq, f"序号应为 {expected}"))
        if entry.prev != prev:
            faults.append(Fault(entry.seq, "与上一条不相连"))
        if _digest(entry.seq, entry.at, entry.type, entry.body, entry.salt, entry.prev) != entry.hash:
            faults.append(Fault(entry.seq, "内容与校验值不符"))
        prev, expected = entry.hash, entry.seq + 1
    return faults


def head_code(head: bytes) -> str:
    """The chain's head as people read it: XXXX-XXXX."""
    return check_code(head)
