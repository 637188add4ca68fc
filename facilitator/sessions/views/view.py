"""A view is plain JSON; moments in it are local time."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from facilitator.domain.here import HERE

View = dict[str, Any]


def iso(moment: datetime | None) -> str | None:
    return None if moment is None else moment.astimezone(HERE).isoformat(timespec="seconds")
