"""Finds the table of wishes in a file: which sheet, which row holds the headings, which column means what."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from facilitator.cli.failures import Failure
from facilitator.cli.ledger.mapping import Mapping, how_to_map
from facilitator.cli.sheets import Sheet, plain_text, read_file, sheets_in
from facilitator.domain.demands.importing.columns import Columns, Field, find_columns
from facilitator.domain.words import N_

SAMPLE = 24
"""Characters of a column's first text that are shown."""


@dataclass(frozen=True)
class Table:
    """`digest` is the SHA-256 of the file in hex, `others` are sheets that were not read."""

    file_name: str
    digest: str
    sheet: Sheet
    columns: Columns
    others: tuple[str, ...]

    @property
    def below(self) -> Sequence[tuple[int, tuple[str, ...]]]:
        """The rows below the headings with their numbers, from 1 as spreadsheets count; blank ones left out."""
        numbered = enumerate(self.sheet.rows[self.columns.row :], self.columns.row + 1)
        return [(number, row) for number, row in numbered if any(row)]

    def sample(self, field: Field) -> str:
        """The first thing that stands in the field's column, shortened."""
        texts = (self.columns.cells(row)[field] for _number, row in self.below)
        first = " ".join(next(filter(None, texts), "").split())
        return first if len(first) <= SAMPLE else first[: SAMPLE - 1] + "…"


def find_table(file: Path, mapping: Mapping, wanted: str | None) -> Table:
    """`wanted` is the sheet's name when somebody said it. Raises Failure where no sheet holds wishes, or several do."""
    content = read_file(file)

    def headings(rows: Sequence[Sequence[str]]) -> int:
        columns = find_columns(rows, mapping.columns)
        return len(columns.at) if columns else 0

    sheets = sheets_in(file.name, content, plain_text, headings)
    found = list(_readable(sheets, mapping, wanted, file))
    if not found:
        raise Failure(
            N_("在“{name}”里没有找到需求的表头：要有“内容”或“标题”，再加一列。").format(name=file.name), how_to_map()
        )
    if len(found) > 1:
        raise Failure(
            N_("“{name}”里有几张表都像台账：{sheets}。").format(
                name=file.name, sheets="、".join(sheet.name for sheet, _columns in found)
            ),
            N_("请用 --sheet 写明导入哪一张，一次一张。"),
        )
    sheet, columns = found[0]
    _check_mapped(columns, mapping)
    others = tuple(other.name for other in sheets if other is not sheet)
    return Table(file.name, hashlib.sha256(content).hexdigest(), sheet, columns, others)


def _readable(
    sheets: Sequence[Sheet], mapping: Mapping, wanted: str | None, file: Path
) -> Iterator[tuple[Sheet, Columns]]:
    names = [sheet.name for sheet in sheets]
    if wanted is not None and wanted not in names:
        raise Failure(
            N_("“{name}”里没有工作表“{sheet}”。").format(name=file.name, sheet=wanted),
            N_("有内容的工作表：{sheets}。").format(sheets="、".join(names)),
        )
    for sheet in sheets:
        if sheet.name == wanted or (wanted is None and not sheet.hidden):
            columns = find_columns(sheet.rows, mapping.columns)
            if columns is not None:
                yield sheet, columns


def _check_mapped(columns: Columns, mapping: Mapping) -> None:
    strangers = [heading for heading in mapping.columns if heading not in columns.plain]
    if strangers:
        raise Failure(
            N_("表里没有“{column}”这一列。").format(column=strangers[0]),
            N_("表头在第 {row} 行，有：{headings}。").format(
                row=columns.row, headings="、".join(filter(None, columns.headings))
            ),
        )
