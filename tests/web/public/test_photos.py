"""Photos on a public story: only those marked as fit to be shown, only while the demand is public."""

from __future__ import annotations

import re

import pytest

from facilitator.domain.demands.evidence import PhotoStage
from facilitator.services.demands.attach import AttachPhoto
from facilitator.services.upload import Upload
from tests.factories.council import Council
from tests.factories.pictures import phone_photo
from tests.web.browser import Browser

STORY = "/public/XQ-2026-0001"


@pytest.fixture
def demand(council: Council) -> str:
    return council.open_demand()


def attach(council: Council, demand: str, stage: PhotoStage, *, public: bool) -> str:
    command = AttachPhoto(demand, stage, Upload("门口.jpg", phone_photo()), "柯玉珍家门口", public)
    return str(council.do(command, council.clerk).photo)


def pictures(browser: Browser) -> list[str]:
    return re.findall(r'<img src="([^"]+)" alt="([^"]+)"', browser.get(STORY).text)


def test_marked_photos_stand_before_and_after(council: Council, demand: str, stranger: Browser) -> None:
    after = attach(council, demand, PhotoStage.AFTER, public=True)
    before = attach(council, demand, PhotoStage.BEFORE, public=True)
    attach(council, demand, PhotoStage.OTHER, public=True)
    assert pictures(stranger) == [
        (f"/public/photo/{before}.jpg", "办理前"),
        (f"/public/photo/{after}.jpg", "办理后"),
    ]
    answer = stranger.get(f"/public/photo/{before}.jpg")
    assert (answer.status_code, answer.mimetype) == (200, "image/jpeg")
    assert b"GPS" not in answer.data and b"secret comment" not in answer.data
    assert "柯玉珍" not in stranger.get(STORY).text


def test_pair_is_compared_and_without_a_script_stands_side_by_side(
    council: Council, demand: str, stranger: Browser
) -> None:
    attach(council, demand, PhotoStage.BEFORE, public=True)
    alone = stranger.get(STORY).text
    attach(council, demand, PhotoStage.AFTER, public=True)
    page = stranger.get(STORY).text
    assert ("data-compare" in alone, "js/compare.js" in alone) == (False, False)
    assert (page.count("data-compare"), page.count("js/compare.js")) == (1, 1)
    assert re.findall(r'<label class="compare-slide" (hidden)>', page) == ["hidden"]
    assert page.count('class="compare-side"') == 2


def test_photo_that_nobody_marked_is_nowhere(council: Council, demand: str, stranger: Browser) -> None:
    hidden = attach(council, demand, PhotoStage.BEFORE, public=False)
    assert pictures(stranger) == []
    answers = [stranger.get(f"/public/photo/{photo}.jpg") for photo in (hidden, "0123456789abcdef")]
    assert {answer.status_code for answer in answers} == {404}


def test_photo_goes_with_its_demand(council: Council, demand: str, stranger: Browser) -> None:
    photo = attach(council, demand, PhotoStage.BEFORE, public=True)
    council.world.door.writer.submit(lambda unit: unit.ledger.change(demand, restricted=True))
    assert stranger.get(f"/public/photo/{photo}.jpg").status_code == 404
