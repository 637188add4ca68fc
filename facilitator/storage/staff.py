"""Persons of the staff, their log-ins, tokens and signing keys."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, or_, select, update

from facilitator.storage.tables.people import community, log_ins, persons, signing_keys


class Staff:
    """Rows of persons; secrets are kept as hashes only."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, person: dict[str, Any]) -> None:
        self._connection.execute(insert(persons), person)

    def change(self, person: str, **columns: Any) -> None:
        self._connection.execute(update(persons).where(persons.c.id == person).values(**columns))

    def find(self, who: str) -> Row[Any] | None:
        """A person by id or by name."""
        return self._connection.execute(select(persons).where(or_(persons.c.id == who, persons.c.name == who))).first()

    def working(self, who: str) -> Row[Any] | None:
        """As `find`, of those whose account is not stopped."""
        row = self.find(who)
        return row if row is not None and row.active else None

    def by_token(self, token_hash: str) -> Row[Any] | None:
        query = select(persons).where(persons.c.api_token_hash == token_hash, persons.c.active)
        return self._connection.execute(query).first()

    def everyone(self) -> Sequence[Row[Any]]:
        return self._connection.execute(select(persons).order_by(persons.c.added_at, persons.c.name)).all()

    def names(self) -> dict[str, str]:
        return {row.id: row.name for row in self._connection.execute(select(persons.c.id, persons.c.name))}

    def begin_log_in(self, token_hash: str, person: str, at: datetime) -> None:
        self._connection.execute(
            insert(log_ins), {"token_hash": token_hash, "person": person, "began_at": at, "seen_at": at}
        )

    def log_in(self, token_hash: str) -> Row[Any] | None:
        """The person behind a log-in, with `began_at` and `seen_at`."""
        query = (
            select(persons, log_ins.c.began_at, log_ins.c.seen_at)
            .join(log_ins, log_ins.c.person == persons.c.id)
            .where(log_ins.c.token_hash == token_hash, persons.c.active)
        )
        return self._connection.execute(query).first()

    def see_log_in(self, token_hash: str, at: datetime) -> None:
        self._connection.execute(update(log_ins).where(log_ins.c.token_hash == token_hash).values(seen_at=at))

    def end_log_in(self, token_hash: str) -> None:
        self._connection.execute(delete(log_ins).where(log_ins.c.token_hash == token_hash))

    def end_log_ins(self, person: str) -> None:
        self._connection.execute(delete(log_ins).where(log_ins.c.person == person))

    def add_key(self, key: dict[str, Any]) -> None:
        """A new key in use; the one before is retired, its old signatures stay valid."""
        self.retire_key(key["person"], key["made_at"])
        self._connection.execute(insert(signing_keys), key)

    def retire_key(self, person: str, at: datetime) -> None:
        in_use = (signing_keys.c.person == person, signing_keys.c.retired_at.is_(None))
        self._connection.execute(update(signing_keys).where(*in_use).values(retired_at=at))

    def key_of(self, person: str) -> Row[Any] | None:
        query = select(signing_keys).where(signing_keys.c.person == person, signing_keys.c.retired_at.is_(None))
        return self._connection.execute(query).first()

    def keyed(self) -> frozenset[str]:
        """Persons who have a signing key in use."""
        query = select(signing_keys.c.person).where(signing_keys.c.retired_at.is_(None))
        return frozenset(self._connection.scalars(query))

    def has_keys(self) -> bool:
        """Whether anybody ever had a signing key, in use or retired."""
        return self._connection.scalar(select(signing_keys.c.id).limit(1)) is not None

    def fact(self, key: str) -> str | None:
        """A value the community keeps about itself (its authority's certificate, the demo's mark)."""
        return self._connection.scalar(select(community.c.value).where(community.c.key == key))

    def facts(self, keys: Iterable[str]) -> dict[str, str]:
        """Those that are known."""
        query = select(community.c.key, community.c.value).where(community.c.key.in_(keys))
        return {row.key: row.value for row in self._connection.execute(query)}

    def forget_fact(self, key: str) -> None:
        self._connection.execute(delete(community).where(community.c.key == key))

    def keep_fact(self, key: str, value: str) -> None:
        self._connection.execute(delete(community).where(community.c.key == key))
        self._connection.execute(insert(community), {"key": key, "value": value})
