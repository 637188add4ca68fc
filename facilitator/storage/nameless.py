"""Whoever may not see the names of reporters does not learn them by searching: what only a name holds is not found.

The column that is searched holds the name and its readings among the other words, one per line; those lines are left
out here, row by row, since neither database can do so.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row

from facilitator.domain.demands.search_words import LedgerNumber, as_initials, number_in, spellings_of
from facilitator.domain.demands.wanted import Wanted
from facilitator.storage.searching import words_of_name


def names_would_tell(wanted: Wanted) -> bool:
    return bool(wanted.words) and not wanted.sight.phones


def found_without_name(wanted: Wanted, row: Row[Any]) -> bool:
    """`row`: id, year, sequence, search and reporter_name of a demand that the whole search found."""
    if wanted.number is not None and _numbered(row, wanted.number):
        return True
    hidden = words_of_name(row.reporter_name or "")
    lines = [line for line in row.search.split("\n") if line not in hidden]
    return all(_holds(word, lines, row) for word in wanted.words)


def _holds(word: str, lines: list[str], row: Row[Any]) -> bool:
    """As the condition in SQL says."""
    ways = [*spellings_of(word)]
    if word.isascii() and not word.isdigit() and word.isalnum():
        ways.append(as_initials(word))
    if any(way in line for way in ways for line in lines):
        return True
    number = number_in(word) if "-" in word else None
    return number is not None and _numbered(row, number)


def _numbered(row: Row[Any], number: LedgerNumber) -> bool:
    return row.sequence == number.sequence and number.year in (None, row.year)
