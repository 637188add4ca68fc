"""Takes a person's name, phone and door out of every row that hangs on a demand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, Table, or_, select, update

from facilitator.storage.tables.daily_work import papers
from facilitator.storage.tables.demands import import_changes
from facilitator.storage.tables.follow_through import follow_ups, inspections, photos, replies, supporters

TEXTS: tuple[tuple[Table, Column[Any]], ...] = (
    (replies, replies.c.text),
    (follow_ups, follow_ups.c.text),
    (inspections, inspections.c.who),
    (inspections, inspections.c.text),
    (photos, photos.c.note),
)
"""Where somebody may have typed the name besides the demand's own line."""


class Contacts:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def supporters_names(self, demand: str) -> list[str]:
        """Names and phones of those who joined in."""
        query = select(supporters.c.name, supporters.c.contact).where(supporters.c.demand == demand)
        return [part for row in self._connection.execute(query) for part in row if part]

    def forget_supporters(self, demand: str) -> None:
        """The rows stay: they are counted."""
        gone = {"name": None, "building": None, "contact": None}
        self._connection.execute(update(supporters).where(supporters.c.demand == demand).values(**gone))

    def clean_texts(self, demand: str, clean: Callable[[str], str]) -> None:
        for table, column in TEXTS:
            for row in self._connection.execute(select(table).where(table.c.demand == demand)).all():
                before = row._mapping[column.name]
                after = clean(before)
                if after != before:
                    this = (key == row._mapping[key.name] for key in table.primary_key)
                    self._connection.execute(update(table).where(*this).values({column.name: after}))

    def clean_imports(self, demand: str, clean: Callable[[Any], Any]) -> None:
        """What a batch changed is kept so that it can be undone: undoing must not bring the name back."""
        query = select(import_changes).where(import_changes.c.demand == demand)
        for row in self._connection.execute(query).all():
            this = (import_changes.c.batch == row.batch, import_changes.c.demand == demand)
            values = {"before": clean(row.before), "after": clean(row.after)}
            self._connection.execute(update(import_changes).where(*this).values(**values))

    def age_papers(self, subjects: list[str], until: datetime) -> None:
        """Printed papers about it count as old from now on: the next tidying takes them with their files."""
        about = or_(*(papers.c.subject == subject for subject in subjects))
        self._connection.execute(update(papers).where(about, papers.c.at > until).values(at=until))
