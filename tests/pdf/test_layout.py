"""The layout of GB/T 9704-2012, measured on the produced PDF and not believed."""

from __future__ import annotations

import io
import subprocess
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from pypdf import PdfReader

from facilitator.domain.minutes.record import record_bytes
from facilitator.pdf.minutes import render
from tests.factories.minutes import LAMPS, lamp_ballot, lamp_evening, lamp_item
from tests.pdf.reading import A4_HEIGHT, MM, Line, lines_of, page_count

EM = 15.75 * MM
ABOVE, BELOW = 0.88 * EM, 0.12 * EM
"""How far a character of this font stands above its baseline and hangs below it."""

PROSE = "社区会同居民代表逐户核实路灯损坏情况并形成维修台账供会议研究参考使用"


@pytest.fixture(scope="module")
def long_paper() -> bytes:
    """A paper whose third page is nothing but body text."""
    return render(record_bytes(lamp_evening(items=(lamp_item(opinions=PROSE * 60),))))


@pytest.fixture(scope="module")
def body(long_paper: bytes) -> list[Line]:
    lines = lines_of(long_paper, 2)
    return [line for line in lines if line.size > 15]


def test_page_is_a4(paper: bytes) -> None:
    box = PdfReader(io.BytesIO(paper)).pages[0].mediabox
    assert (round(box.width * MM, 1), round(box.height * MM, 1)) == (210.0, 297.0)
    assert round(A4_HEIGHT * MM, 1) == 297.0


def test_full_page_has_22_lines_of_28_characters(body: list[Line]) -> None:
    assert [len(line.text) for line in body] == [28] * 22


def test_type_area_is_156_by_225_mm_at_its_place(body: list[Line]) -> None:
    top, bottom = body[0].baseline - ABOVE, body[-1].baseline + BELOW
    assert top == pytest.approx(37, abs=1)
    assert bottom == pytest.approx(297 - 35, abs=1)
    assert all(line.left == pytest.approx(28, abs=0.1) for line in body)


def test_line_pitch_is_one_character_and_seven_eighths(body: list[Line]) -> None:
    pitches = [second.baseline - first.baseline for first, second in pairwise(body)]
    assert pitches == pytest.approx([15.75 * 1.875 * MM] * 21, abs=0.05)


def test_body_is_size_three_and_title_size_two(paper: bytes, body: list[Line]) -> None:
    title = next(line for line in lines_of(paper, 0) if line.text.startswith("关于“3号院路灯维修合同”"))
    assert {round(line.size, 2) for line in body} == {15.75}
    assert title.size == pytest.approx(22, abs=0.05)


@pytest.mark.parametrize("page", [0, 1, 2, 3])
def test_page_number_stands_outside_seven_millimetres_below(long_paper: bytes, page: int) -> None:
    number = next(line for line in lines_of(long_paper, page) if line.text == f"— {page + 1} —")
    dash = number.baseline - 0.38 * 14 * MM
    assert number.size == pytest.approx(14, abs=0.05)
    assert dash == pytest.approx(262 + 7, abs=0.5)
    one_character = 14 * MM
    if page % 2:
        assert number.left == pytest.approx(28 + one_character, abs=0.3)
    else:
        assert number.left > 210 / 2


def test_every_page_carries_the_check_code(long_paper: bytes) -> None:
    for page in range(page_count(long_paper)):
        assert [line.text[:3] for line in lines_of(long_paper, page) if line.text.startswith("校验码 ")] != []


def test_all_fonts_are_embedded_subsets(tmp_path: Path, signed: bytes) -> None:
    (tmp_path / "m.pdf").write_bytes(signed)
    listing = subprocess.run(["pdffonts", tmp_path / "m.pdf"], capture_output=True, text=True, check=True).stdout
    rows = [row.split() for row in listing.splitlines()[2:]]
    assert len(rows) >= 3
    assert {tuple(row[-5:-2]) for row in rows} == {("yes", "yes", "yes")}


def test_signatures_of_a_plain_evening_stand_on_the_page_where_its_text_ends() -> None:
    ballots = (lamp_ballot(question="是否同意维修3号院的三盏路灯？"),)
    item = lamp_item(background="", plan="", proposer="", opinions="物业同意加装挡光板。", ballots=ballots)
    demand = replace(LAMPS, title="3号院路灯三盏不亮")
    item = replace(item, demands=(demand,))
    lamps = replace(lamp_evening().resolutions[0], demand=demand, task="")
    plain = lamp_evening(title="路灯维修", items=(item,), resolutions=(lamps,), attachments=())
    pdf = render(record_bytes(plain))
    last = [line.text for line in lines_of(pdf, page_count(pdf) - 1)]
    assert page_count(pdf) == 3
    assert "公示安排" in "".join(last) and "主持人（签字）：" in "".join(last)


def test_signature_block_never_stands_alone_on_a_page() -> None:
    """GB/T 9704: some text of the body is on the page that is signed, however the lines fall."""
    for count in (0, 3, 6, 8, 9):
        pdf = render(record_bytes(lamp_evening(remarks="\n".join([PROSE] * count))))
        last = [line.text for line in lines_of(pdf, page_count(pdf) - 1)]
        assert not last[0].startswith(("主持人（签字）", "校验码"))
        assert any(line.startswith("主持人（签字）") for line in last)
