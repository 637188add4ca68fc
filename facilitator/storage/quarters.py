"""What a quarter's figures need besides the forms: deadlines that passed, and who asked and was answered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, and_, func, or_, select

from facilitator.domain.demands.triage import Matter
from facilitator.storage.rounds import Rounds, in_any_round, judged
from facilitator.storage.tables.demands import demand_history, demand_rounds, demands
from facilitator.storage.tables.follow_through import replies
from facilitator.storage.tables.reviews import review_items

_D, _H = demands.c, demand_history.c
_AT_ONCE = 500
"""Ids of one question to the database."""


class Quarters:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def under_deadline(self, until: date) -> Sequence[Row[Any]]:
        """Public matters registered by this day that have a deadline or had one in an earlier round; as they are."""
        earlier = (_D.id.in_(select(demand_rounds.c.demand)), _D.id.in_(select(review_items.c.demand)))
        columns = (_D.id, _D.state, _D.round, _D.deadline, _D.completed_on, _D.changed_at)
        query: Any = select(*columns).where(or_(_D.deadline.is_not(None), *earlier), _public())
        query = query.where(or_(_D.registered_on.is_(None), _D.registered_on <= until))
        found: Sequence[Row[Any]] = self._connection.execute(query.order_by(_D.deadline, _D.id)).all()
        return found

    def history_of(self, wanted: Sequence[str]) -> Sequence[Row[Any]]:
        """Every line of the history of these with its details, in order."""
        found: list[Row[Any]] = []
        columns = (_H.demand, _H.at, _H.move, _H.before, _H.round, _H.details)
        for start in range(0, len(wanted), _AT_ONCE):
            query = select(*columns).where(_H.demand.in_(wanted[start : start + _AT_ONCE]))
            found.extend(self._connection.execute(query.order_by(_H.seq)))
        return found

    def judged_rounds(self) -> Sequence[Row[Any]]:
        """Demand and figures of everything that a review concluded: what earlier rounds were due by stands there."""
        query: Any = select(review_items.c.demand, review_items.c.figures)
        query = query.where(review_items.c.verdict.is_not(None))
        found: Sequence[Row[Any]] = self._connection.execute(query).all()
        return found

    def earlier_rounds(self) -> Sequence[Row[Any]]:
        """Demand, round, deadline and the day it was done, of public matters' earlier rounds."""
        return Rounds(self._connection).of_all(_public())

    def reporters(self, wanted: Sequence[str]) -> Sequence[Row[Any]]:
        """Everybody who asked for one of these and can be reached or was told: `root` is what theirs was merged into,
        `replied_on` the day of this round's answer, `answered_at` the moment of an answer in any round: one line for
        each of them, in order."""
        found: list[Row[Any]] = []
        root, answered = func.coalesce(_D.parent, _D.id).label("root"), replies.c.at.label("answered_at")
        reachable = or_(_D.contact.is_not(None), _D.reporter_name.is_not(None), replies.c.id.is_not(None))
        for start in range(0, len(wanted), _AT_ONCE):
            some = wanted[start : start + _AT_ONCE]
            query = select(_D.id, root, _D.replied_on, answered).outerjoin(replies, replies.c.demand == _D.id)
            query = query.where(or_(_D.id.in_(some), _D.parent.in_(some)), reachable)
            found.extend(self._connection.execute(query.order_by(_D.id, replies.c.at)))
        return found

    def private_done(self, first: date, last: date) -> int:
        """How many private or restricted matters were completed in these days; nothing else is told of them."""
        private = and_(or_(_D.matter == Matter.PRIVATE, _D.restricted), _D.id.not_in(judged()))
        done = in_any_round(lambda columns: columns.completed_on.between(first, last))
        query = select(func.count()).select_from(demands).where(private, done)
        return self._connection.scalar(query) or 0


def _public() -> Any:
    """What was judged before everybody stays counted, whatever becomes of it later."""
    return or_(and_(or_(_D.matter.is_(None), _D.matter != Matter.PRIVATE), ~_D.restricted), _D.id.in_(judged()))
