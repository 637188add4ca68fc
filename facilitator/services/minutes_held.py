"""Reads the content that a row of minutes holds: the draft as it stands, or the frozen record once it was settled."""

from __future__ import annotations

from facilitator.domain.minutes.content import MinutesContent
from facilitator.domain.minutes.record import from_record, read_record
from facilitator.storage.rows import Row


def content_of(row: Row) -> MinutesContent:
    if row.record is not None:
        return read_record(row.record)
    return from_record(MinutesContent, row.content)
