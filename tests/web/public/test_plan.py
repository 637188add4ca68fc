"""分布图: put up by the clerk, read by everybody, and no other file of the store behind its address."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

from facilitator.services.context import Actor
from tests.factories.council import Council
from tests.factories.pictures import picture, saved
from tests.factories.rows import numbered_demand
from tests.web.browser import Browser, words

As = Callable[[Actor], Browser]
PICTURE = saved(picture(400, 300), "PNG")


def put_up(browser: Browser, spots: str = "3栋 25 40\n4栋 60 40") -> object:
    return browser.submit("/ledger/plan", name="3号院平面图", spots=spots, file=(BytesIO(PICTURE), "院子.png"))


def test_board_says_that_there_is_no_plan_yet(stranger: Browser) -> None:
    assert "社区还没有放平面图。" in words(stranger.get("/public/plan"))


def test_staff_find_the_way_to_put_one_up(council: Council, as_: As, stranger: Browser) -> None:
    assert 'href="/ledger/plan"' in as_(council.clerk).get("/public/plan").text
    assert "/ledger/plan" not in stranger.get("/public/plan").text


def test_plan_shows_counts_as_picture_table_and_sentence(council: Council, as_: As, stranger: Browser) -> None:
    put_up(as_(council.clerk))
    rows = [numbered_demand(place, state="opened", matter="minor", building="3号楼") for place in range(1, 5)]
    council.world.door.writer.submit(lambda unit: [unit.ledger.add(row) for row in rows])
    page = stranger.get("/public/plan")
    assert "3栋最多，4 件。" in words(page)
    assert '<th scope="row">3栋</th><td class="num">4</td>' in page.text
    assert '<th scope="row">4栋</th><td class="num">&lt;3</td>' in page.text
    assert "<image" in page.text and page.text.count("<circle") == 2


def test_picture_of_the_plan_is_served_and_nothing_else(council: Council, as_: As, stranger: Browser) -> None:
    put_up(as_(council.clerk))
    address = stranger.get("/public/plan").text.split('<image href="')[1].split('"')[0]
    answer = stranger.get(address)
    assert (answer.status_code, answer.mimetype) == (200, "image/jpeg")
    other = council.world.files.keep(b"somebody's paper")
    assert stranger.get(f"/public/plan/{other}.jpg").status_code == 404


def test_line_that_cannot_be_read_is_said_and_kept(council: Council, as_: As) -> None:
    answer = as_(council.clerk).submit("/ledger/plan", name="3号院", spots="3栋 左上角")
    assert answer.status_code == 409
    assert "看不懂，请写成“3栋 25 40”" in words(answer)
    assert "3栋 左上角" in answer.text


def test_only_who_keeps_the_ledger_puts_up_a_plan(council: Council, as_: As, stranger: Browser) -> None:
    assert stranger.get("/ledger/plan").status_code == 303
    assert as_(council.scrutineer).get("/ledger/plan").status_code == 403


def test_staff_who_may_not_put_one_up_are_not_led_there(council: Council, as_: As) -> None:
    assert "/ledger/plan" not in as_(council.chair).get("/public/plan").text
