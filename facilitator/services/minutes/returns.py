"""How often a paper was sent back, by whom and why, and the file that was sent back: both versions stay readable."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

_EVENTS = ("MinutesRendered", "MinutesSignedByOfficer", "MinutesReturned")
MOST = 200


@dataclass(frozen=True)
class ReturnLine:
    """`pdf` is the file as it stood then, with the signatures that are void now; `voided`: how many."""

    note: str
    by: str
    at: datetime
    voided: int
    pdf: str | None


def returns_of(store: UnitOfWork, minutes: Row) -> tuple[ReturnLine, ...]:
    """The latest first. Journal rows of one paper are few; a session has one paper."""
    found: list[ReturnLine] = []
    pdf: str | None = None
    for entry in store.journal.latest(minutes.session, _EVENTS, MOST)[::-1]:
        told = json.loads(entry.body)
        if entry.type != "MinutesReturned":
            pdf = told.get("after_digest") or told.get("pdf_digest")
            continue
        at = datetime.fromisoformat(entry.at)
        found.append(ReturnLine(told["note"], told["by"], at, told["signatures_voided"], pdf))
        pdf = None
    return tuple(found[::-1])
