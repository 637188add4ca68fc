"""Lists of drafts: danger first, by a tick or by the words, then as they came; page by page, and counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, case, func, or_, select

from facilitator.domain.demands.danger_words import DANGER_WORDS
from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.draft_filter import UNSAID, DraftFilter, DraftsWanted
from facilitator.domain.demands.drafts import DraftKind
from facilitator.domain.demands.slip import SelfUrgency
from facilitator.domain.demands.states import DemandState
from facilitator.storage.drafts import OF_ONE_COMMAND
from facilitator.storage.ledger_conditions import holds_all
from facilitator.storage.tables.demands import demand_history, demands
from facilitator.storage.tables.sessions import council_sessions

_D, _H = demands.c, demand_history.c
_FIRST = select(func.min(_H.seq)).where(_H.demand == _D.id).scalar_subquery()
_MADE_AT = select(func.min(_H.at)).where(_H.demand == _D.id).scalar_subquery()
_SPOKEN = or_(*(_D.description.contains(word) for word in DANGER_WORDS))
_ENDANGERED = or_(func.coalesce(_D.self_urgency, "") == SelfUrgency.DANGER, _SPOKEN)
_DANGER = case((_ENDANGERED, 0), else_=1)
_IN_DANGER = func.sum(case((_ENDANGERED, 1), else_=0)).label("danger")


class DraftLists:
    """Every row is one of `demands` with `made_at`, when it was put down."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def page(self, wanted: DraftsWanted, limit: int, offset: int = 0) -> Sequence[Row[Any]]:
        query = select(_D.id).where(*_conditions(wanted)).order_by(_DANGER, _FIRST, _D.id)
        ids = self._connection.scalars(query.limit(limit).offset(offset)).all()
        return self.rows(ids)

    def rows(self, ids: Sequence[str]) -> Sequence[Row[Any]]:
        """In the order of the ids; what is no draft any more is left out."""
        query: Any = select(demands, _MADE_AT.label("made_at")).where(_D.id.in_(ids), _D.state == DemandState.DRAFT)
        found = {row.id: row for row in self._connection.execute(query)}
        return [found[one] for one in ids if one in found]

    def count(self, wanted: DraftsWanted) -> int:
        query = select(func.count()).select_from(demands).where(*_conditions(wanted))
        return self._connection.scalar(query) or 0

    def tally(self, wanted: DraftsWanted) -> Sequence[Row[Any]]:
        """`urgency` (`none` where the reporter said nothing), `channel`, the meeting's `session` and `title`, how
        `many`, and how many of them may be in `danger`; the newest meeting first."""
        s = council_sessions.c
        urgency = func.coalesce(_D.self_urgency, UNSAID)
        by = (urgency, _D.channel, s.id, s.title, s.starts_at)
        told = (urgency.label("urgency"), _D.channel, s.id.label("session"), s.title)
        query: Any = select(*told, func.count().label("many"), _IN_DANGER)
        query = query.select_from(demands).outerjoin(council_sessions, s.id == _D.session)
        query = query.where(*_conditions(wanted)).group_by(*by).order_by(s.starts_at.desc().nulls_last())
        found: Sequence[Row[Any]] = self._connection.execute(query).all()
        return found


def _conditions(wanted: DraftsWanted) -> Iterator[ColumnElement[bool]]:
    """All of them must hold."""
    yield _D.state == DemandState.DRAFT
    if wanted.sight.grid is not None:
        yield _D.grid == wanted.sight.grid
    if wanted.words:
        yield holds_all(wanted.words, wanted.sight)
    yield from _of_filter(wanted.asked)


def _of_filter(asked: DraftFilter) -> Iterator[ColumnElement[bool]]:
    if asked.channel:
        yield _D.channel == asked.channel
    if asked.urgency == UNSAID:
        yield _D.self_urgency.is_(None)
    elif asked.urgency == SelfUrgency.DANGER:
        yield _ENDANGERED
    elif asked.urgency:
        yield _D.self_urgency == asked.urgency
    if asked.kind:
        yield func.coalesce(_D.draft_kind, DraftKind.NEW.value) == asked.kind
    if asked.session:
        yield _D.session == asked.session
    if asked.together:
        yield _D.id.in_(_put_down_with(asked.together))


def _put_down_with(draft: str) -> Select[Any]:
    """Whatever the same person put down in the same moment."""
    other = demand_history.alias("other")
    drafted = DemandDeed.DRAFT_MADE.value
    near = _H.seq.between(other.c.seq - OF_ONE_COMMAND, other.c.seq + OF_ONE_COMMAND)
    same = and_(near, other.c.at == _H.at, other.c.actor == _H.actor)
    query = select(_H.demand).join(other, same).where(other.c.demand == draft, other.c.move == drafted)
    return query.where(_H.move == drafted)
