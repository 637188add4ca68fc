"""What reaches the box by hand, before it is in it: papers handed out, batches keyed by tellers, raised hands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, insert, select, update

from facilitator.storage.tables.entering import hand_counts, handed_out, keyed_papers, paper_batches

_HANDS = select(hand_counts).where(hand_counts.c.ballot == bindparam("ballot"), hand_counts.c.replaced_at.is_(None))
"""Built once: it is asked at every vote."""


class Entering:
    """A batch is withdrawn, a count replaced, a paper given back, each with its time; only a stroke is taken away."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def hand_out(self, rows: Sequence[dict[str, Any]]) -> None:
        """A unit that gave its paper back may get another one."""
        for row in rows:
            same = (handed_out.c.ballot == row["ballot"], handed_out.c.unit == row["unit"])
            changed = self._connection.execute(update(handed_out).where(*same).values(given_back_at=None, **row))
            if not changed.rowcount:
                self._connection.execute(insert(handed_out), row)

    def take_back(self, ballot: str, units: Sequence[str], at: datetime) -> None:
        mine = (handed_out.c.ballot == ballot, handed_out.c.unit.in_(units))
        self._connection.execute(update(handed_out).where(*mine).values(given_back_at=at))

    def handed(self, ballot: str) -> dict[str, str | None]:
        """Unit → serial (None on secret papers) of every paper that was handed out and not given back unused."""
        query = select(handed_out).where(handed_out.c.ballot == ballot, handed_out.c.given_back_at.is_(None))
        return {row.unit: row.serial for row in self._connection.execute(query.order_by(handed_out.c.unit))}

    def add(self, batch: dict[str, Any], papers: Iterable[dict[str, Any]]) -> None:
        self._connection.execute(insert(paper_batches), batch)
        rows = [{**paper, "batch": batch["id"]} for paper in papers]
        if rows:
            self._connection.execute(insert(keyed_papers), rows)

    def call(self, batch: str, paper: dict[str, Any]) -> None:
        """One more paper of a batch that is read aloud."""
        self._connection.execute(insert(keyed_papers), {**paper, "batch": batch})

    def uncall(self, batch: str, serial: str) -> None:
        """A stroke that was drawn wrong; nobody has confirmed it."""
        mine = (keyed_papers.c.batch == batch, keyed_papers.c.serial == serial)
        self._connection.execute(delete(keyed_papers).where(*mine))

    def called(self, ballot: str) -> list[Row[Any]]:
        """Batches that were read aloud and not withdrawn, in the order of their beginning."""
        return [row for row in self.batches(ballot) if row.caller is not None and row.withdrawn_at is None]

    def batch(self, batch: str) -> Row[Any] | None:
        return self._connection.execute(select(paper_batches).where(paper_batches.c.id == batch)).first()

    def batches(self, ballot: str) -> Sequence[Row[Any]]:
        """Every batch of the ballot in the order of keying, withdrawn ones too."""
        query = select(paper_batches).where(paper_batches.c.ballot == ballot)
        return self._connection.execute(query.order_by(paper_batches.c.entered_at, paper_batches.c.id)).all()

    def waiting(self, ballot: str) -> list[Row[Any]]:
        """Batches that a second teller has not confirmed yet."""
        return [row for row in self.batches(ballot) if row.confirmed_at is None and row.withdrawn_at is None]

    def keyed_once(self, ballot: str) -> frozenset[str]:
        """Units whose paper waits for the second keying: on named papers, or in the list of a secret batch."""
        waiting = self.waiting(ballot)
        named = select(keyed_papers.c.unit).where(keyed_papers.c.batch.in_([row.id for row in waiting]))
        units = self._connection.scalars(named.where(keyed_papers.c.unit.is_not(None))) if waiting else ()
        return frozenset(units).union(*(row.returned for row in waiting))

    def papers(self, batch: str) -> Sequence[Row[Any]]:
        query = select(keyed_papers).where(keyed_papers.c.batch == batch).order_by(keyed_papers.c.serial)
        return self._connection.execute(query).all()

    def serials(self, ballot: str) -> dict[str, str]:
        """Serial → batch of every paper that was keyed and not withdrawn; rows of a sheet have none."""
        query = select(keyed_papers.c.serial, keyed_papers.c.batch).join(
            paper_batches, paper_batches.c.id == keyed_papers.c.batch
        )
        query = query.where(paper_batches.c.ballot == ballot, paper_batches.c.withdrawn_at.is_(None))
        rows = self._connection.execute(query.where(paper_batches.c.sheet.is_(None)))
        return {row.serial: row.batch for row in rows}

    def change(self, batch: str, **columns: Any) -> None:
        self._connection.execute(update(paper_batches).where(paper_batches.c.id == batch).values(**columns))

    def count_hands(self, row: dict[str, Any]) -> None:
        """A second count takes the place of the first, which stays to be read."""
        counted = (hand_counts.c.ballot == row["ballot"], hand_counts.c.replaced_at.is_(None))
        self._connection.execute(update(hand_counts).where(*counted).values(replaced_at=row["entered_at"]))
        self._connection.execute(insert(hand_counts), row)

    def hands(self, ballot: str) -> Row[Any] | None:
        """The count that stands."""
        return self._connection.execute(_HANDS, {"ballot": ballot}).first()

    def all_hands(self, ballot: str) -> Sequence[Row[Any]]:
        """Every count, the standing one last."""
        query = select(hand_counts).where(hand_counts.c.ballot == ballot)
        return self._connection.execute(query.order_by(hand_counts.c.entered_at, hand_counts.c.id)).all()
