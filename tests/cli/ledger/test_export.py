"""The way there and back: what is exported comes back the same, what is changed in between comes back as that."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from tests.cli.conftest import CommandLine
from tests.cli.ledger.test_office import ANSWERS, OFFICE, YEAR

Change = Callable[[Any, dict[str, int]], None]
Formula = tuple[str, str]


@pytest.fixture
def office(facilitator: CommandLine, tmp_path: Path) -> CommandLine:
    """An instance that holds the ledger of an office."""
    answers = tmp_path / "回答.json"
    answers.write_text(json.dumps(ANSWERS), "utf-8")
    assert facilitator("ledger", "import", OFFICE, "--answers", answers).status == 0
    return facilitator


@pytest.fixture
def exported(office: CommandLine, tmp_path: Path) -> Path:
    path = tmp_path / "台账.xlsx"
    assert office("ledger", "export", path).status == 0
    return path


def edit(path: Path, change: Change) -> None:
    """As a spreadsheet program does it: open, type, save."""
    book = load_workbook(path)
    sheet = book["台账"]
    change(sheet, {str(cell.value): int(cell.column) for cell in sheet[1]})
    book.save(path)


def back(office: CommandLine, path: Path, *options: str) -> Any:
    return office("--json", "ledger", "import", path, *options).json


def test_export_has_its_sheets_and_no_formula(exported: Path) -> None:
    book = load_workbook(exported)

    assert book.sheetnames == ["台账", "问题清单", "季度统计", "说明"]
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert [cell.coordinate for cell in cells if cell.data_type == "f" or cell.hyperlink] == []
    remarks = {str(cell.value) for cell in cells if cell.value in ("=1+1", "@sum", "<script>alert(1)</script>")}
    assert remarks == {"=1+1", "@sum", "<script>alert(1)</script>"}
    sheet = book["台账"]
    assert (sheet.freeze_panes, sheet.max_row) == ("B2", 69)
    last = sheet.cell(1, sheet.max_column)
    assert (last.value, sheet.column_dimensions[last.column_letter].hidden) == ("系统编号", True)


def test_export_that_nobody_touched_changes_nothing(office: CommandLine, exported: Path) -> None:
    told = back(office, exported)

    assert (told["ok"], told["added"], told["changed"], told["known"]) == (True, 0, 0, 68)
    assert (told["bad"], [asked["key"] for asked in told["questions"] if asked["answer"] is None]) == ([], [])


def test_export_that_a_spreadsheet_program_saved_changes_nothing(office: CommandLine, exported: Path) -> None:
    edit(exported, lambda _sheet, _at: None)

    assert (back(office, exported)["known"], back(office, exported)["changed"]) == (68, 0)


def test_exactly_the_changed_cells_come_back(office: CommandLine, exported: Path) -> None:
    def change(sheet: Any, at: dict[str, int]) -> None:
        sheet.cell(2, at["联系电话"]).value = 13900001234
        sheet.cell(3, at["需求类别"]).value = "基础设施改造"
        sheet.cell(4, at["备注"]).value = "=HYPERLINK"
        sheet.cell(4, at["备注"]).data_type = "s"
        sheet.cell(5, at["诉求人"]).value = None
        sheet.cell(6, at["办理时限"]).value = "2026-12-31"

    edit(exported, change)
    told = back(office, exported)

    assert (told["ok"], told["added"], told["changed"], told["known"]) == (True, 0, 5, 63)
    assert {row["row"]: row["changes"] for row in told["rows"] if row["result"] == "changed"} == {
        2: ["联系电话 “13835746282” → “13900001234”"],
        3: ["需求类别 “弱势群体帮扶” → “基础设施改造”"],
        4: ["备注 “重复，见0003” → “=HYPERLINK”"],
        5: ["诉求人 “张阿姨” → “”"],
        6: ["办理时限 “2026-10-31” → “2026-12-31”"],
    }
    undone = office("ledger", "undo", told["batch"])
    assert "改回 5 件" in undone.out


def test_of_what_was_changed_here_and_there_every_cell_is_asked_about(
    office: CommandLine, exported: Path, tmp_path: Path
) -> None:
    """Somebody brought a new name; another file, exported before that, has a new phone and the old name."""
    other = tmp_path / "另一份.xlsx"
    other.write_bytes(exported.read_bytes())
    edit(exported, lambda sheet, at: setattr(sheet.cell(2, at["诉求人"]), "value", "欧阳新"))
    assert back(office, exported)["changed"] == 1

    def change(sheet: Any, at: dict[str, int]) -> None:
        sheet.cell(2, at["联系电话"]).value = 13900001234
        places.update(at)

    places: dict[str, int] = {}
    edit(other, change)
    name, phone = (f"{get_column_letter(places[heading])}2" for heading in ("诉求人", "联系电话"))
    asked = {one["key"]: one["sentence"] for one in back(office, other)["questions"] if one["kind"] == "conflict"}
    assert set(asked) == {f"conflict:{name}", f"conflict:{phone}"}
    assert "联系电话不一样：台账里“13835746282”，表里“13900001234”。用哪个？" in asked[f"conflict:{phone}"]

    answers = tmp_path / "逐格.json"
    answers.write_text(json.dumps({f"不一致:{name}": "留台账里的", f"不一致:{phone}": "用表里的"}), "utf-8")
    told = back(office, other, "--answers", str(answers))

    assert (told["ok"], told["changed"], told["known"]) == (True, 1, 67)
    (row,) = [row for row in told["rows"] if row["result"] == "changed"]
    assert row["changes"] == ["联系电话 “13835746282” → “13900001234”"]
    again = tmp_path / "再导出.xlsx"
    office("ledger", "export", again)
    sheet = load_workbook(again)["台账"]
    kept = {str(cell.value): sheet.cell(2, int(cell.column)).value for cell in sheet[1]}
    assert (kept["诉求人"], str(kept["联系电话"])) == ("欧阳新", "13900001234")


def test_one_answer_to_a_row_is_one_to_all_its_cells(office: CommandLine, exported: Path, tmp_path: Path) -> None:
    other = tmp_path / "另一份.xlsx"
    other.write_bytes(exported.read_bytes())
    edit(exported, lambda sheet, at: setattr(sheet.cell(2, at["诉求人"]), "value", "欧阳新"))
    assert back(office, exported)["changed"] == 1
    edit(other, lambda sheet, at: setattr(sheet.cell(2, at["联系电话"]), "value", 13900001234))
    answers = tmp_path / "整行.json"
    answers.write_text(json.dumps({"不一致:2": "留台账里的"}), "utf-8")

    told = office("ledger", "import", other, "--answers", answers)

    assert (told.status, "没有用上" in told.out) == (0, False)
    answers.write_text(json.dumps({"不一致": "用表里的"}), "utf-8")
    assert back(office, other, "--answers", str(answers))["changed"] == 1


def test_cell_that_only_the_ledger_decides_stops_the_import(office: CommandLine, exported: Path) -> None:
    def change(sheet: Any, at: dict[str, int]) -> None:
        sheet.cell(2, at["状态"]).value = "办结"
        sheet.cell(3, at["登记编号"]).value = f"XQ-{YEAR}-0001"

    edit(exported, change)
    told = back(office, exported)

    assert (told["ok"], told["added"]) == (False, 0)
    assert [(bad["row"], bad["column"], bad["reason"][:8]) for bad in told["bad"]] == [
        (2, "状态", "这一格不能靠导入"),
        (3, "台账编号", "编号和隐藏的系统"),
    ]


def test_new_line_typed_below_an_export_is_registered(office: CommandLine, exported: Path) -> None:
    def change(sheet: Any, at: dict[str, int]) -> None:
        sheet.cell(70, at["需求内容"]).value = "车棚漏雨"
        sheet.cell(70, at["来源渠道"]).value = "电话"
        sheet.cell(70, at["需求类别"]).value = "基础设施改造"

    edit(exported, change)
    told = back(office, exported)

    assert (told["added"], told["changed"], told["known"]) == (1, 0, 68)


def test_sorting_the_whole_table_changes_nothing(office: CommandLine, exported: Path) -> None:
    def turn_round(sheet: Any, _at: dict[str, int]) -> None:
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
        for place, values in enumerate(reversed(rows), 2):
            for column, value in enumerate(values, 1):
                sheet.cell(place, column).value = value
                if isinstance(value, str):
                    sheet.cell(place, column).data_type = "s"

    edit(exported, turn_round)

    assert (back(office, exported)["known"], back(office, exported)["changed"]) == (68, 0)


def test_csv_comes_back_the_same_and_holds_no_formula(office: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "台账.csv"
    office("ledger", "export", path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]

    assert [cell for cell in cells if cell[:1] in ("=", "+", "-", "@", "\t", "\r")] == []
    assert {"'=1+1", "'@sum"} <= set(cells)
    assert (back(office, path)["known"], back(office, path)["changed"]) == (68, 0)


def test_quarter_takes_what_was_registered_in_it_and_counts_it(office: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "三季度.xlsx"
    august = tmp_path / "八月.xlsx"
    told = office("--json", "ledger", "export", path, "--quarter", "2026Q3").json
    office("--json", "ledger", "export", august, "--from", "2026-08-01", "--to", "2026-08-31")

    assert told["lines"] == 68
    rows = [[cell.value for cell in row] for row in load_workbook(path)["季度统计"].iter_rows()]
    assert rows[0][:6] == ["类别", "新登记", "已开单", "办结", "销单", "现在超期"]
    assert [row[:6] for row in rows if row[0] == "合计"] == [["合计", 68, 0, 0, 0, 0]]
    assert rows[0][6] == "其中已登记"
    days = {str(row[2].value) for row in load_workbook(august)["台账"].iter_rows(min_row=2)}
    assert {day[:7] for day in days} == {"2026-08"}


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("台账.doc",), "要以 .xlsx 或 .csv 结尾"),
        (("没有/台账.xlsx",), "文件夹"),
        (("台账.xlsx", "--quarter", "2026Q5"), "不是季度"),
        (("台账.xlsx", "--quarter", "2026Q3", "--from", "2026-08-01"), "只能写一样"),
    ],
)
def test_export_that_cannot_be_says_why_and_leaves_nothing(
    facilitator: CommandLine, tmp_path: Path, words: tuple[str, ...], sentence: str
) -> None:
    name, *options = words
    told = facilitator("ledger", "export", tmp_path / name, *options)

    assert told.status != 0 and sentence in told.err
    assert [path.name for path in tmp_path.iterdir() if path.name != "instance"] == []
