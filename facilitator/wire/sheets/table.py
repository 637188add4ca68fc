"""Finds the table of wishes in a file: which sheet, which row holds the headings, which column means what."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from facilitator.domain.demands.importing.columns import Columns, find_columns
from facilitator.domain.demands.importing.fields import Field
from facilitator.domain.demands.importing.judging import OutOfSight
from facilitator.domain.words import N_
from facilitator.services.demands.import_batch import LARGEST_BATCH
from facilitator.wire.sheets.export import LISTED_COLUMNS
from facilitator.wire.sheets.reading import MOST_COLUMNS, Sheet, plain_text, sheets_in
from facilitator.wire.sheets.unreadable import Unreadable

SAMPLE = 24
"""Characters of a column's first text that are shown."""
_YEAR = re.compile(r"(20\d\d)\s*年")


class NoTable(Unreadable):
    """No sheet of the file holds wishes."""


class SeveralTables(Unreadable):
    """Somebody must say which sheet is meant; `sheets` are their names."""


class NoSuchColumn(Unreadable):
    """The mapping names a heading that the table has not."""


@dataclass(frozen=True)
class Table:
    """`digest` is the SHA-256 of the file in hex, `others` are sheets that were not read."""

    file_name: str
    digest: str
    sheet: Sheet
    columns: Columns
    others: tuple[str, ...]

    @cached_property
    def below(self) -> Sequence[tuple[int, tuple[str, ...]]]:
        """The rows below the headings with their numbers, from 1 as spreadsheets count; blank ones left out."""
        numbered = enumerate(self.sheet.rows[self.columns.row :], self.columns.row + 1)
        return [(number, row) for number, row in numbered if any(row)]

    @property
    def out_of_sight(self) -> OutOfSight:
        return OutOfSight(self.sheet.inside.rows, self.sheet.inside.columns)

    @property
    def year_told(self) -> int | None:
        """The year that the title above the headings speaks of; None where it speaks of none or of several."""
        above = " ".join(cell for row in self.sheet.rows[: self.columns.row - 1] for cell in row)
        years = set(_YEAR.findall(above))
        return int(years.pop()) if len(years) == 1 else None

    def sample(self, place: int) -> str:
        """The first thing that stands in a column, shortened."""
        texts = (row[place] for _number, row in self.below if place < len(row))
        first = " ".join(next(filter(None, texts), "").split())
        return first if len(first) <= SAMPLE else first[: SAMPLE - 1] + "…"


def find_table(name: str, content: bytes, mapped: Mapping[str, Field], wanted: str | None = None) -> Table:
    """`mapped` holds plain headings; `wanted` is the sheet's name when somebody said it. Raises Unreadable where no
    sheet holds wishes, or several do, or too many rows."""

    def headings(rows: Sequence[Sequence[str]]) -> int:
        columns = find_columns(rows, mapped)
        return len(columns.at) if columns else 0

    sheets = sheets_in(name, content, plain_text, headings)
    found = list(_readable(sheets, mapped, wanted, name))
    found = [one for one in found if Field.DEMAND in one[1].at] or _without_our_list(found)
    if not found:
        raise NoTable(name, N_("在“{name}”里没有找到需求的表头：要有“内容”或“标题”，再加一列。"))
    if len(found) > 1:
        raise SeveralTables(
            name,
            N_("“{name}”里有几张表都像台账：{names}。"),
            N_("请写明导入哪一张，一次一张。"),
            names="、".join(sheet.name for sheet, _columns in found),
            sheets=tuple(sheet.name for sheet, _columns in found),
        )
    sheet, columns = found[0]
    _check_mapped(name, columns, mapped)
    if any(row[MOST_COLUMNS:] and row[MOST_COLUMNS] for row in sheet.rows):
        sentence = N_("“{name}”有 {most} 列以上，不像台账。")
        raise Unreadable(name, sentence, N_("请删去用不着的列再试。"), most=MOST_COLUMNS)
    others = tuple(other.name for other in sheets if other is not sheet)
    table = Table(name, hashlib.sha256(content).hexdigest(), sheet, columns, others)
    if len(table.below) > LARGEST_BATCH:
        raise Unreadable(
            name,
            N_("“{name}”有 {count} 行，一次最多导入 {most} 行。"),
            N_("请把表分成几个文件，分几次导入。"),
            count=len(table.below),
            most=LARGEST_BATCH,
        )
    return table


def _readable(
    sheets: Sequence[Sheet], mapped: Mapping[str, Field], wanted: str | None, name: str
) -> Iterator[tuple[Sheet, Columns]]:
    names = [sheet.name for sheet in sheets]
    if wanted is not None and wanted not in names:
        raise Unreadable(
            name,
            N_("“{name}”里没有工作表“{sheet}”。"),
            N_("有内容的工作表：{names}。"),
            sheet=wanted,
            names="、".join(names),
        )
    for sheet in sheets:
        if sheet.name == wanted or (wanted is None and not sheet.hidden):
            columns = find_columns(sheet.rows, mapped)
            if columns is not None:
                yield sheet, columns


def _without_our_list(found: list[tuple[Sheet, Columns]]) -> list[tuple[Sheet, Columns]]:
    """问题清单 of our own export only shows what stands in 台账 beside it."""
    return [one for one in found if one[1].headings != LISTED_COLUMNS] or found


def _check_mapped(name: str, columns: Columns, mapped: Mapping[str, Field]) -> None:
    strangers = [heading for heading in mapped if heading not in columns.plain]
    if strangers:
        raise NoSuchColumn(
            name,
            N_("表里没有“{column}”这一列。"),
            N_("表头在第 {row} 行，有：{headings}。"),
            column=strangers[0],
            row=columns.row,
            headings="、".join(filter(None, columns.headings)),
        )
