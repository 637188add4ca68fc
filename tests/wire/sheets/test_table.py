"""The table of wishes is found among sheets, titles and blank rows."""

from __future__ import annotations

import csv
import hashlib
import io
import time
from pathlib import Path

import pytest
from openpyxl import Workbook

from facilitator.domain.demands.importing.fields import Field
from facilitator.wire.sheets.table import NoTable, SeveralTables, Table, find_table
from facilitator.wire.sheets.unreadable import Unreadable

LAMPS = (("编号", "标题", "内容"), (24, "路灯", "\n\t三盏不亮，晚上看不见路，老人摔过两次，请尽快修一修"))


def saved(folder: Path, hidden: str = "", **sheets: tuple[tuple[object, ...], ...]) -> Path:
    book = Workbook()
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        if name == hidden:
            sheet.sheet_state = "hidden"
    path = folder / "台账.xlsx"
    book.save(path)
    return path


def find(path: Path, sheet: str | None = None, **columns: Field) -> Table:
    return find_table(path.name, path.read_bytes(), columns, sheet)


def test_table_keeps_the_rows_of_the_file(tmp_path: Path) -> None:
    path = saved(tmp_path, 台账=(("需求汇总",), (), *LAMPS, (), (25, "下水", "反水")))

    table = find(path)

    assert (table.columns.row, [number for number, _row in table.below]) == (3, [4, 6])
    assert table.digest == hashlib.sha256(path.read_bytes()).hexdigest()


def test_sample_is_one_short_line(tmp_path: Path) -> None:
    table = find(saved(tmp_path, 台账=LAMPS))

    assert table.sample(0) == "24"
    assert table.sample(2) == "三盏不亮，晚上看不见路，老人摔过两次，请尽快修…"


def test_sheets_without_wishes_are_named_as_unread(tmp_path: Path) -> None:
    table = find(saved(tmp_path, 说明=(("大事报街道",),), 台账=LAMPS))

    assert (table.sheet.name, table.others) == ("台账", ("说明",))


def test_two_tables_of_wishes_are_asked_about(tmp_path: Path) -> None:
    path = saved(tmp_path, 七月=LAMPS, 八月=LAMPS)

    with pytest.raises(SeveralTables, match="七月、八月") as refused:
        find(path)
    assert refused.value.details["sheets"] == ("七月", "八月")
    assert find(path, "八月").sheet.name == "八月"


def test_hidden_sheet_is_read_only_when_it_is_named(tmp_path: Path) -> None:
    path = saved(tmp_path, hidden="去年", 去年=LAMPS, 今年=LAMPS)

    assert find(path).sheet.name == "今年"
    assert find(path, "去年").sheet.name == "去年"


def test_sheet_that_is_not_there_is_told_with_those_that_are(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="没有工作表“九月”") as refused:
        find(saved(tmp_path, 七月=LAMPS), "九月")
    assert "七月" in refused.value.hint


def test_file_without_wishes_says_what_it_lacks(tmp_path: Path) -> None:
    with pytest.raises(NoTable, match="没有找到需求的表头"):
        find(saved(tmp_path, 名册=(("楼栋", "门牌"), ("1栋", "101"))))


def test_mapping_of_a_column_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="没有“主题”这一列") as refused:
        find(saved(tmp_path, 台账=LAMPS), 主题=Field.TITLE)
    assert "编号、标题、内容" in refused.value.hint


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_quoted_cells_may_hold_tabs_lines_and_every_comma(tmp_path: Path, encoding: str) -> None:
    description = "\t\t\n您好，路灯；\n\t\t三盏，不亮;\n\t\t\t“很黑”, \"真的\"\n\t谢谢\t"
    file = io.StringIO(newline="")
    csv.writer(file).writerows(
        [("编号", "标题", "内容", "日期"), *((str(number), "路灯", description, "2026-03-05") for number in range(3))]
    )
    path = tmp_path / "台账.csv"
    path.write_bytes(file.getvalue().encode(encoding))

    table = find(path)

    assert [row for _number, row in table.below] == [
        (str(number), "路灯", description.strip(), "2026-03-05") for number in range(3)
    ]


def test_table_with_thousands_of_columns_is_refused_at_once() -> None:
    wide = ["标题", "需求内容", *(f"栏{place}" for place in range(10_000))]
    content = "\n".join(",".join(row) for row in (wide, ["路灯"] * len(wide))).encode()

    began = time.process_time()
    with pytest.raises(Unreadable, match="200 列以上"):
        find_table("宽.csv", content, {})
    assert time.process_time() - began < 3


def test_blank_columns_behind_the_table_are_no_columns() -> None:
    content = ("标题,需求内容" + "," * 9_000 + "\n路灯,灯坏了" + "," * 9_000).encode()

    ((_number, row),) = find_table("宽.csv", content, {}).below
    assert [cell for cell in row if cell] == ["路灯", "灯坏了"]
