"""What text alone does not show: rules, fonts, the page number's outer edge, the room for the seal; measured in mm."""

from __future__ import annotations

import io
import re
import subprocess
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader

from tests.pdf.reading import MM, lines_of, page_count

LEFT, RIGHT, BOTTOM = 28.0, 28.0 + 156, 37.0 + 225
ABOVE = 0.88
"""How far a character of this font stands above its baseline, of its size."""
DOTS = 300
"""Per inch: 0.35 mm are four of them."""
WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')


@dataclass(frozen=True)
class Rule:
    """A line across the whole type area: its upper edge and its thickness."""

    top: float
    thickness: float


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory, paper: bytes) -> Path:
    path = tmp_path_factory.mktemp("layout") / "m.pdf"
    path.write_bytes(paper)
    return path


@pytest.fixture(scope="module")
def last_page(file: Path, paper: bytes) -> Image.Image:
    page = str(page_count(paper))
    command = ["pdftoppm", "-r", str(DOTS), "-gray", "-f", page, "-l", page, "-singlefile", file, file.with_suffix("")]
    subprocess.run(command, check=True, capture_output=True)
    return Image.open(file.with_suffix(".pgm"))


def millimetres(dots: float) -> float:
    return dots * 25.4 / DOTS


def rules(page: Image.Image) -> list[Rule]:
    """Rows of dots that are dark from one edge of the type area to the other."""
    left, right = (round(edge * DOTS / 25.4) for edge in (LEFT + 1, RIGHT - 1))
    strip = page.crop((left, 0, right, page.height)).convert("L").resize((1, page.height), Image.Resampling.BOX)
    dark = [row for row, value in enumerate(strip.tobytes()) if value < 128]
    found = []
    for _, run in groupby(enumerate(dark), key=lambda pair: pair[1] - pair[0]):
        rows = [row for _place, row in run]
        found.append(Rule(millimetres(rows[0]), millimetres(len(rows))))
    return found


def words(file: Path, page: int) -> list[tuple[str, float, float]]:
    """Each word with its left and right edge."""
    command = ["pdftotext", "-bbox", "-f", str(page), "-l", str(page), file, "-"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [(text, float(left) * MM, float(right) * MM) for left, _, right, _, text in WORD.findall(told)]


def test_colophon_has_its_rules_on_the_last_lines_of_the_type_area(last_page: Image.Image) -> None:
    first, last = rules(last_page)[-2:]
    assert (first.thickness, last.thickness) == pytest.approx((0.35, 0.35), abs=0.09)
    assert last.top + last.thickness == pytest.approx(BOTTOM, abs=2.5)
    assert last.top - first.top == pytest.approx(28 * MM, abs=1)


@pytest.mark.parametrize("page", [1, 3])
def test_odd_page_number_ends_one_character_from_the_right_edge(file: Path, page: int) -> None:
    dash = [right for text, _left, right in words(file, page) if text == "—"][-1]
    assert dash == pytest.approx(RIGHT - 14 * MM, abs=0.5)


@pytest.mark.parametrize("page", [2, 4])
def test_even_page_number_begins_one_character_from_the_left_edge(file: Path, page: int) -> None:
    dash = next(left for text, left, _right in words(file, page) if text == "—")
    assert dash == pytest.approx(LEFT + 14 * MM, abs=0.5)


def test_no_text_leaves_the_type_area_at_its_sides(file: Path, paper: bytes) -> None:
    for page in range(1, page_count(paper) + 1):
        assert [word for word in words(file, page) if word[1] < LEFT - 0.2 or word[2] > RIGHT + 0.2] == []


def test_round_seal_of_42_mm_has_room_over_name_and_date(paper: bytes) -> None:
    lines = lines_of(paper, page_count(paper) - 1)
    name = next(line for line in lines if line.text == "五角亭社区居民委员会" and line.left > 100)
    below = next(line for line in lines if line.text.startswith("校验码") and line.size > 9.5)
    top_of_name = name.baseline - ABOVE * name.size * MM
    assert below.baseline - ABOVE * below.size * MM - top_of_name >= 42
    assert RIGHT - name.left >= 42


def fonts_of(pdf: bytes) -> dict[str, str]:
    """The first words of each run of text on all pages, and the font they are set in."""
    found: dict[str, str] = {}

    def visit(text: str, _cm: Any, _tm: Any, font: Any, _size: float) -> None:
        if text.strip() and font is not None:
            found.setdefault(text.strip()[:8], str(font["/BaseFont"]).split("+")[-1])

    for page in PdfReader(io.BytesIO(pdf)).pages:
        page.extract_text(visitor_text=visit)
    return found


def test_headings_are_hei_and_the_text_is_not(paper: bytes) -> None:
    """Where the office has no 仿宋, 楷体 and 小标宋 the packaged Song stands in for them, Hei is always Hei."""
    fonts = fonts_of(paper)
    for heading in ("一、", "二、", "三、", "四、"):
        assert {font for text, font in fonts.items() if text.startswith(heading)} == {"Council-Sans"}, heading
    assert fonts["五角亭社区居民委"] == "Council-Serif"
    assert {font for text, font in fonts.items() if text.startswith("（一）")} == {"Council-Serif"}
