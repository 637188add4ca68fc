"""What a quarter's figures need besides the forms: deadlines that passed, and who asked and was answered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, and_, func, or_, select

from facilitator.domain.demands.states import UNDER_DEADLINE
from facilitator.domain.demands.triage import Matter
from facilitator.storage.tables.demands import demands
from facilitator.storage.tables.follow_through import replies
from facilitator.storage.tables.reviews import review_items

_D = demands.c
_AT_ONCE = 500
"""Ids of one question to the database."""


class Quarters:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def under_deadline(self, until: date) -> Sequence[Row[Any]]:
        """Public matters in the round that they are in: done, or with a clock that runs, and due by this day."""
        running = or_(_D.completed_on.is_not(None), _D.state.in_(UNDER_DEADLINE))
        query: Any = select(_D.id, _D.deadline, _D.completed_on).where(_D.deadline <= until, running, _public())
        found: Sequence[Row[Any]] = self._connection.execute(query.order_by(_D.deadline, _D.id)).all()
        return found

    def judged_rounds(self) -> Sequence[Row[Any]]:
        """Demand and figures of everything that a review concluded: what earlier rounds were due by stands there."""
        query: Any = select(review_items.c.demand, review_items.c.figures)
        query = query.join(demands, _D.id == review_items.c.demand)
        query = query.where(review_items.c.verdict.is_not(None), _public())
        found: Sequence[Row[Any]] = self._connection.execute(query).all()
        return found

    def reporters(self, wanted: Sequence[str]) -> Sequence[Row[Any]]:
        """Everybody who asked for one of these and can be reached or was told: `root` is what theirs was merged into,
        `replied_on` the day of this round's answer, `answered_at` the moment of the last one of any round."""
        found: list[Row[Any]] = []
        root, last = func.coalesce(_D.parent, _D.id).label("root"), func.max(replies.c.at).label("answered_at")
        reachable = or_(_D.contact.is_not(None), _D.reporter_name.is_not(None), replies.c.id.is_not(None))
        for start in range(0, len(wanted), _AT_ONCE):
            some = wanted[start : start + _AT_ONCE]
            query = select(_D.id, root, _D.replied_on, last).outerjoin(replies, replies.c.demand == _D.id)
            query = query.where(or_(_D.id.in_(some), _D.parent.in_(some)), reachable)
            found.extend(self._connection.execute(query.group_by(_D.id, _D.parent, _D.replied_on)))
        return found


def _public() -> Any:
    return and_(or_(_D.matter.is_(None), _D.matter != Matter.PRIVATE), ~_D.restricted)
