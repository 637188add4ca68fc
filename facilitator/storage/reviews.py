"""Reviews, their demands and the forms, as rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, and_, delete, func, insert, or_, select, update

from facilitator.domain.demands.states import UNDER_DEADLINE, DemandState
from facilitator.domain.demands.table_take_up import MAY_ESCALATE
from facilitator.domain.demands.triage import Matter
from facilitator.domain.reviews.scales import Level
from facilitator.domain.reviews.states import ReviewState
from facilitator.domain.reviews.verdict import Verdict
from facilitator.sessions.phases import OVER, SessionState
from facilitator.storage.tables.demands import demands
from facilitator.storage.tables.reviews import review_items, review_scores, reviews
from facilitator.storage.tables.sessions import agenda_items, council_sessions

SeriesCounts = tuple[dict[Level, int], dict[Level, int], dict[Level, int]]
"""Representatives, households that the matter concerns, other households. Representatives alone score too high."""


class Reviews:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, review: Mapping[str, Any]) -> None:
        self._connection.execute(insert(reviews), dict(review))

    def change(self, review: str, **columns: Any) -> None:
        self._connection.execute(update(reviews).where(reviews.c.id == review).values(**columns))

    def review(self, review: str) -> Row[Any] | None:
        return self._connection.execute(select(reviews).where(reviews.c.id == review)).first()

    def of_quarter(self, quarter: str) -> Row[Any] | None:
        return self._connection.execute(select(reviews).where(reviews.c.quarter == quarter)).first()

    def all(self) -> Sequence[Row[Any]]:
        """The newest quarter first."""
        return self._connection.execute(select(reviews).order_by(reviews.c.quarter.desc())).all()

    def open_ones(self) -> Sequence[Row[Any]]:
        """Reviews whose forms still come in, the oldest quarter first."""
        query = select(reviews).where(reviews.c.state == ReviewState.OPEN).order_by(reviews.c.quarter)
        return self._connection.execute(query).all()

    def add_items(self, review: str, listed: Sequence[str]) -> None:
        known = self._connection.scalar(select(func.max(review_items.c.place)).where(review_items.c.review == review))
        rows = [{"review": review, "demand": one, "place": place} for place, one in enumerate(listed, (known or 0) + 1)]
        if rows:
            self._connection.execute(insert(review_items), [{**row, "vetoes": []} for row in rows])

    def items(self, review: str) -> Sequence[Row[Any]]:
        query = select(review_items).where(review_items.c.review == review)
        return self._connection.execute(query.order_by(review_items.c.place)).all()

    def item(self, review: str, demand: str) -> Row[Any] | None:
        mine = (review_items.c.review == review, review_items.c.demand == demand)
        return self._connection.execute(select(review_items).where(*mine)).first()

    def change_item(self, review: str, demand: str, **columns: Any) -> None:
        mine = (review_items.c.review == review, review_items.c.demand == demand)
        self._connection.execute(update(review_items).where(*mine).values(**columns))

    def put_scores(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """A whole box at once."""
        if rows:
            self._connection.execute(insert(review_scores), [dict(row) for row in rows])

    def forms_of(self, review: str, key: str) -> int:
        """How many forms came with this key: a client's own, or the ballot whose box they lay in."""
        s = review_scores.c
        query = select(func.count()).select_from(review_scores).where(s.review == review, s.key == key)
        return self._connection.scalar(query) or 0

    def drop_forms(self, review: str, key: str) -> None:
        s = review_scores.c
        self._connection.execute(delete(review_scores).where(s.review == review, s.key == key))

    def scored_by(self, review: str, demand: str) -> frozenset[str]:
        """Units whose form about this demand is in."""
        s = review_scores.c
        query = select(s.unit).where(s.review == review, s.demand == demand, s.unit.is_not(None))
        return frozenset(self._connection.scalars(query))

    def heard_in_open(self, listed: Sequence[str]) -> dict[str, set[str]]:
        """Demand → units of everybody whose form about it is in, in a review that is open."""
        s, found = review_scores.c, dict[str, set[str]]()
        query = select(s.demand, s.unit).join(reviews, reviews.c.id == s.review)
        query = query.where(s.demand.in_(listed), s.unit.is_not(None), reviews.c.state == ReviewState.OPEN)
        for demand, unit in self._connection.execute(query):
            found.setdefault(demand, set()).add(unit)
        return found

    def open_item_of(self, demand: str) -> Row[Any] | None:
        """Its line in a review that is still open."""
        query = select(review_items).join(reviews, reviews.c.id == review_items.c.review)
        return self._connection.execute(
            query.where(review_items.c.demand == demand, reviews.c.state == ReviewState.OPEN)
        ).first()

    def last_items_of(self, listed: Sequence[str]) -> dict[str, Row[Any]]:
        """Demand → its line in the newest review that has it."""
        query = select(review_items).join(reviews, reviews.c.id == review_items.c.review)
        rows = self._connection.execute(query.where(review_items.c.demand.in_(listed)).order_by(reviews.c.quarter))
        return {row.demand: row for row in rows}

    def all_series(self, review: str) -> dict[str, SeriesCounts]:
        """Demand → forms of the representatives, of the households it concerns and of other ones, in one look."""
        s, found = review_scores.c, dict[str, SeriesCounts]()
        query = select(s.demand, s.representative, s.affected, s.level, func.count()).where(s.review == review)
        query = query.group_by(s.demand, s.representative, s.affected, s.level).order_by(s.level.desc())
        for demand, seat, affected, level, number in self._connection.execute(query):
            counts = found.setdefault(demand, ({}, {}, {}))[0 if seat else 1 if affected else 2]
            counts[Level(level)] = counts.get(Level(level), 0) + number
        return found

    def score(self, row: Mapping[str, Any]) -> None:
        self._connection.execute(insert(review_scores), dict(row))

    def score_of(self, review: str, demand: str, unit: str) -> Row[Any] | None:
        s = review_scores.c
        mine = (s.review == review, s.demand == demand, s.unit == unit)
        return self._connection.execute(select(review_scores).where(*mine)).first()

    def counts(self, review: str, demand: str) -> dict[Level, int]:
        """Level → how many forms of every series."""
        s = review_scores.c
        query = select(s.level, func.count()).where(s.review == review, s.demand == demand)
        found = {Level(level): number for level, number in self._connection.execute(query.group_by(s.level))}
        return {level: found.get(level, 0) for level in Level}

    def heard_from(self, review: str, listed: Sequence[str]) -> dict[str, set[str]]:
        """Demand → units whose form says something."""
        s, found = review_scores.c, dict[str, set[str]]()
        theirs = (s.review == review, s.demand.in_(listed), s.unit.is_not(None), s.level != Level.CANNOT_SAY)
        for demand, unit in self._connection.execute(select(s.demand, s.unit).where(*theirs)):
            found.setdefault(demand, set()).add(unit)
        return found

    def tallies(self, review: str) -> dict[str, dict[Level, int]]:
        """Demand → level → how many forms."""
        s = review_scores.c
        found: dict[str, dict[Level, int]] = {}
        query = select(s.demand, s.level, func.count()).where(s.review == review).group_by(s.demand, s.level)
        for demand, level, number in self._connection.execute(query):
            found.setdefault(demand, {})[Level(level)] = number
        return found

    def returning(self, since: datetime) -> Sequence[Row[Any]]:
        """Demands in 重新审议 on no agenda of a meeting to come, by number; one planned before `since` never came."""
        s = council_sessions.c
        listed = select(agenda_items.c.demand).join(council_sessions, s.id == agenda_items.c.session)
        listed = listed.where(s.state.not_in(OVER), or_(s.state != SessionState.PLANNED, s.starts_at >= since))
        listed = listed.where(agenda_items.c.demand.is_not(None))
        query = select(demands).where(demands.c.state == DemandState.REDELIBERATION, demands.c.id.not_in(listed))
        return self._connection.execute(query.order_by(demands.c.year, demands.c.sequence)).all()

    def agenda_of(self, demand: str, since: datetime) -> Row[Any] | None:
        """The meeting still to be held on whose agenda it stands; see `returning`."""
        s = council_sessions.c
        query = select(council_sessions).join(agenda_items, agenda_items.c.session == s.id)
        query = query.where(agenda_items.c.demand == demand, s.state.not_in(OVER))
        query = query.where(or_(s.state != SessionState.PLANNED, s.starts_at >= since))
        return self._connection.execute(query.order_by(s.starts_at).limit(1)).first()

    def failed(self) -> Sequence[Row[Any]]:
        """Demands that failed and wait for their cause or their assembly, with quarter and cause of the last review."""
        latest = func.max(reviews.c.quarter).label("quarter")
        own = (review_items.c.review == reviews.c.id, review_items.c.verdict == Verdict.UNQUALIFIED)
        last = select(review_items.c.demand, latest).where(*own).group_by(review_items.c.demand).subquery()
        query = select(demands, last.c.quarter, review_items.c.root_cause).join(last, last.c.demand == demands.c.id)
        query = query.join(reviews, reviews.c.quarter == last.c.quarter)
        query = query.join(
            review_items, and_(review_items.c.review == reviews.c.id, review_items.c.demand == demands.c.id)
        )
        query = query.where(demands.c.state.in_((DemandState.UNQUALIFIED, DemandState.REDELIBERATION)))
        return self._connection.execute(query.order_by(demands.c.year, demands.c.sequence)).all()

    def to_escalate(self, today: date, rounds: int, late: int) -> Sequence[Row[Any]]:
        """In this round or a later one, or so many days past the deadline; not with the street already."""
        running = demands.c.state.in_(MAY_ESCALATE)
        overdue = and_(demands.c.state.in_(UNDER_DEADLINE), demands.c.deadline <= today - timedelta(days=late))
        public = or_(demands.c.matter.is_(None), demands.c.matter != Matter.PRIVATE)
        query = select(demands).where(running, public, or_(demands.c.round >= rounds, overdue))
        return self._connection.execute(query.order_by(demands.c.year, demands.c.sequence)).all()

    def forms(self, review: str) -> Sequence[Row[Any]]:
        """Every form, without the moment and without who entered it. Its id is told nowhere else."""
        s = review_scores.c
        columns: tuple[Any, ...] = (s.id, s.demand, s.unit, s.level, s.channel, s.representative, s.affected)
        return self._connection.execute(select(*columns).where(s.review == review)).all()
