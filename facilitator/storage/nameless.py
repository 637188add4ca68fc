"""Whoever reads without names, phones and doors does not learn them by searching: only what they are shown is found.

The column that is searched holds the reporter's name, and the words of residents as they typed them; what stands in the
line of a reader is told here, row by row, since neither database can do so.
"""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.domain.demands.public_words import Known, building_only, masked
from facilitator.domain.demands.search_words import LedgerNumber, as_initials, folded, number_in, spellings_of
from facilitator.domain.demands.wanted import Wanted
from facilitator.storage.rows import Row
from facilitator.storage.searching import WORDS, words_of_title
from facilitator.storage.tables.demands import demands

_AS_TYPED = frozenset({"grid", "residents_group", "slip_no"})
"""Words in which nobody is named."""
_SEARCHED = tuple(column for column in WORDS if column != "reporter_name")
READ = tuple(demands.c[column] for column in ("sequence", "year", *_SEARCHED))
"""What has to be read of a row besides its id."""


def names_would_tell(wanted: Wanted) -> bool:
    return bool(wanted.words or wanted.conditions.holding) and not wanted.sight.phones


def found_as_shown(wanted: Wanted, row: Row, known: Known) -> bool:
    """Whether the row, which the whole search found, is found in what its reader is shown as well. `known`: all that
    the ledger knows of."""
    line = _Line(row, known)
    asked = wanted.conditions.holding.items()
    if not all(line.holds(column, (folded(words),)) for column, words in asked if column in _SEARCHED):
        return False
    if wanted.number is not None and _numbered(row, wanted.number):
        return True
    return all(_found(word, line, row) for word in wanted.words)


class _Line:
    """One row as `wording` says it; each column is hidden only when a word may stand in it, for that takes time."""

    def __init__(self, row: Row, known: Known) -> None:
        self._row, self._known = row, known
        self._kept: dict[str, str] = {}

    def said(self, column: str) -> str:
        if column not in self._kept:
            self._kept[column] = self._hidden(column, self._row._mapping[column] or "")
        return self._kept[column]

    def _hidden(self, column: str, typed: str) -> str:
        if column in _AS_TYPED:
            return typed
        if column == "building":
            return building_only(typed) or masked(typed)
        return masked(typed, *self._known)

    def holds(self, column: str, ways: Iterable[str]) -> bool:
        typed = folded(self._row._mapping[column] or "")
        likely = [way for way in ways if way in typed]
        return bool(likely) and any(way in folded(self.said(column)) for way in likely)

    def reads(self, ways: Iterable[str]) -> bool:
        """The title in pinyin."""
        readings = words_of_title(self.said("title"))
        return any(way in reading for way in ways for reading in readings)


def _found(word: str, line: _Line, row: Row) -> bool:
    """As the condition in SQL says."""
    ways = [*spellings_of(word)]
    if any(line.holds(column, ways) for column in _SEARCHED):
        return True
    if word.isascii() and line.reads([word, *([as_initials(word)] if word.isalnum() and not word.isdigit() else [])]):
        return True
    number = number_in(word) if "-" in word else None
    return number is not None and _numbered(row, number)


def _numbered(row: Row, number: LedgerNumber) -> bool:
    return bool(row.sequence == number.sequence) and number.year in (None, row.year)
