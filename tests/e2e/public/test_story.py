"""A public story in a real chromium: the border between before and after moves by the arrow keys; without a script both
pictures stand side by side; the menu of a phone needs no pushing aside; the board fills A3."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from facilitator.domain.demands.evidence import PhotoStage
from facilitator.services.demands.attach import AttachPhoto
from facilitator.services.upload import Upload
from tests.factories.council import make_council
from tests.factories.pictures import phone_photo
from tests.factories.served import Served, prepared, served

pytestmark = pytest.mark.e2e

STORY = "/public/XQ-2026-0001"
A3 = (420, 297)
MM = 72 / 25.4


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder: Path = tmp_path_factory.mktemp("story")
    with prepared(folder) as world:
        council = make_council(world, 1, 1)
        demand = council.open_demand()
        for stage in (PhotoStage.BEFORE, PhotoStage.AFTER):
            photo = AttachPhoto(demand, stage, Upload("门口.jpg", phone_photo()), "", public=True)
            council.do(photo, council.clerk)
    with served(folder) as server:
        yield server


def opened(chromium: Browser, hall: Served, path: str, *, scripts: bool = True, width: int = 1024) -> Page:
    viewport = {"width": width, "height": 768}
    page = chromium.new_context(java_script_enabled=scripts, base_url=hall.origin, viewport=viewport).new_page()  # type: ignore[arg-type]
    page.goto(path)
    return page


def sides(page: Page) -> list[tuple[float, float]]:
    boxes = [one.bounding_box() for one in page.locator(".compare-side").all()]
    return [(box["x"], box["y"]) for box in boxes if box is not None]


def test_border_moves_by_the_arrow_keys(chromium: Browser, hall: Served) -> None:
    page = opened(chromium, hall, STORY)

    page.locator(".compare-slide input").focus()
    for _ in range(5):
        page.keyboard.press("ArrowLeft")

    expect(page.locator("[data-compare]")).to_have_attribute("style", re.compile("--at: ?45%"))


def test_pictures_stand_side_by_side_without_a_script(chromium: Browser, hall: Served) -> None:
    before, after = sides(opened(chromium, hall, STORY, scripts=False))

    assert before[1] == after[1]
    assert before[0] < after[0]


def test_menu_of_a_phone_is_whole(chromium: Browser, hall: Served) -> None:
    page = opened(chromium, hall, STORY, width=360)

    wide = page.locator(".masthead").evaluate("it => [it.scrollWidth, it.clientWidth]")

    assert wide[0] == wide[1] == 360


def test_board_is_printed_on_a3(chromium: Browser, hall: Served) -> None:
    pdf = PdfReader(io.BytesIO(opened(chromium, hall, "/public").pdf(prefer_css_page_size=True)))
    sizes = {(round(float(page.mediabox.width) / MM), round(float(page.mediabox.height) / MM)) for page in pdf.pages}

    assert (sizes, len(pdf.pages)) == ({A3}, 1)
    assert "群众需求问题清单" in pdf.pages[0].extract_text()
