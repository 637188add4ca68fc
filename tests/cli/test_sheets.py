"""Tables are read as people meant them: numbers, doors, merged cells, old encodings."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from facilitator.cli.failures import Failure
from facilitator.cli.sheets import Cell, cell_text, read_sheets


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (None, ""),
        (3.0, "3"),
        (68.35, "68.35"),
        (13900000000.0, "13900000000"),
        ("  00123 ", "00123"),
        (True, "是"),
        (False, ""),
        (date(2026, 1, 1), "1-1"),
        (datetime(2026, 3, 4), "3-4"),
    ],
)
def test_cell_is_text_without_ornament(cell: Cell, text: str) -> None:
    assert cell_text(cell) == text


def test_workbook_says_a_merged_cell_in_every_row_it_covers(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["楼栋", "门牌"], ["1栋", "101"], [None, "102"], ["2栋", "101"]):
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    book.save(tmp_path / "表.xlsx")

    (read,) = read_sheets(tmp_path / "表.xlsx")

    assert read.rows == (("楼栋", "门牌"), ("1栋", "101"), ("1栋", "102"), ("2栋", "101"))


def test_workbook_keeps_row_numbers_below_empty_rows(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["B3"] = "姓名"
    book.save(tmp_path / "表.xlsx")

    (read,) = read_sheets(tmp_path / "表.xlsx")

    assert read.rows[2][1] == "姓名"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
@pytest.mark.parametrize("comma", [",", "\t", ";"])
def test_text_is_read_in_the_encodings_and_with_the_commas_of_offices(
    tmp_path: Path, encoding: str, comma: str
) -> None:
    path = tmp_path / "表.csv"
    path.write_bytes(f"楼栋{comma}姓名\n1栋{comma}王䶮\n".encode(encoding))

    (read,) = read_sheets(path)

    assert read.rows == (("楼栋", "姓名"), ("1栋", "王䶮"))


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("坏.xlsx", b"PK\x03\x04 no", "不是完好的表格文件"),
        ("空.csv", b"\n\n", "一行内容也没有"),
        ("乱.csv", b"\x81\xff\xff", "文字编码认不出来"),
    ],
)
def test_file_that_cannot_be_read_is_refused_with_a_sentence(
    tmp_path: Path, name: str, content: bytes, sentence: str
) -> None:
    (tmp_path / name).write_bytes(content)

    with pytest.raises(Failure, match=sentence):
        read_sheets(tmp_path / name)
