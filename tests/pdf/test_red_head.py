"""套红 by the numbers of GB/T 9704-2012, measured on the drawn page: where the mark, the number and the line stand."""

from __future__ import annotations

import io
import subprocess

import pytest
from PIL import Image

from facilitator.domain.minutes.record import record_bytes
from facilitator.pdf.minutes import render
from tests.factories.minutes import lamp_evening
from tests.pdf.reading import MM, Line, lines_of, text_of

DPI = 200
INCH = 25.4
LINE = 15.75 * 1.875 * MM
"""One line of the body, in mm."""


@pytest.fixture(scope="module")
def red() -> bytes:
    return render(record_bytes(lamp_evening(red_head=True)))


@pytest.fixture(scope="module")
def first(red: bytes) -> list[Line]:
    return lines_of(red, 0)


def drawn(pdf: bytes) -> Image.Image:
    command = ["pdftoppm", "-r", str(DPI), "-f", "1", "-l", "1", "-png", "-"]
    return Image.open(io.BytesIO(subprocess.run(command, input=pdf, capture_output=True, check=True).stdout))


def is_red(pixel: tuple[int, int, int]) -> bool:
    return pixel[0] > 200 and max(pixel[1:]) < 90


def red_rows(page: Image.Image) -> list[tuple[float, int]]:
    """Each row with red on it: how far from the top in mm, how many red pixels."""
    pixels = page.convert("RGB")
    counts = ((y, sum(is_red(pixels.getpixel((x, y))) for x in range(pixels.width))) for y in range(pixels.height // 2))
    return [(y * INCH / DPI, count) for y, count in counts if count]


def test_mark_begins_35_mm_below_the_type_area_and_the_line_is_156_mm_wide(red: bytes) -> None:
    rows = red_rows(drawn(red))
    widest = max(count for _, count in rows)
    line = [height for height, count in rows if count == widest]

    assert rows[0][0] == pytest.approx(37 + 35, abs=1)
    assert widest * INCH / DPI == pytest.approx(156, abs=0.5)
    assert 0.3 <= len(line) * INCH / DPI <= 0.65


def test_number_stands_two_lines_below_the_mark_and_4_mm_above_the_line(red: bytes, first: list[Line]) -> None:
    rows = red_rows(drawn(red))
    widest = max(count for _, count in rows)
    line = min(height for height, count in rows if count == widest)
    mark, number = first[0], next(each for each in first if "〔2026〕" in each.text)
    title = next(each for each in first if each.text.startswith("关于"))

    assert number.baseline - mark.baseline == pytest.approx(3 * LINE, abs=2)
    assert line - (number.baseline + 0.12 * number.size * MM) == pytest.approx(4, abs=0.5)
    assert title.baseline - line == pytest.approx(3 * LINE, abs=3)


def test_black_head_has_nothing_red(paper: bytes) -> None:
    assert red_rows(drawn(paper)) == []


def test_red_head_says_what_the_black_one_says(paper: bytes) -> None:
    """Only the check codes differ, as the records do."""
    pages = [text_of(each).split("校验码")[0] for each in (paper, render(record_bytes(lamp_evening(red_head=True))))]
    assert pages[0] == pages[1]


def test_character_that_no_font_has_does_not_stop_a_red_paper() -> None:
    pdf = render(record_bytes(lamp_evening(red_head=True, place="\U0003ffff号院坝")))
    assert "〓" in text_of(pdf)
