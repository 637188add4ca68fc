"""Plans of the yard as rows; the newest is the one that is shown, the older ones stay."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, insert, select

from facilitator.storage.tables.daily_work import yard_plans


class YardPlans:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, plan: dict[str, Any]) -> None:
        self._connection.execute(insert(yard_plans), plan)

    def newest(self) -> Row[Any] | None:
        query = select(yard_plans).order_by(yard_plans.c.at.desc(), yard_plans.c.id).limit(1)
        return self._connection.execute(query).first()
