"""Takes everything out of a database that is in use, in one transaction, and leaves one person with their log-in.

The triggers that keep the journal and the books stand aside for that moment and come back before the commit, so there
is no instant at which somebody else could change a line of them.
"""

from __future__ import annotations

from sqlalchemy import Connection, delete, text

from facilitator.storage.tables import metadata
from facilitator.storage.tables.people import log_ins, persons


def empty(connection: Connection, person: str) -> None:
    """Whoever calls has asked twice and made a backup."""
    guards = _stand_aside(connection)
    for table in reversed(metadata.sorted_tables):
        left = {persons: persons.c.id != person, log_ins: log_ins.c.person != person}.get(table)
        connection.execute(delete(table) if left is None else delete(table).where(left))
    for guard in guards:
        connection.exec_driver_sql(guard)


def _stand_aside(connection: Connection) -> list[str]:
    """The statements that bring the triggers back."""
    if connection.dialect.name == "sqlite":
        found = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")).all()
        for name, _sql in found:
            connection.execute(text(f'DROP TRIGGER "{name}"'))
        return [str(sql) for _name, sql in found]
    kept = text("SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger WHERE NOT tgisinternal")
    tables = [str(name) for name in connection.scalars(kept)]
    for name in tables:
        connection.execute(text(f"ALTER TABLE {name} DISABLE TRIGGER USER"))
    return [f"ALTER TABLE {name} ENABLE TRIGGER USER" for name in tables]
