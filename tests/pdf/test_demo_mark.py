"""What an invented community prints says so on every page; what a real one prints never does, whatever its words."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from facilitator.domain.demo import marked, practised
from facilitator.domain.minutes.record import record_bytes
from facilitator.domain.papers.content import FormPaper, Line, content_bytes, plain_content
from facilitator.pdf.minutes import render
from facilitator.pdf.papers import print_paper
from tests.factories.laid_out import ISSUER, LAYOUTS
from tests.factories.minutes import lamp_evening

BAND = "人和事都是编的，不作数"
DEMO = f"{marked('五角亭社区')}居民委员会"


def pages(pdf: bytes, folder: Path) -> list[str]:
    (folder / "paper.pdf").write_bytes(pdf)
    told = subprocess.run(["pdftotext", folder / "paper.pdf", "-"], capture_output=True, text=True, check=True).stdout
    return told.removesuffix("\f").split("\f")


def form(**changed: Any) -> bytes:
    lines = tuple(Line(f"事项{number}", "消防演练（演示）一次\n" * 3) for number in range(30))
    paper = FormPaper("验收单", "XQ-2026-0001", "", lines, ("签字",), None, "五角亭社区居民委员会", "")
    return content_bytes({**plain_content(replace(paper, **changed)), **({"demo": True} if not changed else {})})


def test_minutes_of_a_demo_are_marked_on_every_page(tmp_path: Path) -> None:
    evening = replace(lamp_evening(), community=marked("五角亭社区"), issuer=DEMO)

    told = pages(render(record_bytes(evening)), tmp_path)

    assert len(told) > 1
    assert [BAND in page for page in told] == [True] * len(told)


def test_minutes_of_a_real_community_have_no_mark(tmp_path: Path) -> None:
    told = pages(render(record_bytes(replace(lamp_evening(), title="消防器材（演示）"))), tmp_path)

    assert [BAND in page for page in told] == [False] * len(told)


@pytest.mark.parametrize(
    ("changed", "expected"), [({}, True), ({"issuer": DEMO}, True), ({"issuer": "五角亭社区居民委员会"}, False)]
)
def test_paper_is_marked_by_its_kept_word_or_by_who_issues_it(
    changed: dict[str, str], expected: bool, tmp_path: Path
) -> None:
    told = pages(print_paper(form(**changed)), tmp_path)

    assert len(told) > 1
    assert [BAND in page for page in told] == [expected] * len(told)


def test_paper_kept_by_a_demo_says_so() -> None:
    assert json.loads(form())["demo"] is True


@pytest.mark.parametrize(
    "name",
    ["listing", "slips", "tickets", "ballots", "ballots on halves", "letter", "receipts", "receipts on a5", "tent",
     "confirmation", "whole record"],
)  # fmt: skip
def test_every_layout_is_marked_on_every_page(name: str, tmp_path: Path) -> None:
    """Also one without a margin above, where a band would lie outside of the sheet."""
    content = {**json.loads(LAYOUTS[name].content(3)), "demo": True}

    told = pages(print_paper(json.dumps(content).encode()), tmp_path)

    assert [BAND in page for page in told] == [True] * len(told)


@pytest.mark.parametrize("name", ["ballots", "receipts", "confirmation"])
def test_every_layout_of_a_practised_evening_is_marked(name: str, tmp_path: Path) -> None:
    """Also one that names its issuer in the head of the vote."""
    content = LAYOUTS[name].content(2).decode().replace(ISSUER, practised(ISSUER))

    told = pages(print_paper(content.encode()), tmp_path)

    assert ["只是练习，不作数" in page for page in told] == [True] * len(told)
