"""The check before a meeting, on its page and at the desk: the same sentences, and a scan that shows."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from facilitator.services.context import Actor
from facilitator.services.people.watch import Watch
from facilitator.web.acting import PASSER_BY
from tests.factories.council import Council
from tests.web.browser import Browser

As = Callable[[Actor], Browser]


@pytest.fixture
def chair(council: Council, as_: As) -> Browser:
    council.plan()
    return as_(council.chair)


def test_desk_and_page_say_the_same(chair: Browser, council: Council) -> None:
    told = chair.client.get(f"/desk/{council.session}/check.json").json
    page = chair.get(f"/sessions/{council.session}/check?phones=5").text
    shown = re.findall(r"</i>([^<]+)</b>", page)

    assert sorted(one["what"] for one in told["lines"]) == sorted(shown)
    assert told["wanting"] == sum(bool(one["cure"]) for one in told["lines"]) == page.count('class="cure"')


def test_scan_by_the_own_phone_is_seen(chair: Browser, council: Council) -> None:
    def scans() -> str:
        lines = chair.client.get(f"/desk/{council.session}/check.json").json["lines"]
        return next(one["found"] for one in lines if one["what"] == "扫码")

    before = scans()
    council.do(Watch(council.code), PASSER_BY)

    assert (before, scans()) == ("还没有手机扫进来过", "已有 1 部手机扫进来")


@pytest.mark.parametrize(("asked", "phones"), [("200", "200"), ("0", "1"), ("999999", "5"), ("很多", "5"), ("", "5")])
def test_number_of_phones_is_the_rolls_unless_asked_otherwise(
    chair: Browser, council: Council, asked: str, phones: str
) -> None:
    page = chair.get(f"/sessions/{council.session}/check?phones={asked}").text

    assert re.findall(r'name="phones"[^>]* value="(\d+)"', page) == [phones]


def test_stranger_is_not_told_about_the_machine(council: Council, stranger: Browser) -> None:
    council.plan()

    assert stranger.get(f"/sessions/{council.session}/check").status_code == 303


def test_check_is_said_in_the_readers_language(chair: Browser, council: Council) -> None:
    told = chair.client.get(f"/desk/{council.session}/check.json?lang=en").json["lines"]
    page = chair.get(f"/sessions/{council.session}/check?lang=en").text

    assert "5 expected" in {one["found"] for one in told}
    assert "No phone has scanned in yet" in page
    assert [one for one in told if re.search("[\u4e00-\u9fff]", one["cure"])] == []
