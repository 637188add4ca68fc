"""English for whoever asks: the same page, its scripts' words, and the way back; what everybody reads stays Chinese."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from facilitator.paths import CHECKOUT
from facilitator.services.context import Actor
from facilitator.web.bundles import BUNDLES, asset_bytes, english
from tests.factories.council import Council
from tests.web.browser import Browser

STATIC = CHECKOUT / "static"
WORDS = STATIC / "js/words"
RECORDED = ("desk.draft.start", "desk.draft.which", "desk.wall.often")
"""Beginnings of what is put to the vote or shown on the wall: these go into the record, which is Chinese."""
KEY = re.compile(r"'([\w.]+)': '")
BLANK = re.compile(r"\{\w+\}")


def switch(page: str) -> tuple[str, str]:
    """Address and name of the link to the other language."""
    (found,) = re.findall(r'<a class="tongue" href="([^"]+)"[^>]*>([^<]+)</a>', page)
    return found


def test_page_leads_to_itself_in_the_other_language(as_: Callable[[Actor], Browser], council: Council) -> None:
    clerk = as_(council.clerk)

    chinese = clerk.get("/ledger?state=opened&q=a+b").text
    english_page = clerk.get("/ledger?state=opened&q=a+b&lang=en").text
    later = clerk.get("/sessions").text

    assert '<html lang="zh-CN">' in chinese
    assert switch(chinese) == ("/ledger?state=opened&amp;q=a+b&amp;lang=en", "English")
    assert '<html lang="en">' in english_page
    assert switch(english_page) == ("/ledger?state=opened&amp;q=a+b&amp;lang=zh", "中文")
    assert switch(later) == ("/sessions?lang=zh", "中文")


def test_phone_and_log_in_have_the_switch_and_the_wall_does_not(stranger: Browser, council: Council) -> None:
    council.plan()
    for path in (f"/j/{council.code}", f"/p/{council.code}", "/login", "/public"):
        assert switch(stranger.get(path).text) == (f"{path}?lang=en", "English")

    stranger.get("/login?lang=en")

    assert '<html lang="zh-CN">' in stranger.get(f"/screen/{council.code}").text
    assert '<html lang="en">' in stranger.get(f"/screen/{council.code}?lang=en").text
    assert '<html lang="en">' in stranger.get(f"/p/{council.code}").text


def test_english_page_takes_the_english_words_of_its_scripts(stranger: Browser, council: Council) -> None:
    council.plan()
    chinese, phone = stranger.get(f"/p/{council.code}").text, stranger.get(f"/p/{council.code}?lang=en").text
    wall = stranger.get(f"/screen/{council.code}?lang=en").text

    assert "/static/bundles/phone.js" in chinese and "bundles/en/" not in chinese
    assert "/static/bundles/en/phone.js" in phone and "/static/bundles/en/floor.js" in phone
    assert "/static/bundles/en/words.js" in wall and "/static/js/words/en/screen.js" in wall
    assert stranger.get(re.findall(r'/static/bundles/en/phone\.js[^"]*', phone)[0]).status_code == 200


def test_english_bundle_has_every_part_and_the_common_words_after_their_chinese() -> None:
    assert english("js/dom.js") == "js/dom.js"
    assert english("bundles/wire.js") == "bundles/wire.js"
    assert BUNDLES["bundles/en/sheet.js"] == ("js/words/en/sheet.js", "js/phone/sheet.js")
    assert b"'for': 'For'" in asset_bytes(STATIC, english("js/words.js"))
    assert b"'for': '\xe8\xb5" in asset_bytes(STATIC, "js/words.js")


@pytest.mark.parametrize("name", sorted(path.name for path in WORDS.glob("*.js")))
def test_english_words_are_all_there_and_fill_the_same_blanks(name: str) -> None:
    chinese, in_english = (path.read_text("utf-8") for path in (WORDS / name, WORDS / "en" / name))

    assert sorted(KEY.findall(in_english)) == sorted(KEY.findall(chinese)) != []
    for (key, own), (_key, other) in zip(_sentences(chinese), _sentences(in_english), strict=True):
        assert sorted(BLANK.findall(own)) == sorted(BLANK.findall(other)), other
        if key in RECORDED:
            assert other == own
            continue
        assert not re.search(r"[\u3000-\u9fff\uff00-\uffef]", re.sub(r"[“《][^”》]*[”》]", "", other)), other


def test_common_words_are_the_same_in_number() -> None:
    own, other = ((STATIC / "js" / name).read_text("utf-8") for name in ("words.js", "words/en/every_face.js"))

    assert KEY.findall(own) == KEY.findall(other) != []


def _sentences(script: str) -> list[tuple[str, str]]:
    """Key and sentence, by key; a long sentence is written in several pieces."""
    return sorted(re.findall(r"'([\w.]+)': '([^']*)'", re.sub(r"' \+\s+'", "", script)))
