"""One line declares a repository; every unit of work makes its own, once, and only when asked."""

from __future__ import annotations

from sqlalchemy import Connection, create_engine

from facilitator.storage.repository import Repository

made: list[Connection] = []


class Shelf:
    def __init__(self, connection: Connection) -> None:
        made.append(connection)
        self.connection = connection


class Work:
    shelf = Repository(Shelf)

    def __init__(self, connection: Connection) -> None:
        self.connection = connection


def test_repository_is_made_when_first_asked_for_and_once_for_each_unit_of_work() -> None:
    made.clear()
    with create_engine("sqlite://").connect() as connection:
        one, other = Work(connection), Work(connection)
        assert made == []
        first = one.shelf
        assert one.shelf is first
        assert other.shelf is not first
        assert first.connection is connection
        assert made == [connection, connection]
