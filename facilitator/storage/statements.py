"""Tells after each statement that was answered within this process."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Engine, event


def after_each(reader: Engine, then: Callable[[], object]) -> None:
    """`then` is called after each statement of SQLite; PostgreSQL answers over a line and makes nobody wait here."""
    if reader.dialect.name == "sqlite":
        event.listen(reader, "after_cursor_execute", lambda *_statement: then())
