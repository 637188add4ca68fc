"""Content ↔ record: the JSON that is frozen, digested, attached to the PDF and read back by a verifier.

The way is strict in both directions: one content has one sequence of bytes, and bytes that are not exactly those of
some content are refused. Times are written with China's offset, so that the same moment is always the same text.
"""

from __future__ import annotations

import hashlib
import json
import types
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime, timedelta, timezone
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from facilitator.domain.ids import check_code
from facilitator.domain.journal import canonical_bytes
from facilitator.domain.minutes.content import FORMAT, MinutesContent

ATTACHED = "record.json"
"""The name under which a paper carries its record."""

CHINA = timezone(timedelta(hours=8))
T = TypeVar("T")


class BadRecord(ValueError):
    """Bytes that are not a record of minutes; the text says where."""


def to_record(value: Any) -> Any:
    """Plain JSON values of a dataclass, with every field, so that a reader sees also what is empty.

    Only a field that came later (`OMITTED_WHEN_EMPTY`) is left out when it is empty: older records stay what they are.
    """
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: to_record(getattr(value, each.name)) for each in fields(value) if _told(value, each)}
    if isinstance(value, datetime):
        return value.astimezone(CHINA).isoformat(timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple | list):
        return [to_record(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): to_record(item) for key, item in value.items()}
    return value


def _told(value: Any, each: Field[Any]) -> bool:
    return bool(getattr(value, each.name)) or not each.metadata.get("omitted_when_empty")


def record_bytes(content: MinutesContent) -> bytes:
    return canonical_bytes(to_record(content))


def digest(record: bytes) -> str:
    """SHA-256 in hex of the canonical bytes: what an addendum names, what the ledger keeps."""
    return hashlib.sha256(record).hexdigest()


def short_code(record: bytes) -> str:
    """校验码 XXXX-XXXX: the first 40 bits of the digest, printed on every page."""
    return check_code(hashlib.sha256(record).digest())


def read_record(record: bytes) -> MinutesContent:
    """Raises BadRecord unless the bytes are exactly the canonical record of some content."""
    try:
        value = strict_json(record)
        if not isinstance(value, dict) or value.get("format") != FORMAT:
            raise BadRecord("format")
        content = from_record(MinutesContent, value)
        if record_bytes(content) != record:
            raise BadRecord("not canonical")
    except BadRecord:
        raise
    except (ValueError, TypeError, RecursionError) as error:
        raise BadRecord(str(error)) from error
    return content


def strict_json(record: bytes) -> Any:
    """Plain values without twins and without floats. Raises ValueError (BadRecord is one)."""
    return json.loads(record, object_pairs_hook=_no_twins, parse_float=_no_float, parse_constant=_no_float)


def _no_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) != len(pairs):
        raise BadRecord("a key stands twice")
    return value


def _no_float(text: str) -> Any:
    raise BadRecord(f"not an integer: {text}")


def from_record(kind: type[T], value: Any, where: str = "") -> T:
    """Build the dataclass `kind` from plain values. Raises BadRecord for unknown, missing or ill-typed fields."""
    if not isinstance(value, dict):
        raise BadRecord(f"{where}: not an object")
    hints = _hints(cast(Any, kind))
    if unknown := set(value) - set(hints):
        raise BadRecord(f"{where}: unknown {sorted(unknown)[0]}")
    given: dict[str, Any] = {}
    for each in fields(cast(Any, kind)):
        place = f"{where}.{each.name}"
        if each.name in value:
            given[each.name] = _typed(hints[each.name], value[each.name], place)
        elif each.default is MISSING and each.default_factory is MISSING:
            raise BadRecord(f"{place}: missing")
    return kind(**given)


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)


def _typed(hint: Any, value: Any, where: str) -> Any:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        inner = next(option for option in get_args(hint) if option is not type(None))
        return None if value is None else _typed(inner, value, where)
    if origin is tuple:
        if not isinstance(value, list):
            raise BadRecord(f"{where}: not a list")
        return tuple(_typed(get_args(hint)[0], item, f"{where}[{place}]") for place, item in enumerate(value))
    if origin is not None and issubclass(origin, Mapping):
        if not isinstance(value, dict):
            raise BadRecord(f"{where}: not an object")
        return value
    if is_dataclass(hint):
        return from_record(cast(type, hint), value, where)
    return _scalar(hint, value, where)


def _scalar(hint: Any, value: Any, where: str) -> Any:
    if hint is datetime and isinstance(value, str):
        return datetime.fromisoformat(value)
    if hint is date and isinstance(value, str):
        return date.fromisoformat(value)
    if isinstance(hint, type) and issubclass(hint, Enum) and isinstance(value, str):
        return hint(value)
    if isinstance(hint, type) and type(value) is hint:
        return value
    raise BadRecord(f"{where}: not a {hint}")
