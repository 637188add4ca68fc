"""Options A, B, C of a topic, as rows; one that was dropped stays with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from facilitator.storage.tables.floor import topic_options


class Options:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, option: dict[str, Any]) -> None:
        self._connection.execute(insert(topic_options), option)

    def change(self, option: str, **columns: Any) -> None:
        self._connection.execute(update(topic_options).where(topic_options.c.id == option).values(**columns))

    def option(self, option: str) -> Row[Any] | None:
        return self._connection.execute(select(topic_options).where(topic_options.c.id == option)).first()

    def of_item(self, item: str) -> Sequence[Row[Any]]:
        """In the order of their letters, dropped ones too."""
        query = select(topic_options).where(topic_options.c.item == item)
        return self._connection.execute(query.order_by(topic_options.c.position)).all()

    def carry(self, earlier: str, item: str) -> int:
        """All of them belong to this item from now on, with letters behind those it has; how many there were."""
        behind = self.next_position(item) - 1
        ours = update(topic_options).where(topic_options.c.item == earlier)
        return self._connection.execute(ours.values(item=item, position=topic_options.c.position + behind)).rowcount

    def next_position(self, item: str) -> int:
        query = select(func.max(topic_options.c.position)).where(topic_options.c.item == item)
        return (self._connection.scalar(query) or 0) + 1
