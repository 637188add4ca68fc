"""Answers as JSON: plain values out of dataclasses, times with the community's offset, nothing guessed."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, timedelta, timezone
from enum import Enum
from typing import Any

LOCAL = timezone(timedelta(hours=8))
"""China has one time zone and no summer time (since 1992); moments are kept in UTC and spoken in this offset."""


def plain_json(value: Any) -> Any:
    """What json.dumps takes. Raises TypeError for values nobody decided how to say."""
    if value is None or (isinstance(value, bool | float | str) and not isinstance(value, Enum)):
        return value
    if isinstance(value, Enum):
        return plain_json(value.value)
    if isinstance(value, int):
        return int(value)
    if isinstance(value, datetime):
        return local_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(plain_json(name)): plain_json(part) for name, part in value.items()}
    if isinstance(value, tuple | list):
        return [plain_json(part) for part in value]
    if isinstance(value, set | frozenset):
        return sorted(plain_json(part) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        told = (field for field in fields(value) if field.metadata.get("told", True))
        return {field.name.rstrip("_"): plain_json(getattr(value, field.name)) for field in told}
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    raise TypeError(f"no JSON form for {type(value).__name__}")


def local_text(moment: datetime) -> str:
    """ISO 8601 with +08:00. Raises ValueError for a moment without a zone."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return moment.astimezone(LOCAL).isoformat()


def answer_json(result: Any) -> Any:
    """What a command answered; an object even where there is nothing to say."""
    return {} if result is None else plain_json(result)
