"""What every way into the ledger shares: the checks of a new line, and the line itself."""

from __future__ import annotations

from datetime import date
from typing import Any, Protocol

from facilitator.domain.demands.entry import (
    LIMITS,
    MOST_HOUSEHOLDS,
    Category,
    Channel,
    check_words,
    demand_number,
)
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.table import DEMANDS
from facilitator.domain.errors import BadInput
from facilitator.domain.here import day_of
from facilitator.domain.words import N_
from facilitator.services.context import Context


class Entry(Protocol):
    """What is told about a new demand; the short texts are those of LIMITS."""

    @property
    def title(self) -> str: ...

    @property
    def description(self) -> str: ...

    @property
    def category(self) -> Category: ...

    @property
    def channel(self) -> Channel: ...

    @property
    def affected_households(self) -> int | None: ...

    @property
    def happened_on(self) -> date | None: ...


def check_entry(entry: Entry, today: date) -> tuple[str, str]:
    """Title and description as they are kept. Raises Missing or BadInput."""
    title, description = check_words(entry.title, entry.description)
    for field, limit in LIMITS.items():
        if len(getattr(entry, field) or "") > limit:
            raise BadInput(N_("“{field}”太长，请写在 {limit} 字以内。"), field=field, limit=limit)
    households = entry.affected_households or 0
    if households < 0:
        raise BadInput(N_("涉及户数不能是负数。"), field="affected_households")
    if households > MOST_HOUSEHOLDS:
        raise BadInput(N_("涉及户数太多，最多 {most} 户。"), field="affected_households", most=MOST_HOUSEHOLDS)
    if entry.happened_on is not None and entry.happened_on > today:
        raise BadInput(N_("发生日期不能晚于今天。"), field="happened_on")
    return title, description


def new_line(entry: Entry, title: str, description: str, context: Context, sequence: int) -> dict[str, Any]:
    """The row of a demand that is registered today; the number's year is that of today."""
    today = day_of(context.now)
    return {
        "id": context.new_id(),
        "number": demand_number(today.year, sequence),
        "year": today.year,
        "sequence": sequence,
        "state": DEMANDS.after(DemandState.SUBMITTED, DemandMove.REGISTER),
        "round": 1,
        "title": title,
        "description": description,
        "category": entry.category,
        "channel": entry.channel,
        **{field: plain(getattr(entry, field)) for field in LIMITS},
        "affected_households": entry.affected_households,
        "happened_on": entry.happened_on,
        "registered_on": today,
        "supporters": 0,
        "changed_at": context.now,
    }


def plain(text: str | None) -> str | None:
    """Trimmed; nothing for a text of blanks."""
    return (text or "").strip() or None
