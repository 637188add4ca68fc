"""Every paper with 0, 1, 10 and 300 rows: each is there, each page has words and its head, nothing leaves its place."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from facilitator.pdf.codes import ROWS_TOGETHER
from facilitator.pdf.minutes import render
from facilitator.pdf.papers import print_paper
from tests.factories.laid_out import DAY, ISSUER, LAYOUTS, Laid
from tests.pdf.reading import MM, page_count

COUNTS = (0, 1, 10, 300)
FOOT = re.compile(f"[—/0-9]+|{ISSUER}|{DAY}|公式|r1|校验码|会场记录码|会议记录|内部存档，不公开|.{{4}}-.{{4}}")
NEAR = 0.3
ABOVE_AND_BELOW = 3
"""Millimetres that a line's own box, as poppler measures it, reaches past the letters in it."""
FEWEST = 4
"""Characters of a page that is not empty."""
EDGE = 3
"""No printer reaches the last millimetres of a sheet."""
WORD = re.compile(
    r'<page width="([\d.]+)" height="([\d.]+)">|<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)</word>'
)


@dataclass(frozen=True)
class Word:
    """Distances from the edges of its sheet, in mm."""

    page: int
    text: str
    left: float
    top: float
    right: float
    bottom: float


@cache
def words_of(name: str, rows: int, folder: Path) -> tuple[Word, ...]:
    content = LAYOUTS[name].content(rows)
    file = folder / f"{name}-{rows}.pdf"
    file.write_bytes(render(content) if name == "minutes" else print_paper(content))
    told = subprocess.run(["pdftotext", "-bbox", file, "-"], capture_output=True, text=True, check=True).stdout
    return tuple(_words(told))


def _words(told: str) -> Iterator[Word]:
    page, width, height = 0, 0.0, 0.0
    for found in WORD.finditer(told):
        if found[1]:
            page, width, height = page + 1, float(found[1]) * MM, float(found[2]) * MM
            continue
        left, top, right, bottom = (float(found[place]) * MM for place in range(3, 7))
        yield Word(page, found[7], left, top, width - right, height - bottom)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("rows")


def cases() -> Iterator[tuple[str, int]]:
    for name, laid in LAYOUTS.items():
        yield from ((name, rows) for rows in dict.fromkeys(max(laid.least, min(rows, laid.most)) for rows in COUNTS))


def in_the_foot(word: Word, laid: Laid) -> bool:
    return FOOT.fullmatch(word.text) is not None and word.bottom < laid.margins[3]


def runs(word: Word, laid: Laid) -> bool:
    """The name of the paper, which a later sheet bears outside its words."""
    return word.page > 1 and word.text in laid.running and (word.top < laid.margins[1] or word.bottom < laid.margins[3])


def outside(word: Word, laid: Laid) -> bool:
    left, top, right, bottom = laid.margins
    if min(word.left, word.top, word.right, word.bottom) < EDGE:
        return True
    if in_the_foot(word, laid) or runs(word, laid):
        return False
    aside = word.left < left - NEAR or word.right < right - NEAR
    return aside or word.top < top - ABOVE_AND_BELOW or word.bottom < bottom - ABOVE_AND_BELOW


@pytest.mark.parametrize(("name", "rows"), list(cases()))
def test_paper_takes_any_number_of_rows(name: str, rows: int, folder: Path) -> None:
    laid, words = LAYOUTS[name], words_of(name, rows, folder)
    pages = [""] * page_count((folder / f"{name}-{rows}.pdf").read_bytes())
    for word in words:
        pages[word.page - 1] += "" if in_the_foot(word, laid) else word.text
    text = "".join(pages)

    assert [n for n in range(1, min(rows, laid.shown) + 1) if laid.row(n) not in text] == []
    assert [character for character in "〓\ufffd" if character in text] == []
    assert [place for place, page in enumerate(pages, 1) if len(page) < FEWEST] == []
    assert [word for word in words if outside(word, laid)] == []
    if laid.head:
        rowed = [(place, page) for place, page in enumerate(pages, 1) if re.search("第[0-9]+行", page)]
        assert [place for place, page in rowed if laid.head not in page] == []


@pytest.mark.parametrize("rows", [30, 60, 300])
def test_long_account_begins_under_its_title_and_ends_with_the_seal(rows: int, folder: Path) -> None:
    held = rows_by_page("money notice", rows, folder)

    assert held[0] > 0
    assert held[-1] >= ROWS_TOGETHER
    last = "".join(word.text for word in words_of("money notice", rows, folder) if word.page == len(held))
    assert "（盖章）" in last


def test_poster_says_how_many_matters_it_leaves_to_the_agenda(folder: Path) -> None:
    said = ["".join(word.text for word in words_of("poster", rows, folder)) for rows in (10, 300)]
    assert ["其余的看会议议程" in text for text in said] == [False, True]
    assert "一共300件" in said[1]


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [("listing", 22, 24), ("listing wide", 12, 15), ("listing a3", 7, 9), ("agenda", 4, 6), ("money roll", 18, 23)],
)
def test_last_page_of_a_list_has_two_rows(name: str, first: int, last: int, folder: Path) -> None:
    """At every number of rows around the end of a page: a note or one row never goes over alone."""
    held = {rows: rows_by_page(name, rows, folder) for rows in range(first, last + 1)}

    assert {rows: pages for rows, pages in held.items() if pages[-1] < ROWS_TOGETHER} == {}
    assert {len(pages) for pages in held.values()} == {1, 2}


def rows_by_page(name: str, rows: int, folder: Path) -> list[int]:
    words = words_of(name, rows, folder)
    pages = ["".join(word.text for word in words if word.page == page) for page in range(1, words[-1].page + 1)]
    return [len(re.findall("第[0-9]+行", page)) for page in pages]
