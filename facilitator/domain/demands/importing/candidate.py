"""One row that may enter the ledger, after everything in it has been read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.demands.entry import Category, Channel


@dataclass(frozen=True)
class Candidate:
    """`row` counts from 1 as spreadsheets do. `source_category` is the file's own word where it is not the ledger's."""

    row: int
    title: str
    description: str
    category: Category
    channel: Channel
    source_category: str | None = None
    reporter_name: str | None = None
    contact: str | None = None
    grid: str | None = None
    building: str | None = None
    location: str | None = None
    affected_households: int | None = None
    happened_on: date | None = None
    external_ref: str | None = None
