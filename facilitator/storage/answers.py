"""Answers kept for a day, so that a request repeated under the same key gets the first answer again."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from facilitator.storage.rows import Row
from facilitator.storage.tables.minutes import kept_answers


class Answers:
    """Rows are written in the transaction that they answer. Casts never come here: the ballot box answers them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, actor: str, key: str) -> Row | None:
        query = select(kept_answers).where(kept_answers.c.actor == actor, kept_answers.c.key == key)
        return self._connection.execute(query).first()

    def keep(self, actor: str, key: str, request_digest: str, answer: str, at: datetime) -> None:
        row = {"actor": actor, "key": key, "request_digest": request_digest, "answer": answer, "at": at}
        self._connection.execute(insert(kept_answers), row)

    def forget_before(self, moment: datetime) -> None:
        self._connection.execute(delete(kept_answers).where(kept_answers.c.at < moment))
