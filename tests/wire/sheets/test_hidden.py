"""What a sheet hides is told; XML that is no sheet's is refused before anything reads it."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from facilitator.wire.sheets.hidden import Hidden, hidden_in
from facilitator.wire.sheets.reading import plain_text, sheets_in
from facilitator.wire.sheets.unreadable import Unreadable

OFFICE = Path(__file__).parents[2] / "scenarios" / "台账-2026三季度.xlsx"


def book() -> bytes:
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = "台账"
    sheet.append(("标题", "内容", "备注"))
    sheet.append(("路灯", "三盏", "=1+1"))
    sheet.append(("下水", "反水", ""))
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["B"].hidden = True
    made.create_sheet("说明").append(("大事报街道",))
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def with_sheet(xml: bytes) -> bytes:
    """The book with the XML of its first sheet replaced."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book())) as before, zipfile.ZipFile(file, "w") as after:
        for part in before.infolist():
            after.writestr(part, xml if part.filename == "xl/worksheets/sheet1.xml" else before.read(part))
    return file.getvalue()


def test_hidden_rows_columns_and_formulas_are_told_by_sheet() -> None:
    assert hidden_in("台账.xlsx", book()) == {
        "台账": Hidden(frozenset({3}), frozenset({1}), {(1, 2): "=1+1"}),
        "说明": Hidden(),
    }


def test_hidden_parts_of_an_office_ledger_are_found() -> None:
    told = hidden_in(OFFICE.name, OFFICE.read_bytes())["台账"]

    assert (told.rows, told.columns) == (frozenset({12, 27, 40, 55, 68}), frozenset({8}))
    assert len(told.formulas) == 13


def test_formula_that_was_never_computed_stands_as_its_own_words() -> None:
    sheet, _about = sheets_in("台账.xlsx", book(), plain_text)

    assert sheet.rows[1] == ("路灯", "三盏", "=1+1")


@pytest.mark.parametrize(
    "xml",
    [
        b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>',
        b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>',
        b"<worksheet><sheetData>",
        b'<worksheet><row r="many"/></worksheet>',
    ],
)
def test_xml_of_no_spreadsheet_program_is_refused(xml: bytes) -> None:
    with pytest.raises(Unreadable, match="不是完好的表格文件"):
        hidden_in("台账.xlsx", with_sheet(xml))


def test_other_files_hide_nothing() -> None:
    assert hidden_in("台账.csv", "标题,内容".encode()) == {}


def test_cell_that_shows_a_fault_is_read_as_the_fault_it_shows() -> None:
    """A blank day would be taken for none; nobody can read #REF!, so it is complained about."""
    made, file = Workbook(), io.BytesIO()
    sheet = made.active
    assert sheet is not None
    sheet.append(("路灯", "x"))
    sheet["B1"].value, sheet["B1"].data_type = "#REF!", "e"
    made.save(file)

    assert sheets_in("表.xlsx", file.getvalue(), plain_text)[0].rows == (("路灯", "#REF!"),)
