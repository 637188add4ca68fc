"""A database as an earlier release left it: today's, taken back step by step."""

from __future__ import annotations

from sqlalchemy import create_engine, text

from facilitator.storage.migrating import downgrade, newest_step


def take_back(url: str, revision: str) -> None:
    """A world's tables are made at once and bear no revision: they are the newest."""
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)"))
        connection.execute(text("INSERT INTO alembic_version VALUES (:newest)"), {"newest": newest_step()})
    engine.dispose()
    downgrade(url, revision)
