"""One line that may enter the ledger, after everything in its row has been read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from facilitator.domain.demands.entry import Category, Channel


@dataclass(frozen=True)
class Candidate:
    """`row` counts from 1 as spreadsheets do; where one cell holds several demands, `piece` counts them from 1.

    `source_category` is the file's own word where it is not the ledger's; `told` keeps what has no column here, by its
    heading. `demand`, `stamp` and `number` come from an export of ours: which line it is and how old the export was.
    `keeps_class`: the row tells no class that the ledger has, so a line that is there keeps its own.
    """

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
    piece: int = 0
    residents_group: str | None = None
    supporters_told: int | None = None
    registered_on: date | None = None
    responsible_party: str | None = None
    assignee: str | None = None
    cooperating: str | None = None
    deadline: date | None = None
    told: Mapping[str, str] = field(default_factory=dict)
    demand: str | None = None
    stamp: str | None = None
    number: str | None = None
    keeps_class: bool = False
