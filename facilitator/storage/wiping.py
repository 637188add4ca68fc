"""Takes everything out of a database and leaves the empty tables of the newest release."""

from __future__ import annotations

from sqlalchemy import delete, inspect

from facilitator.storage.engine import open_database
from facilitator.storage.migrating import downgrade, upgrade
from facilitator.storage.tables import metadata

BELOW_THE_BOOKS = "0014"
"""The step under the books of the money, whose lines refuse to go: their tables go and come back."""


def wipe(url: str) -> None:
    """The journal refuses to be emptied, so its table goes and comes back; whoever calls has asked twice.

    Rows go first: the way down refuses demands in states that older tables do not know.
    """
    upgrade(url)
    downgrade(url, BELOW_THE_BOOKS)
    database = open_database(url)
    with database.writing() as unit:
        left = set(inspect(unit.connection).get_table_names()) - {"journal"}
        for table in reversed(metadata.sorted_tables):
            if table.name in left:
                unit.connection.execute(delete(table))
    database.close()
    downgrade(url)
    upgrade(url)
