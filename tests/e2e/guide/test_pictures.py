"""The guide's pictures never go stale: the same evening is played again, and every page still says what is shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from facilitator.domain.guide import PARTS
from tests.e2e.guide.album import Album
from tests.e2e.guide.drawing import PICTURES, SHOWN, play
from tests.e2e.guide.stage import staged

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(1200)]
FEW = 3
"""A picture is stale when something on it is gone, or when more than so many labels came that it does not show."""


def test_pages_still_say_what_their_pictures_show(chromium: Browser, tmp_path: Path) -> None:
    album = Album()
    with staged(chromium, tmp_path) as stage:
        play(stage, album)
    found = album.labels

    shown = {key: set(labels) for key, labels in json.loads(SHOWN.read_text("utf-8")).items()}
    gone = {key: sorted(labels - set(found[key])) for key, labels in shown.items() if labels - set(found[key])}
    new = {key: sorted(set(said) - shown[key]) for key, said in found.items() if len(set(said) - shown[key]) > FEW}
    assert (gone, new) == ({}, {}), "run script/guide and look at the pictures"
    assert set(found) == set(shown)


def test_every_picture_has_its_step() -> None:
    steps = {f"{part.key}-{step.key}" for part in PARTS.values() for step in part.pictured}

    assert set(json.loads(SHOWN.read_text("utf-8"))) == steps == {path.stem for path in PICTURES.glob("*.png")}
