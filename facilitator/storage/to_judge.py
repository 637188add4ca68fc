"""Which demands a quarter's review takes up: what was completed, and what an earlier review could not judge."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from facilitator.domain.demands.states import DemandState
from facilitator.domain.reviews.states import ReviewState
from facilitator.storage.tables.demands import demands
from facilitator.storage.tables.reviews import review_items, reviews

_D = demands.c


class ToJudge:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def completed_by(self, day: date) -> Sequence[Row[Any]]:
        """Completed on that day or before and not gathered yet, in the order of their numbers."""
        return self._listed(select(demands).where(_D.state == DemandState.COMPLETED, _D.completed_on <= day))

    def carried_over(self, quarter: str) -> Sequence[Row[Any]]:
        """Still in review, since the last one, of an earlier quarter, brought too few forms; what an open review holds
        is judged there and nowhere else."""
        lines = select(review_items.c.demand).join(reviews, reviews.c.id == review_items.c.review)
        earlier = lines.group_by(review_items.c.demand).having(func.max(reviews.c.quarter) < quarter)
        held = lines.where(reviews.c.state == ReviewState.OPEN)
        waiting = (_D.state == DemandState.IN_REVIEW, _D.id.in_(earlier), _D.id.not_in(held))
        return self._listed(select(demands).where(*waiting))

    def _listed(self, query: Select[Any]) -> Sequence[Row[Any]]:
        return self._connection.execute(query.order_by(_D.year, _D.sequence)).all()
