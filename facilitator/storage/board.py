"""The public notice board as rows: only the columns that a public line is made of, only of demands that are public."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, case, func, or_, select

from facilitator.domain.demands.entry import CUT
from facilitator.domain.demands.publishing import PERSONAL, SORTED_PUBLIC, STAGES, UNSORTED, Stage, shown_since
from facilitator.domain.demands.states import UNDER_DEADLINE, DemandState
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency
from facilitator.storage.known_names import KnownNames
from facilitator.storage.rounds import in_any_round
from facilitator.storage.tables.demands import demand_history, demands
from facilitator.storage.tables.follow_through import measures, photos
from facilitator.storage.taken_back import NOT_TAKEN_BACK

_D, _H = demands.c, demand_history.c
UNCUT = 300
"""Characters of a description in which its first clause is looked for."""
LINE = (
    _D.id,
    _D.number,
    _D.title,
    case((_D.title.endswith(CUT), func.substr(_D.description, 1, UNCUT))).label("whole"),
    _D.public_title,
    _D.public_ok,
    _D.words_seen,
    _D.category,
    _D.building,
    _D.state,
    _D.matter,
    _D.urgency,
    _D.round,
    _D.registered_on,
    _D.opened_on,
    _D.deadline,
    _D.completed_on,
    _D.closed_on,
    _D.responsible_party,
    _D.supporters,
    _D.affected_households,
)
"""`title`, and `whole`, the text that a title ending in … was cut from, go no further than `words_for_all`, which hides
in them every name that `known_names` tells."""
_NEWEST = (_D.year.desc(), _D.sequence.desc())
ORDERS: dict[str, tuple[ColumnElement[Any], ...]] = {
    "number": _NEWEST,
    "matter": (_D.matter.nulls_last(), *_NEWEST),
    "state": (_D.state, *_NEWEST),
    "opened": (_D.opened_on.desc().nulls_last(), *_NEWEST),
    "deadline": (_D.deadline.asc().nulls_last(), *_NEWEST),
}


class _Unindexed:
    """The same columns, told so that no index of them is looked up."""

    state = _D.state.concat("")
    parent = func.nullif(_D.parent, "")


def _unseen(today: date) -> tuple[Any, ...]:
    own = (_D.public_title.is_(None), _D.category.not_in(PERSONAL))
    return _public(today), _D.public_ok, _D.words_seen.is_(False), *own


class Board:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.known_names = KnownNames(connection)

    def line(self, number: str, today: date) -> Row[Any] | None:
        """By the number on the board; None for one that is not public, as for one that does not exist."""
        query: Any = select(*LINE).where(_public(today), _D.number == number)
        return self._connection.execute(query).first()

    def page(
        self, today: date, matter: Matter | None, stage: Stage | None, order: str, limit: int, offset: int
    ) -> Sequence[Row[Any]]:
        """`order` is a key of ORDERS. Numbers come from their own index, so that a page reads little more than it
        shows: `_Unindexed` keeps SQLite from gathering all demands of all states first, and sorting them. PostgreSQL
        knows by its statistics how many it would read."""
        sqlite = self._connection.dialect.name == "sqlite"
        walked = _Unindexed if sqlite and order == "number" else _D
        query = _narrowed(select(*LINE), today, matter, stage, walked).order_by(*ORDERS[order])
        return self._connection.execute(query.limit(limit).offset(offset)).all()

    def unseen(self, today: date, limit: int, offset: int) -> Sequence[Row[Any]]:
        """Those on the board whose own words nobody has looked at yet and nobody worded otherwise, the newest first."""
        query: Any = select(*LINE, _D.description).where(*_unseen(today))
        return self._connection.execute(query.order_by(*_NEWEST).limit(limit).offset(offset)).all()

    def count_unseen(self, today: date) -> int:
        return self._connection.scalar(select(func.count()).select_from(demands).where(*_unseen(today))) or 0

    def tally(self, today: date) -> Sequence[Row[Any]]:
        """State, matter, and how many public demands stand so."""
        query: Any = select(_D.state, _D.matter, func.count().label("many")).where(_public(today))
        found: Sequence[Row[Any]] = self._connection.execute(query.group_by(_D.state, _D.matter)).all()
        return found

    def figures(self, since: date, today: date) -> Row[Any]:
        """Of the days since then, of every kind, as `domain/demands/figures` says: how many `came`, were `opened` and
        `finished`, are `late` today; `private`: those of `came` of which nothing else is public."""
        numbered, came = and_(_D.number.is_not(None), NOT_TAKEN_BACK), _D.registered_on.between(since, today)
        opened = in_any_round(lambda columns: columns.opened_on.between(since, today))
        finished = in_any_round(lambda columns: columns.completed_on.between(since, today))
        query: Any = select(
            _how_many(numbered, came).label("came"),
            _how_many(numbered, opened).label("opened"),
            _how_many(numbered, finished).label("finished"),
            _how_many(numbered, _D.deadline < today, _D.state.in_(UNDER_DEADLINE)).label("late"),
            _how_many(numbered, came, _D.matter == Matter.PRIVATE).label("private"),
        )
        found: Row[Any] = self._connection.execute(query).one()
        return found

    def buildings(self, today: date) -> Sequence[Row[Any]]:
        """Building as it was typed, category, and how many; for the plan of the yard."""
        query = select(_D.building, _D.category, func.count().label("many")).where(_public(today))
        return self._connection.execute(query.group_by(_D.building, _D.category)).all()

    def way(self, demand: str) -> Sequence[Row[Any]]:
        """What happened and when, the oldest first: nobody's name, no document, no typed word."""
        query: Any = select(_H.move, _H.after, _H.round, _H.at).where(_H.demand == demand).order_by(_H.seq)
        return self._connection.execute(query).all()

    def unread(self, demand: str, kind: str | None = None) -> int:
        """How many words about this demand the clerk has not looked at."""
        query = select(func.count()).select_from(demands)
        query = query.where(_D.state == DemandState.DRAFT, _D.about == demand)
        return self._connection.scalar(query if kind is None else query.where(_D.draft_kind == kind)) or 0

    def photos(self, demand: str) -> Sequence[Row[Any]]:
        """Those that may be shown, the oldest first."""
        query: Any = select(photos.c.id, photos.c.stage, photos.c.width, photos.c.height)
        query = query.where(photos.c.demand == demand, photos.c.public.is_(True))
        found: Sequence[Row[Any]] = self._connection.execute(query.order_by(photos.c.at, photos.c.id)).all()
        return found

    def newest_photos(self, listed: Sequence[str], today: date) -> dict[tuple[str, str], Row[Any]]:
        """Demand and stage → the newest photo that whoever asks may see."""
        query: Any = select(photos.c.id, photos.c.demand, photos.c.stage, photos.c.width, photos.c.height)
        query = query.join(demands, _D.id == photos.c.demand).where(_public(today), photos.c.demand.in_(listed))
        rows = self._connection.execute(query.where(photos.c.public.is_(True)).order_by(photos.c.at, photos.c.id))
        return {(row.demand, row.stage): row for row in rows}

    def photo_file(self, photo: str, today: date) -> str | None:
        """The digest of a photo that may be shown, of a demand that is public."""
        query = select(photos.c.digest).join(demands, _D.id == photos.c.demand)
        return self._connection.scalar(query.where(_public(today), photos.c.id == photo, photos.c.public.is_(True)))

    def measure(self, demand: str) -> Row[Any] | None:
        query: Any = select(measures.c.indicator, measures.c.unit, measures.c.before, measures.c.after)
        return self._connection.execute(query.where(measures.c.demand == demand)).first()


def _how_many(*conditions: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((and_(*conditions), 1), else_=0)), 0)


def _public(today: date, told: Any = _D) -> ColumnElement[bool]:
    """`is_public` in SQL; a test holds the two together for every combination."""
    shown = [state for stage, states in STAGES.items() if stage is not Stage.DONE for state in states]
    urgent = and_(_D.matter.is_(None), _D.urgency == Urgency.URGENT, _D.category.not_in(PERSONAL))
    return and_(
        or_(told.state.not_in(UNSORTED), _D.round > 1),
        _D.number.is_not(None),
        _D.restricted.is_(False),
        told.parent.is_(None),
        or_(_D.matter.in_(SORTED_PUBLIC), urgent),
        or_(told.state.in_(shown), and_(told.state.in_(STAGES[Stage.DONE]), _D.closed_on >= shown_since(today))),
    )


def _narrowed(
    query: Select[Any], today: date, matter: Matter | None, stage: Stage | None, told: Any = _D
) -> Select[Any]:
    query = query.where(_public(today, told))
    if matter is not None:
        query = query.where(_D.matter == matter)
    return query if stage is None else query.where(told.state.in_(STAGES[stage]))
