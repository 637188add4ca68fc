"""Rows of a batch as rows of the ledger: new lines, changed columns, and both as the batch remembers them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.domain.demands.importing.comparing import Change
from facilitator.domain.here import day_of
from facilitator.services.context import Context
from facilitator.services.demands.batch_checks import Words
from facilitator.services.demands.entering import new_line, plain
from facilitator.storage.rows import Row

TOLD = "told"
DAYS = frozenset({"happened_on", "registered_on", "deadline"})
"""Columns that are kept as days; the batch remembers them as text."""
Columns = dict[str, Any]


def new_lines(fresh: Sequence[Candidate], words: Words, batch: str, context: Context) -> list[Columns]:
    """Numbered one after the other. The office's own day of registration stays; decisions are never taken over."""
    first = context.store.ledger.last_sequence(day_of(context.now).year) + 1
    return [
        new_line(one, *words[one.row, one.piece], context, sequence) | _from_the_table(one) | {"batch": batch}
        for sequence, one in enumerate(fresh, first)
    ]


def _from_the_table(one: Candidate) -> Columns:
    planned = ("residents_group", "responsible_party", "assignee", "cooperating", "source_category")
    columns: Columns = {name: plain(getattr(one, name)) for name in planned}
    joined = one.supporters_told or 0
    columns |= {"supporters_told": joined, "supporters": joined, "deadline": one.deadline, TOLD: dict(one.told)}
    columns["public_ok"] = False
    return columns | ({"registered_on": one.registered_on} if one.registered_on else {})


def changed_columns(line: Row, changes: Sequence[Change]) -> tuple[Columns, Columns, Columns]:
    """The new values of the line, and what the batch remembers: the old ones and the new ones as JSON."""
    own = [change for change in changes if not change.told]
    headings = [change for change in changes if change.told]
    values: Columns = {change.column: change.after for change in own}
    before: Columns = {change.column: _plain(change.before) for change in own}
    after: Columns = {change.column: _plain(change.after) for change in own}
    if headings:
        values[TOLD] = merged(line.told, {change.column: change.after for change in headings})
        before[TOLD] = {change.column: change.before for change in headings}
        after[TOLD] = {change.column: change.after for change in headings}
    return values, before, after


def restored(line: Row, before: Mapping[str, Any]) -> Columns:
    """The columns as they were before the batch."""
    values: Columns = {name: _day(value) if name in DAYS else value for name, value in before.items() if name != TOLD}
    if TOLD in before:
        values[TOLD] = merged(line.told, before[TOLD])
    return values


def apart(line: Row, after: Mapping[str, Any]) -> tuple[str, ...]:
    """Columns and other headings in which the line no longer says what the batch wrote."""
    told: Mapping[str, str] = line.told
    own = (name for name, value in after.items() if name != TOLD and _plain(getattr(line, name)) != value)
    return (*own, *(heading for heading, text in after.get(TOLD, {}).items() if told.get(heading, "") != text))


def merged(told: Mapping[str, str], news: Mapping[str, str]) -> dict[str, str]:
    """What was told under other headings, with these put in; an empty text takes its heading away."""
    return {heading: text for heading, text in {**told, **news}.items() if text}


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
