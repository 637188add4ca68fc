"""What a command's dataclass asks of its JSON: pydantic's schema, tightened at the places where it is too kind.

Strict JSON mode refuses numbers in strings and truth values for integers. On top of it every text is NFC without
control characters, integers stay within 2^53 − 1 (what canonical JSON and every browser hold exactly), days are
YYYY-MM-DD, moments need an offset and arrive as UTC.
"""

from __future__ import annotations

import unicodedata
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from pydantic import TypeAdapter
from pydantic_core import PydanticCustomError, SchemaValidator, core_schema

from facilitator.domain.journal import LARGEST_INTEGER
from facilitator.domain.legible import steers

LONGEST_TEXT = 20_000
_STRICT = {"extra_fields_behavior": "forbid", "strict": True, "val_json_bytes": "base64", "allow_inf_nan": False}


@cache
def validator(shape: Any) -> SchemaValidator:
    """Reads JSON into the dataclass; made once a class."""
    return SchemaValidator(schema(shape))


@cache
def schema(shape: Any) -> Any:
    """The core schema of a dataclass or of an answer's type; JSON schemas are made from the same one.

    The services know no pydantic, so what would stand in a class's config is put into its schema here.
    """
    return _tighten(TypeAdapter(shape).core_schema)


@cache
def answer_schema(shape: Any) -> Any:
    """The core schema of what `answer_json` makes of a value: wire names only, no limits."""
    return _renamed(TypeAdapter(shape).core_schema)


def _renamed(node: Any) -> Any:
    if isinstance(node, list):
        return [_renamed(part) for part in node]
    if not isinstance(node, dict):
        return node
    changed = {name: part if name in _LEFT_ALONE else _renamed(part) for name, part in node.items()}
    return _with_wire_name(changed)


def _with_wire_name(node: Any) -> Any:
    """`for_` in Python is `for` on the wire."""
    if node.get("type") == "dataclass-field" and node["name"].endswith("_"):
        wire_name = node["name"].rstrip("_")
        return node | {"validation_alias": wire_name, "serialization_alias": wire_name}
    return node


def _tighten(node: Any) -> Any:
    if isinstance(node, list):
        return [_tighten(part) for part in node]
    if not isinstance(node, dict):
        return node
    kind = node.get("type")
    if kind in _REPLACED:
        return _REPLACED[kind](node)
    changed = {name: part if name in _LEFT_ALONE else _tighten(part) for name, part in node.items()}
    if kind == "int":
        changed = {"ge": -LARGEST_INTEGER, "le": LARGEST_INTEGER} | changed
    elif kind == "dataclass":
        changed["config"] = changed.get("config", {}) | _STRICT
    return _with_wire_name(changed)


def _text(node: Any) -> Any:
    return core_schema.no_info_after_validator_function(_clean, {"max_length": LONGEST_TEXT} | node)


def _day(node: Any) -> Any:
    return core_schema.no_info_after_validator_function(_to_day, _spoken_as("date"))


def _moment(node: Any) -> Any:
    return core_schema.no_info_after_validator_function(_to_moment, _spoken_as("date-time"))


def _spoken_as(form: str) -> Any:
    return core_schema.str_schema(metadata={"pydantic_js_updates": {"format": form}})


_REPLACED = {"str": _text, "date": _day, "datetime": _moment}
_LEFT_ALONE = frozenset({"metadata", "default", "members", "cls", "config"})
"""Parts of a core schema that hold values, not schemas."""


def _clean(text: str) -> str:
    if text.isascii() and text.isprintable():
        return text
    if "\r" in text.replace("\r\n", "") or steers(text):
        raise PydanticCustomError("unprintable", "control characters")
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n"))


def _to_day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise PydanticCustomError("day", "not a day") from None
    if day.isoformat() != text:
        raise PydanticCustomError("day", "not written as YYYY-MM-DD")
    return day


def _to_moment(text: str) -> datetime:
    """UTC. Years at the ends of the calendar overflow when they are shifted."""
    try:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            raise PydanticCustomError("moment", "no offset")
        return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        raise PydanticCustomError("moment", "not a moment") from None
