"""Tables are read as people meant them: numbers, doors, merged cells, old encodings."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime, time
from pathlib import Path

import pytest
from openpyxl import Workbook

from facilitator.wire.sheets.reading import Cell, cell_text, plain_text, read_sheets
from facilitator.wire.sheets.unreadable import Unreadable


def document() -> bytes:
    """As a word processor saves it."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>")
    return file.getvalue()


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


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (date(2026, 1, 1), "2026-01-01"),
        (datetime(2026, 3, 4), "2026-03-04"),
        (datetime(2026, 3, 4, 13, 5, 42, 500_000), "2026-03-04 13:05:42"),
        (time(12, 9), "12:09:00"),
        (False, "否"),
        (58301.0, "58301"),
        (13_800_001_234.0, "13800001234"),
        (202_011_230_000_123_456.0, "2.02011230000123E+17"),
    ],
)
def test_plain_text_keeps_the_year_and_rounds_what_the_spreadsheet_rounded(cell: Cell, text: str) -> None:
    assert plain_text(cell) == text


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


def test_workbook_tells_hidden_sheets_and_leaves_out_empty_ones(tmp_path: Path) -> None:
    book = Workbook()
    for name in ("去年", "今年"):
        book.create_sheet(name).append(["标题"])
    book["去年"].sheet_state = "hidden"
    book.save(tmp_path / "表.xlsx")

    assert [(sheet.name, sheet.hidden) for sheet in read_sheets(tmp_path / "表.xlsx")] == [
        ("去年", True),
        ("今年", False),
    ]


def test_workbook_is_known_by_its_content_not_by_its_name(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["标题"])
    book.save(tmp_path / "表.xlsx")
    (tmp_path / "表.xlsx").rename(tmp_path / "表.csv")

    assert read_sheets(tmp_path / "表.csv")[0].rows == (("标题",),)


def test_text_full_of_chinese_commas_is_still_cut_at_the_right_ones(tmp_path: Path) -> None:
    path = tmp_path / "表.csv"
    path.write_text('编号,内容\n1,"您好，路灯不亮，三盏，很黑"\n2,"下水，反水，臭"\n', "utf-8")

    assert read_sheets(path)[0].rows[1:] == (("1", "您好，路灯不亮，三盏，很黑"), ("2", "下水，反水，臭"))


def test_text_with_tabs_and_lines_in_its_cells_is_cut_at_its_commas(tmp_path: Path) -> None:
    path = tmp_path / "表.csv"
    path.write_text('甲,乙\n1,"\ta\n\tb\n\tc\n\td"\n2,"\te\n\tf\n\tg\n\th，i"\n', "utf-8")

    assert read_sheets(path)[0].rows == (("甲", "乙"), ("1", "a\n\tb\n\tc\n\td"), ("2", "e\n\tf\n\tg\n\th，i"))


def test_text_is_cut_where_the_known_headings_stand(tmp_path: Path) -> None:
    path = tmp_path / "表.csv"
    path.write_text("楼栋，姓名;面积,x\n1栋，甲;乙,y\n", "utf-8")

    (read,) = read_sheets(path, known=lambda rows: sum(cell == "楼栋" for row in rows for cell in row))

    assert read.rows[0] == ("楼栋", "姓名;面积,x")


def test_text_of_spreadsheets_in_two_bytes_is_read(tmp_path: Path) -> None:
    path = tmp_path / "表.txt"
    path.write_bytes("编号\t内容\n1\t路灯，不亮\n".encode("utf-16"))

    assert read_sheets(path)[0].rows == (("编号", "内容"), ("1", "路灯，不亮"))


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
        ("空.xlsx", b"", "是空文件"),
        ("网页.xls", b"<html><table>", "里面是网页"),
        ("文字.xlsx", "编号,内容".encode(), "不是完好的表格文件"),
        ("长.csv", b'a,"' + b"x" * 200_000, "引号没有成对，或者有一格太长"),
        ("文档.xlsx", document(), "不是完好的表格文件"),
        ("乱.csv", b"\x81\xff\xff", "文字编码认不出来"),
    ],
)
def test_file_that_cannot_be_read_is_refused_with_a_sentence(
    tmp_path: Path, name: str, content: bytes, sentence: str
) -> None:
    (tmp_path / name).write_bytes(content)

    with pytest.raises(Unreadable, match=sentence):
        read_sheets(tmp_path / name)
