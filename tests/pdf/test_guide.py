"""The guide on paper: pictures beside their sentences, one sheet for trouble, letters of 26 points on the wall."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader
from weasyprint.urls import FatalURLFetchingError

from facilitator.domain.guide import PARTS, TROUBLES, Part
from facilitator.domain.guide.wall import HEADING, ON_THE_WALL
from facilitator.domain.papers.guide import GuideSheets, ToldStep, ToldTrouble, TroubleSheet, WallSheet, guide_bytes
from facilitator.pdf.guide import FontsAndPictures
from facilitator.pdf.papers import print_paper
from tests.pdf.reading import lines_of, page_count, text_of

A3_AND_A4 = [("A4", 595, 842), ("A3", 842, 1191)]
MOST_PAGES = 4


def of_a_part(part: Part) -> bytes:
    steps = tuple(ToldStep(one.title, one.lines, one.shape.value, part.picture(one)) for one in part.pictured)
    told = tuple(ToldStep(one.title, one.lines, one.shape.value, "") for one in part.told)
    sheets = GuideSheets(part.title, part.lead, steps, "还有这些", told, "五角亭社区", "zh-CN")
    return print_paper(guide_bytes(sheets))


def pictures(pdf: bytes) -> int:
    """All pages share the same ones."""
    return len(PdfReader(io.BytesIO(pdf)).pages[0].images)


@pytest.mark.parametrize("part", PARTS.values(), ids=lambda part: part.key)
def test_part_has_twelve_pictures_and_every_sentence(part: Part) -> None:
    pdf = of_a_part(part)

    assert pictures(pdf) == 12
    assert page_count(pdf) <= MOST_PAGES
    said = text_of(pdf)
    assert [
        line for step in part.steps for line in (step.title, *step.lines) if line.replace(" ", "") not in said
    ] == []


def test_trouble_is_one_sheet() -> None:
    told = tuple(ToldTrouble(one.title, one.lines, one.aloud) for one in TROUBLES)
    pdf = print_paper(guide_bytes(TroubleSheet("出了问题怎么办", "请念：", told, "五角亭社区", "zh-CN")))

    assert page_count(pdf) == 1
    assert [one.aloud for one in TROUBLES if one.aloud not in text_of(pdf)] == []


@pytest.mark.parametrize(("size", "width", "height"), A3_AND_A4)
def test_wall_is_one_sheet_in_large_letters(size: str, width: int, height: int) -> None:
    pdf = print_paper(guide_bytes(WallSheet(HEADING, ON_THE_WALL, size, "五角亭社区")))

    page = PdfReader(io.BytesIO(pdf)).pages[0].mediabox
    assert (page_count(pdf), round(page.width), round(page.height)) == (1, width, height)
    assert round(min(line.size for line in lines_of(pdf, 0)), 1) >= 26
    assert [line for line in ON_THE_WALL if line not in text_of(pdf)] == []


def test_paper_asks_for_nothing_but_fonts_and_own_pictures() -> None:
    with pytest.raises(FatalURLFetchingError):
        FontsAndPictures().fetch("file:///etc/passwd")
