"""What happened, in the past tense; every event becomes one row of the journal."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import Enum
from typing import Any


@dataclass(frozen=True)
class Event:
    """Base of all events. Fields are plain values; a secret ballot's events never name unit and choice together."""


def event_type(event: Event) -> str:
    return type(event).__name__


def event_body(event: Event) -> dict[str, Any]:
    """The event's fields as JSON-able values, in declaration order; None is left out."""
    return {
        field.name.rstrip("_"): plain(value)
        for field in fields(event)
        if (value := getattr(event, field.name)) is not None
    }


def plain(value: Any) -> Any:
    """Reduce a value to what canonical JSON can hold. Raises TypeError for floats: amounts are integers here."""
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str):
        return value
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    raise TypeError(f"no plain form for {type(value).__name__}")
