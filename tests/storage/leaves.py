"""Reads the leaves of a table without row numbers out of an SQLite file, as somebody with a copy of the disk would."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

LEAF = 0x0A
INNER = 0x02


def leaves(path: Path, table: str) -> list[bytes]:
    """The raw pages that hold the table's rows, from the lowest key to the highest, holes and leftovers included."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    return _leaves(path.read_bytes(), size, root)


def _leaves(disk: bytes, size: int, number: int) -> list[bytes]:
    """Page `number`, or the leaves under it; see "B-tree Pages" in SQLite's description of its file format."""
    page = disk[(number - 1) * size : number * size]
    if page[0] == LEAF:
        return [page]
    assert page[0] == INNER
    cells = int.from_bytes(page[3:5], "big")
    places = [int.from_bytes(page[12 + 2 * cell : 14 + 2 * cell], "big") for cell in range(cells)]
    children = [int.from_bytes(page[place : place + 4], "big") for place in places]
    children.append(int.from_bytes(page[8:12], "big"))
    return [leaf for child in children for leaf in _leaves(disk, size, child)]
