"""Proposals of an evening as rows, and the units that second them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from facilitator.storage.tables.floor import proposal_seconds, proposals


class Proposals:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, proposal: dict[str, Any]) -> None:
        self._connection.execute(insert(proposals), proposal)

    def change(self, proposal: str, **columns: Any) -> None:
        self._connection.execute(update(proposals).where(proposals.c.id == proposal).values(**columns))

    def proposal(self, proposal: str) -> Row[Any] | None:
        return self._connection.execute(select(proposals).where(proposals.c.id == proposal)).first()

    def by_key(self, session: str, key: str) -> Row[Any] | None:
        query = select(proposals).where(proposals.c.session == session, proposals.c.key == key)
        return self._connection.execute(query).first()

    def of_session(self, session: str) -> Sequence[Row[Any]]:
        """In the order in which they were made."""
        query = select(proposals).where(proposals.c.session == session)
        return self._connection.execute(query.order_by(proposals.c.made_at, proposals.c.id)).all()

    def of_item(self, item: str) -> Sequence[Row[Any]]:
        query = select(proposals).where(proposals.c.item == item)
        return self._connection.execute(query.order_by(proposals.c.made_at, proposals.c.id)).all()

    def carry(self, earlier: str, item: str) -> int:
        """All of them, whatever became of them, belong to this item from now on; how many there were."""
        ours = update(proposals).where(proposals.c.item == earlier)
        return self._connection.execute(ours.values(item=item)).rowcount

    def merge(self, proposal: str, into: str, **columns: Any) -> None:
        """What was merged into it before goes along, so that no chain of merges has to be followed."""
        ours = proposals.c.merged_into == proposal
        self._connection.execute(update(proposals).where(ours).values(merged_into=into))
        self.change(proposal, merged_into=into, **columns)

    def second(self, proposal: str, unit: str, at: datetime) -> None:
        self._connection.execute(insert(proposal_seconds), {"proposal": proposal, "unit": unit, "at": at})

    def has_seconded(self, proposal: str, unit: str) -> bool:
        where = (proposal_seconds.c.proposal == proposal, proposal_seconds.c.unit == unit)
        return self._connection.execute(select(proposal_seconds.c.unit).where(*where)).first() is not None

    def seconds(self, session: str) -> dict[str, frozenset[str]]:
        """Proposal → the units that second it; those without any are left out."""
        query = select(proposal_seconds.c.proposal, proposal_seconds.c.unit)
        query = query.join(proposals, proposals.c.id == proposal_seconds.c.proposal)
        found: dict[str, set[str]] = {}
        for row in self._connection.execute(query.where(proposals.c.session == session)):
            found.setdefault(row.proposal, set()).add(row.unit)
        return {proposal: frozenset(units) for proposal, units in found.items()}
