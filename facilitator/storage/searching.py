"""The words by which a demand is found: what stands in its line, and how title and names are read in pinyin.

One function fills the column `search`, called by every insert and update of the ledger, so no way into it can forget.
Wide letters are initials (`search_words.as_initials`). Phones are never among the words.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from facilitator.domain.demands.search_words import as_initials, folded
from facilitator.domain.people.surname_readings import surname_readings
from facilitator.storage.tables.demands import demands

WORDS = ("title", "description", "building", "location", "grid", "residents_group", "reporter_name",
         "slip_no", "external_ref", "responsible_party", "department")  # fmt: skip
"""Columns of `demands` that are searched as they are written; the number is asked for by itself, or every 26 would
find the whole of 2026."""
SEARCHED = frozenset(WORDS)
"""A change of one of these makes the words new."""
AT_ONCE = 500
"""Rows whose words are made new in one go."""


def search_text(row: Mapping[str, Any]) -> str:
    """`row`: columns of a demand; what is missing counts as empty."""
    written = [folded(str(row[column])) for column in WORDS if row.get(column)]
    read = [*_readings(str(row.get("title") or "")), *_name_readings(str(row.get("reporter_name") or ""))]
    return "\n".join(dict.fromkeys(part for part in (*written, *read) if part))


def words_of_title(title: str) -> frozenset[str]:
    """How a title is read."""
    return frozenset(_readings(title))


def _name_readings(name: str) -> Iterator[str]:
    """All readings of a name: 单 is shan as a surname, and the clerk who does not know it types dan."""
    yield from _readings(name)
    for length, reading in surname_readings(name):
        yield from _spelled([*reading.split(), *_syllables(name[length:])])


def _readings(text: str) -> Iterator[str]:
    return _spelled(_syllables(text)) if text else iter(())


def _spelled(syllables: list[str]) -> Iterator[str]:
    """Whole and by initials."""
    yield "".join(syllables)
    yield as_initials("".join(syllable if syllable.isdigit() else syllable[:1] for syllable in syllables))


def _syllables(text: str) -> list[str]:
    """Only letters and digits; Latin words fall apart into letters, so that LED灯 is leddeng and ledd.

    The dictionary is loaded with the first word that needs it (50 MB): whoever only reads never pays for it.
    """
    os.environ.setdefault("PYPINYIN_NO_DICT_COPY", "true")
    from pypinyin import lazy_pinyin

    parts = lazy_pinyin(folded(text), errors=_letters)
    return [part for part in parts if part.isascii() and part.isalnum()]


def _letters(rest: str) -> Any:
    """What the dictionary does not know, one by one."""
    return list(rest)


def refresh_search(connection: Connection, ids: Sequence[str]) -> None:
    """Make the words of these demands new, after one of the columns they come from has changed."""
    read = [demands.c[column] for column in WORDS]
    rows = [row._asdict() for row in connection.execute(select(demands.c.id, *read).where(demands.c.id.in_(ids)))]
    if rows:
        fresh = update(demands).where(demands.c.id == bindparam("one")).values(search=bindparam("words"))
        connection.execute(fresh, [{"one": row["id"], "words": search_text(row)} for row in rows])


def fill_search(connection: Connection) -> int:
    """Give words to the demands that were written before there was the column; how many they were."""
    blank = select(demands.c.id).where(demands.c.search == "").order_by(demands.c.id).limit(AT_ONCE)
    filled, last = 0, ""
    while ids := list(connection.scalars(blank.where(demands.c.id > last))):
        refresh_search(connection, ids)
        filled, last = filled + len(ids), ids[-1]
    return filled
