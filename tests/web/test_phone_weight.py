"""The phone page in a hall of 200 phones on one channel: few requests, few bytes (`experience.md` §4.1)."""

from __future__ import annotations

import gzip
import re
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader

from facilitator.paths import PACKAGE, static_dir
from facilitator.web.bundles import asset_bytes
from facilitator.web.tongues import Tongue
from tests.e2e.look.rooms import ballot, room

KILOBYTE = 1024


def packed(content: bytes) -> int:
    return len(gzip.compress(content, 9, mtime=0))


def phone_page() -> str:
    """The page as a resident's phone gets it while the longest question is being voted on."""
    templates = Environment(loader=FileSystemLoader(PACKAGE / "templates"), autoescape=True)
    templates.globals.update(_=str, asset=lambda name: f"/static/{name}?v=0123456789ab", csrf_token=lambda: "t" * 91)
    other = Tongue("English", "en", "/p/384721?lang=en")
    templates.globals.update(html_lang=lambda: "zh-CN", other_tongue=lambda: other)
    templates.globals.update(guide_here=lambda: "/guide/resident#vote")
    voting = room("phone", "voting", ballot=ballot(length=120, mine="none", why_not=None))
    page: dict[str, Any] = {"room": voting, "me": {"seat": "u" * 26, "name": "居民代表 王*", "number": None}}
    page |= {"key": "k" * 32, "shows_form": True, "places": ()}
    return templates.get_template("screens/phone.html").render(page=page)


def fetched(page: str) -> list[str]:
    """What the browser asks for besides the page itself."""
    return re.findall(r'(?:src|href)="/static/([^?"]+)', page)


def test_phone_page_asks_for_three_files_at_most() -> None:
    assert fetched(phone_page()) == ["bundles/phone.css", "bundles/wire.js", "bundles/phone.js"]


def test_phone_page_first_load_stays_under_forty_kilobytes() -> None:
    page = phone_page()
    if not (static_dir() / "vendor/socket.io.min.js").is_file():
        pytest.skip("static/vendor is not filled; run script/bootstrap")

    total = packed(page.encode()) + sum(packed(asset_bytes(static_dir(), name)) for name in fetched(page))

    assert total <= 40 * KILOBYTE


@pytest.mark.parametrize(
    ("name", "most_packed", "most_plain"),
    [
        ("bundles/phone.css", 6, 24),
        ("bundles/phone.js", 12, 40),
        ("bundles/join.js", 4, 12),
        ("bundles/floor.js", 5, 16),
    ],
)
def test_bundle_stays_within_its_share(name: str, most_packed: int, most_plain: int) -> None:
    content = asset_bytes(static_dir(), name)

    assert packed(content) <= most_packed * KILOBYTE
    assert len(content) <= most_plain * KILOBYTE


def test_phone_html_stays_within_its_share() -> None:
    page = phone_page().encode()

    assert packed(page) <= 4 * KILOBYTE
    assert len(page) <= 12 * KILOBYTE
