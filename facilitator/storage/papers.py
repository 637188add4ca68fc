"""Papers as rows: what was ordered, its content, and the file that the worker made of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, insert, or_, select, update

from facilitator.storage.tables.daily_work import papers
from facilitator.storage.tables.demands import demands

_HEAD = (
    papers.c.id,
    papers.c.kind,
    papers.c.subject,
    papers.c.digest,
    papers.c.failure,
    papers.c.at,
    papers.c.actor,
    (papers.c.content == {}).label("emptied"),
)
"""Everything but the content, which can be long."""


class Papers:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, paper: dict[str, Any]) -> None:
        self._connection.execute(insert(papers), paper)

    def change(self, paper: str, **columns: Any) -> None:
        self._connection.execute(update(papers).where(papers.c.id == paper).values(**columns))

    def paper(self, paper: str) -> Row[Any] | None:
        query = select(*_HEAD, papers.c.content).where(papers.c.id == paper)
        return self._connection.execute(query).first()

    def latest(self, limit: int) -> Sequence[Row[Any]]:
        query = select(*_HEAD).order_by(papers.c.at.desc(), papers.c.id).limit(limit)
        return self._connection.execute(query).all()

    def last_subject(self, kind: str, prefix: str) -> str | None:
        """The greatest subject of this kind that begins so; batches of slips are named by their last number."""
        query = select(func.max(papers.c.subject)).where(papers.c.kind == kind)
        found: str | None = self._connection.scalar(query.where(papers.c.subject.startswith(prefix, autoescape=True)))
        return found

    def older_than(self, moment: datetime, kinds: Iterable[str]) -> Sequence[Row[Any]]:
        """Those of these kinds that still hold anything, a content or a file; whatever their age where the reporter
        of the demand they are about was forgotten since."""
        forgotten = select(demands.c.number).where(demands.c.forgotten_on.is_not(None), demands.c.number.is_not(None))
        due = or_(papers.c.at < moment, papers.c.subject.in_(forgotten))
        query = select(*_HEAD).where(due, papers.c.kind.in_(list(kinds)))
        return self._connection.execute(query.where(papers.c.content != {})).all()

    def about(self, subject: str) -> Sequence[Row[Any]]:
        """Those that are called by this and whose file is there, the oldest first."""
        query = select(*_HEAD).where(papers.c.subject == subject, papers.c.digest.is_not(None))
        return self._connection.execute(query.order_by(papers.c.at, papers.c.id)).all()

    def made(self, kinds: Iterable[str]) -> Sequence[Row[Any]]:
        """Those of these kinds whose file is there, with what stands on them, the oldest first."""
        query = select(*_HEAD, papers.c.content).where(papers.c.kind.in_(list(kinds)), papers.c.digest.is_not(None))
        return self._connection.execute(query.order_by(papers.c.at, papers.c.id)).all()

    def holders(self, digest: str) -> int:
        """How many papers have this very file."""
        query = select(func.count()).select_from(papers).where(papers.c.digest == digest)
        return self._connection.scalar(query) or 0
