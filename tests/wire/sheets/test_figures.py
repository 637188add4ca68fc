"""Figures of the ledger's export are numbers, and a number comes back as the very text it was."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.demands.office_ledger import OFFICE_COLUMNS
from facilitator.domain.hundredths import written
from facilitator.wire.sheets.book import Heading, Value, book_at
from facilitator.wire.sheets.export import counted
from facilitator.wire.sheets.reading import read_sheets

COLUMNS = {column.heading: column for column in OFFICE_COLUMNS}


@pytest.mark.parametrize(
    ("heading", "told", "cell"),
    [
        ("满意度", "82.62", Decimal("82.62")),
        ("综合分", "90", Decimal(90)),
        ("概算(元)", "18500.5", Decimal("18500.5")),
        ("满意度", "98%", "98%"),
        ("满意度", "082", "082"),
        ("满意度", None, None),
        ("楼栋户号", "5", "5"),
        ("联系电话", "13800001234", "13800001234"),
        ("过程分", 90, 90),
    ],
)
def test_figure_is_a_number_and_everything_else_stays(heading: str, told: str | int | None, cell: Value) -> None:
    assert counted(COLUMNS[heading], told) == cell
    assert type(counted(COLUMNS[heading], told)) is type(cell)


@given(st.integers(0, 10**9))
def test_figure_comes_back_as_it_was(hundredths: int) -> None:
    assert str(counted(COLUMNS["综合分"], written(hundredths))) == written(hundredths)


def test_figure_is_read_back_from_the_file(tmp_path: Path) -> None:
    path = tmp_path / "数.xlsx"
    with book_at(path) as book:
        book.sheet("台账", (Heading("综合分"), Heading("满意度"))).add((Decimal("82.62"), Decimal(90)))

    ((_headings, row),) = [sheet.rows for sheet in read_sheets(path)]

    assert list(row) == ["82.62", "90"]
