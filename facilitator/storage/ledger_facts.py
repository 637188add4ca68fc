"""What the books beside the ledger know of many demands at once: meetings, plans, work, verdicts, calls."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Column, Connection, Row, Select, func, select

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.funding.states import FundingState
from facilitator.storage.tables.demands import demand_history, demands
from facilitator.storage.tables.follow_through import follow_ups, measures, photos, replies
from facilitator.storage.tables.funding import funding_plans
from facilitator.storage.tables.reviews import review_items, reviews
from facilitator.storage.tables.sessions import agenda_items, council_sessions

AT_ONCE = 500
"""Demands in one question; SQLite takes a few thousand values at most."""


class LedgerFacts:
    """Every question gives rows with a `demand`, those of one demand in the order in which they happened."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def meetings(self, listed: Sequence[str]) -> Iterator[Row[Any]]:
        """Kind and beginning of every meeting that was held with the demand on its agenda."""
        s, item = council_sessions.c, agenda_items.c
        query: Any = select(item.demand, s.kind, s.began_at).join(council_sessions, s.id == item.session)
        query = query.where(s.began_at.is_not(None)).distinct().order_by(s.began_at, s.kind)
        return self._some(query, item.demand, listed)

    def held(self, listed: Sequence[str], moves: Sequence[str]) -> Iterator[Row[Any]]:
        """When a council of one of these moves took the demand up, be it a meeting of this program's or of a record."""
        h = demand_history.c
        query: Any = select(h.demand, h.at, h.move).where(h.move.in_(moves)).order_by(h.seq)
        return self._some(query, h.demand, listed)

    def plans(self, listed: Sequence[str]) -> Iterator[Row[Any]]:
        """Plans of 一事一议 that were not given up."""
        p = funding_plans.c
        query: Any = select(p.demand, p.budget_fen, p.sources).where(p.state != FundingState.ABANDONED_REFUND)
        return self._some(query.order_by(p.made_at, p.id), p.demand, listed)

    def progress(self, listed: Sequence[str]) -> Iterator[Row[Any]]:
        """With the day on which whoever asked was forgotten."""
        h = demand_history.c
        query: Any = select(h.demand, h.at, h.details, demands.c.forgotten_on).join(demands, demands.c.id == h.demand)
        query = query.where(h.move == DemandDeed.REPORT_PROGRESS)
        return self._some(query.order_by(h.seq), h.demand, listed)

    def replies(self, listed: Sequence[str]) -> Iterator[Row[Any]]:
        """Where the reporter's answer is not owed anew: when and how every one was given."""
        r = replies.c
        query: Any = select(r.demand, r.at, r.method).join(demands, demands.c.id == r.demand)
        query = query.where(demands.c.replied_on.is_not(None)).order_by(r.at, r.id)
        return self._some(query, r.demand, listed)

    def measures(self, listed: Sequence[str]) -> Iterator[Row[Any]]:
        return self._some(select(measures), measures.c.demand, listed)

    def photos(self, listed: Sequence[str]) -> Iterator[Row[Any]]:
        """Stage and how many of it: before, then after."""
        p = photos.c
        query: Any = select(p.demand, p.stage, func.count().label("count")).group_by(p.demand, p.stage)
        return self._some(query.order_by(p.stage.desc()), p.demand, listed)

    def verdicts(self, listed: Sequence[str]) -> Iterator[Row[Any]]:
        """Of reviews that came to an end, the oldest quarter first."""
        i = review_items.c
        query: Any = select(reviews.c.quarter, review_items).join(reviews, reviews.c.id == i.review)
        query = query.where(i.verdict.is_not(None), i.figures.is_not(None)).order_by(reviews.c.quarter)
        return self._some(query, i.demand, listed)

    def calls(self, listed: Sequence[str]) -> Iterator[Row[Any]]:
        f = follow_ups.c
        query: Any = select(f.demand, f.round, f.day, f.fine, f.at).order_by(f.round, f.day)
        return self._some(query, f.demand, listed)

    def _some(self, query: Select[Any], column: Column[Any], listed: Sequence[str]) -> Iterator[Row[Any]]:
        for start in range(0, len(listed), AT_ONCE):
            yield from self._connection.execute(query.where(column.in_(listed[start : start + AT_ONCE])))
