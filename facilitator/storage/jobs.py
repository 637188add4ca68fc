"""Jobs as rows of the transaction that wants them, so that none is lost between commit and queue."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from facilitator.storage.tables.minutes import jobs


class Jobs:
    """`wanted` lists what this transaction asked for; the door hands it over after the commit."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.wanted: list[str] = []

    def want(self, job: str, kind: str, subject: str, at: datetime) -> None:
        row = {"id": job, "kind": kind, "subject": subject, "state": "wanted", "wanted_at": at}
        self._connection.execute(insert(jobs), row)
        self.wanted.append(job)

    def job(self, job: str) -> Row[Any] | None:
        return self._connection.execute(select(jobs).where(jobs.c.id == job)).first()

    def open_jobs(self) -> Sequence[Row[Any]]:
        query = select(jobs).where(jobs.c.state == "wanted").order_by(jobs.c.wanted_at)
        return self._connection.execute(query).all()

    def finish(self, job: str, at: datetime, failure: str | None = None) -> None:
        state = "done" if failure is None else "failed"
        self._connection.execute(update(jobs).where(jobs.c.id == job).values(state=state, done_at=at, failure=failure))
