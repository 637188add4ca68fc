"""Every cell that is written is a word or a number; what is read back is what was written."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from facilitator.domain.demands.importing.cleaning import clean_text
from facilitator.wire.sheets.book import MOST_CHARACTERS, Heading, book_at, csv_at, harmless
from facilitator.wire.sheets.reading import plain_text, sheets_in

HEADINGS = (Heading("标题"), Heading("内容", choices=("甲", "乙")), Heading("号", hidden=True))
WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf", "Co", "Cn")), max_size=30)


@pytest.mark.parametrize("text", ["=1+1", "+86", "-5", "@sum", "\t=1", "http://x.cn", "{=SUM(A1)}", "1e5", "<b>&amp;"])
def test_dangerous_words_stay_words(tmp_path: Path, text: str) -> None:
    path = tmp_path / "表.xlsx"
    with book_at(path) as book:
        book.sheet("台账", HEADINGS).add((text, 5, None))

    sheet = load_workbook(path)["台账"]
    assert (sheet["A2"].data_type, sheet["A2"].hyperlink, sheet["B2"].value) == ("s", None, 5)
    assert str(sheet["A2"].value).strip() == text.strip()
    assert (sheet["A2"].number_format, sheet["B2"].number_format) == ("@", "General")


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=8))
def test_words_come_back_as_they_went(rows: list[tuple[str, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        made = {}
        for name, written in (("表.xlsx", book_at), ("表.csv", csv_at)):
            path = Path(folder) / name
            with written(path) as file:
                table = file.sheet("台账", HEADINGS) if name.endswith("xlsx") else file
                for row in (("标题", "内容"), *rows) if name.endswith("csv") else rows:
                    table.add(row)
            made[name] = path.read_bytes()
    for name, content in made.items():
        (sheet,) = sheets_in(name, content, plain_text, lambda rows: len(rows[0]) if rows else 0)
        read = [tuple(clean_text(cell) for cell in row[:2]) for row in sheet.rows[1:]]
        told = [tuple(clean_text(cell) for cell in row) for row in rows]
        assert [row for row in read if any(row)] == [row for row in told if any(row)]


def test_too_long_a_text_is_cut_and_not_left_out(tmp_path: Path) -> None:
    path = tmp_path / "表.xlsx"
    with book_at(path) as book:
        book.sheet("台账", HEADINGS).add(("长" * 40_000,))

    assert len(str(load_workbook(path)["台账"]["A2"].value)) == MOST_CHARACTERS


def test_quote_stands_before_formulas_only() -> None:
    assert [harmless(cell) for cell in ("=1", "路灯", 5, None, "'=1")] == ["'=1", "路灯", 5, None, "'=1"]
