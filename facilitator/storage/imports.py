"""Batches that were imported: what each added and changed, and how a batch is taken back."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, Row, bindparam, insert, or_, select, update

from facilitator.storage.exports import Exports
from facilitator.storage.ledger import OWN_WORDS, UNSEEN, reads_otherwise
from facilitator.storage.searching import SEARCHED, refresh_search
from facilitator.storage.tables.demands import demand_history, demands, import_batches, import_changes

AT_ONCE = 500
"""Values in one question; SQLite takes a few thousand at most."""


class Imports:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @property
    def exports(self) -> Exports:
        """What goes out the way tables come in."""
        return Exports(self._connection)

    def batch(self, batch: str) -> Row[Any] | None:
        return self._connection.execute(select(import_batches).where(import_batches.c.id == batch)).first()

    def batches(self, limit: int) -> Sequence[Row[Any]]:
        """The newest first."""
        query = select(import_batches).order_by(import_batches.c.at.desc(), import_batches.c.id).limit(limit)
        return self._connection.execute(query).all()

    def moments(self) -> set[datetime]:
        """When batches were written: a line changed at such a moment was last changed by an import."""
        return set(self._connection.scalars(select(import_batches.c.at)))

    def lines(self, column: str, values: Collection[str]) -> Iterator[Row[Any]]:
        """The demands whose `column` (id, number, external_ref, title) is one of these."""
        return self._some(demands.c[column], values)

    def batches_of(self, file_digest: str) -> set[str]:
        """Every batch that came from this very file."""
        query = select(import_batches.c.id).where(import_batches.c.file_digest == file_digest)
        return set(self._connection.scalars(query))

    def _some(self, column: Column[Any], values: Collection[str]) -> Iterator[Row[Any]]:
        wanted = sorted(values)
        for start in range(0, len(wanted), AT_ONCE):
            yield from self._connection.execute(select(demands).where(column.in_(wanted[start : start + AT_ONCE])))

    def change(self, changes: Mapping[str, Mapping[str, Any]]) -> None:
        """Demand → columns and their new values. Own words that read otherwise on the board are to be seen anew."""
        by_columns: dict[tuple[str, ...], list[dict[str, Any]]] = {}
        unseen = self._to_be_seen(changes)
        for demand, told in changes.items():
            columns = {**UNSEEN, **told} if demand in unseen else told
            row = {"demand_id": demand, **{f"new_{name}": value for name, value in columns.items()}}
            by_columns.setdefault(tuple(sorted(columns)), []).append(row)
        for names, rows in by_columns.items():
            values = {name: bindparam(f"new_{name}", type_=demands.c[name].type) for name in names}
            self._connection.execute(update(demands).where(demands.c.id == bindparam("demand_id")).values(values), rows)
        searched = [demand for demand, columns in changes.items() if not SEARCHED.isdisjoint(columns)]
        for start in range(0, len(searched), AT_ONCE):
            refresh_search(self._connection, searched[start : start + AT_ONCE])

    def _to_be_seen(self, changes: Mapping[str, Mapping[str, Any]]) -> set[str]:
        reworded = [demand for demand, columns in changes.items() if OWN_WORDS & columns.keys()]
        kept = self._some(demands.c.id, reworded)
        return {row.id for row in kept if reads_otherwise(row.title, row.description, changes[row.id])}

    def remember_changes(self, rows: Sequence[dict[str, Any]]) -> None:
        if rows:
            self._connection.execute(insert(import_changes), rows)

    def changes(self, batch: str) -> Sequence[Row[Any]]:
        """What the batch changed, with the demands as they stand now."""
        query = select(import_changes.c.before, import_changes.c.after, demands)
        query = query.join(demands, demands.c.id == import_changes.c.demand).where(import_changes.c.batch == batch)
        return self._connection.execute(query.order_by(demands.c.number)).all()

    def added(self, batch: str) -> Sequence[Row[Any]]:
        query = select(demands).where(demands.c.batch == batch).order_by(demands.c.year, demands.c.sequence)
        return self._connection.execute(query).all()

    def moved_on(self, batch: str, import_moves: Collection[str]) -> dict[str, str | None]:
        """Demands the batch added about which something else was done since → the last of it; None where only a later
        batch has changed them."""
        mine = demands.c.batch == batch
        later = select(import_changes.c.demand).join(demands, demands.c.id == import_changes.c.demand)
        later = later.join(import_batches, import_batches.c.id == import_changes.c.batch)
        later = later.where(mine, import_batches.c.undone_at.is_(None), import_batches.c.id != batch)
        found: dict[str, str | None] = dict.fromkeys(self._connection.scalars(later))
        other = select(demand_history.c.demand, demand_history.c.move)
        other = other.join(demands, demands.c.id == demand_history.c.demand)
        other = other.where(mine, demand_history.c.move.not_in(import_moves)).order_by(demand_history.c.seq)
        return found | {entry.demand: entry.move for entry in self._connection.execute(other)}

    def stayed(self, batch: str, undone_at: datetime, undo_moves: Collection[str]) -> Sequence[str]:
        """Numbers of those demands of a batch that was taken back which its undoing did not touch."""
        changed = select(import_changes.c.demand).where(import_changes.c.batch == batch)
        touched = select(demand_history.c.demand).where(
            demand_history.c.demand == demands.c.id,
            demand_history.c.at == undone_at,
            demand_history.c.move.in_(undo_moves),
        )
        query = select(demands.c.number).where(or_(demands.c.batch == batch, demands.c.id.in_(changed)))
        return self._connection.scalars(query.where(~touched.exists()).order_by(demands.c.number)).all()

    def undone(self) -> set[str]:
        """Batches that were taken back."""
        query = select(import_batches.c.id).where(import_batches.c.undone_at.is_not(None))
        return set(self._connection.scalars(query))

    def mark_undone(self, batch: str, at: datetime, actor: str) -> None:
        values = {"undone_at": at, "undone_by": actor}
        self._connection.execute(update(import_batches).where(import_batches.c.id == batch).values(**values))
