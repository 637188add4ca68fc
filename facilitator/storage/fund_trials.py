"""What was tried about the money in the middle of a council: one trial an item, and the last one about a demand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from facilitator.storage.tables.funding import funding_trials
from facilitator.storage.tables.sessions import agenda_items


class FundTrials:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, item: str, trial: Mapping[str, Any], at: Any) -> None:
        """Another try takes its place."""
        self._connection.execute(funding_trials.delete().where(funding_trials.c.item == item))
        self._connection.execute(insert(funding_trials), {"item": item, "trial": dict(trial), "at": at})

    def of_item(self, item: str) -> Mapping[str, Any] | None:
        query = select(funding_trials.c.trial).where(funding_trials.c.item == item)
        found: Mapping[str, Any] | None = self._connection.scalar(query)
        return found

    def last_about(self, demand: str) -> Row[Any] | None:
        """`item` and `trial` of whatever item of this demand was tried last; None where nothing was."""
        query = select(funding_trials).join(agenda_items, agenda_items.c.id == funding_trials.c.item)
        query = query.where(agenda_items.c.demand == demand).order_by(funding_trials.c.at.desc(), funding_trials.c.item)
        return self._connection.execute(query.limit(1)).one_or_none()
