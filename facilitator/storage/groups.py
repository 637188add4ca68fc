"""The groups into which an evening's proposals are sorted, and the dots that were put on them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from facilitator.storage.tables.floor import dots, proposals, view_groups


class Groups:
    """A removed group stays as a row; nothing is in it any more."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, group: dict[str, Any]) -> None:
        self._connection.execute(insert(view_groups), group)

    def change(self, group: str, **columns: Any) -> None:
        self._connection.execute(update(view_groups).where(view_groups.c.id == group).values(**columns))

    def group(self, group: str) -> Row[Any] | None:
        query = select(view_groups).where(view_groups.c.id == group, view_groups.c.removed_at.is_(None))
        return self._connection.execute(query).first()

    def of_item(self, item: str) -> Sequence[Row[Any]]:
        """In the order in which they were made."""
        query = select(view_groups).where(view_groups.c.item == item, view_groups.c.removed_at.is_(None))
        return self._connection.execute(query.order_by(view_groups.c.position, view_groups.c.id)).all()

    def carry(self, earlier: str, item: str) -> int:
        """All of them belong to this item from now on, behind those that it has; how many there were."""
        behind = self.next_position(item) - 1
        ours = update(view_groups).where(view_groups.c.item == earlier)
        return self._connection.execute(ours.values(item=item, position=view_groups.c.position + behind)).rowcount

    def next_position(self, item: str) -> int:
        query = select(func.max(view_groups.c.position)).where(view_groups.c.item == item)
        return (self._connection.scalar(query) or 0) + 1

    def remove(self, group: str, at: datetime) -> None:
        """What was in it is in no group again."""
        self._connection.execute(update(proposals).where(proposals.c.in_group == group).values(in_group=None))
        self.change(group, removed_at=at)

    def give(self, groups: Sequence[str], unit: str, given: Mapping[str, int]) -> None:
        """The unit's dots on these groups are these and no others."""
        mine = (dots.c.unit == unit, dots.c.view_group.in_(groups))
        self._connection.execute(delete(dots).where(*mine))
        rows = [{"view_group": group, "unit": unit, "count": count} for group, count in given.items() if count]
        if rows:
            self._connection.execute(insert(dots), rows)

    def dots(self, item: str) -> Mapping[str, int]:
        """Group → dots on it, without the hands; groups without any are left out."""
        query = select(dots.c.view_group, func.sum(dots.c.count))
        query = query.join(view_groups, view_groups.c.id == dots.c.view_group)
        rows = self._connection.execute(query.where(view_groups.c.item == item).group_by(dots.c.view_group))
        return {group: int(count) for group, count in rows}

    def givers(self, item: str) -> frozenset[str]:
        """Units that have put their dots."""
        query = select(dots.c.unit).distinct().join(view_groups, view_groups.c.id == dots.c.view_group)
        return frozenset(self._connection.scalars(query.where(view_groups.c.item == item)))
