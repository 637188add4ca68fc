"""Reads the cells of one row into a candidate, or says for each cell what is wrong with it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from facilitator.domain.demands.entry import (
    CATEGORY_NAMES,
    DESCRIPTION_LIMIT,
    LIMITS,
    MOST_HOUSEHOLDS,
    TITLE_LIMIT,
    Category,
    Channel,
    shorten,
)
from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.domain.demands.importing.classes import category_of, channel_of
from facilitator.domain.demands.importing.cleaning import clean_line, clean_text
from facilitator.domain.demands.importing.columns import WORDS, Columns, Field
from facilitator.domain.demands.importing.days import Unclear, read_day
from facilitator.domain.words import N_

_ROUNDED = re.compile(r"\d(?:\.\d+)?E\+?\d+", re.IGNORECASE)
"""13800001234 as a spreadsheet shows a long number: the last digits are gone."""
LONGEST_CLASS = 60
_NUMBERS_AS_TEXT = (Field.CONTACT, Field.EXTERNAL_REF)

T = TypeVar("T")
Cells = Mapping[Field, str]


@dataclass(frozen=True)
class Complaint:
    """`column` is the heading in the file; `reason` is a clause about the cell."""

    row: int
    column: str
    reason: str


@dataclass(frozen=True)
class Rules:
    """`channel` is that of rows which name none; `year` that of days which name none (None: such a day is refused)."""

    today: date
    channel: Channel = Channel.HOTLINE_TRANSFER
    classes: Mapping[str, Category] = field(default_factory=dict)
    year: int | None = None


class _Bad(Exception):
    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


class RowReader:
    def __init__(self, columns: Columns, rules: Rules) -> None:
        self._columns = columns
        self._rules = rules

    def cells(self, row: Sequence[str]) -> dict[Field, str]:
        """The row's cells without what nobody meant to write; a description keeps its lines."""
        cells = self._columns.cells(row)
        return {name: clean_text(cell) if name in WORDS else clean_line(cell) for name, cell in cells.items()}

    def read(self, row: int, cells: Cells) -> tuple[Candidate | None, list[Complaint]]:
        """The candidate, or every complaint about the row's cells."""
        wrong: list[Complaint] = []

        def told(name: Field, reader: Callable[[Cells, Rules], T], otherwise: T) -> T:
            try:
                return reader(cells, self._rules)
            except _Bad as bad:
                wrong.append(Complaint(row, self._columns.heading(name), bad.reason))
                return otherwise

        def text(name: Field) -> str | None:
            return told(name, _short_text(name), None)

        category = told(Field.CATEGORY, _category, Category.OTHER)
        own_class = cells.get(Field.CATEGORY, "")
        candidate = Candidate(
            row=row,
            title=told(self._columns.first_of(WORDS), _title, ""),
            description=told(Field.DESCRIPTION, _description, ""),
            category=category,
            channel=told(Field.CHANNEL, _channel, self._rules.channel),
            source_category=own_class if own_class and own_class != CATEGORY_NAMES[category] else None,
            reporter_name=text(Field.REPORTER_NAME),
            contact=text(Field.CONTACT),
            grid=text(Field.GRID),
            building=text(Field.BUILDING),
            location=text(Field.LOCATION),
            affected_households=told(Field.AFFECTED_HOUSEHOLDS, _households, None),
            happened_on=told(Field.HAPPENED_ON, _happened_on, None),
            external_ref=text(Field.EXTERNAL_REF),
        )
        return (None if wrong else candidate), wrong

    def unknown(self, candidate: Candidate) -> str:
        """The class that became `other` because nobody knows it; empty where the class was known."""
        word = candidate.source_category or ""
        return word if word and category_of(word, self._rules.classes) is None else ""


def _title(cells: Cells, _rules: Rules) -> str:
    title, description = (clean_line(cells.get(name, "")) for name in WORDS)
    if not title and not description:
        raise _Bad(N_("没有写是什么事"))
    if not title:
        return shorten(cells[Field.DESCRIPTION]) or description[:TITLE_LIMIT]
    return title if len(title) <= TITLE_LIMIT else title[: TITLE_LIMIT - 1] + "…"


def _description(cells: Cells, _rules: Rules) -> str:
    """The whole text. A title that had to be shortened stands at its beginning, unless it is there already."""
    title, description = clean_line(cells.get(Field.TITLE, "")), cells.get(Field.DESCRIPTION, "")
    if len(title) > TITLE_LIMIT and title not in description:
        description = f"{title}\n{description}".strip()
    if len(description) > DESCRIPTION_LIMIT:
        raise _Bad(
            N_("有 {count} 字，最多 {limit} 字，请分成几件").format(count=len(description), limit=DESCRIPTION_LIMIT)
        )
    return description or title


def _category(cells: Cells, rules: Rules) -> Category:
    word = cells.get(Field.CATEGORY, "")
    if len(word) > LONGEST_CLASS:
        raise _Bad(N_("“{text}…”太长，不像类别").format(text=word[:10]))
    return category_of(word, rules.classes) or Category.OTHER


def _channel(cells: Cells, rules: Rules) -> Channel:
    word = cells.get(Field.CHANNEL, "")
    channel = channel_of(word) if word else rules.channel
    if channel is None:
        raise _Bad(N_("不认识“{text}”这个来源渠道").format(text=word))
    return channel


def _happened_on(cells: Cells, rules: Rules) -> date | None:
    text = cells.get(Field.HAPPENED_ON, "")
    try:
        return read_day(text, rules.today, rules.year) if text else None
    except Unclear as unclear:
        raise _Bad(unclear.reason) from None


def _households(cells: Cells, _rules: Rules) -> int | None:
    text = cells.get(Field.AFFECTED_HOUSEHOLDS, "")
    if not text:
        return None
    count = re.fullmatch(r"(\d{1,7})\s*户?", unicodedata.normalize("NFKC", text))
    if count is None or int(count[1]) > MOST_HOUSEHOLDS:
        raise _Bad(N_("“{text}”应是整数").format(text=text))
    return int(count[1])


def _short_text(name: Field) -> Callable[[Cells, Rules], str | None]:
    limit = LIMITS[name.value]

    def read(cells: Cells, _rules: Rules) -> str | None:
        text = cells.get(name, "")
        if name in _NUMBERS_AS_TEXT and _ROUNDED.fullmatch(text):
            raise _Bad(N_("“{text}”被表格软件改成了约数，请改回完整的号码").format(text=text))
        if len(text) > limit:
            raise _Bad(N_("有 {count} 字，最多 {limit} 字").format(count=len(text), limit=limit))
        return text or None

    return read
