"""轻便会 on screen: choose, start, three numbers, a record to print; nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.services.context import SYSTEM, Actor
from facilitator.services.sessions.read import SessionList
from facilitator.services.sessions.room import Rooms
from tests.factories.council import Council
from tests.web.browser import Browser, words

As = Callable[[Actor], Browser]


def started(council: Council, browser: Browser) -> str:
    answer = browser.submit("/sessions/light", "/sessions/light", matter="", title="门口装一盏路灯", place="3号院坝")
    assert answer.status_code == 303, words(answer)
    return f"/sessions/{council.ask(SessionList())[0].id}/light"


def test_light_council_goes_from_matter_to_record(council: Council, as_: As) -> None:
    browser = as_(council.chair)
    page = started(council, browser)
    assert "是否同意：门口装一盏路灯" in words(browser.get(page))

    assert "✓ 赞成 ✗ 反对 △ 弃权" in words(browser.get(page))
    assert browser.submit(page, page, for_="21", against="4", abstain="2", heads="30").status_code == 303
    record = words(browser.get(page))
    assert "轻便会记录" in record
    assert "✓ 赞成 ✗ 反对 △ 弃权 – 没投 21 4 2 3" in record
    assert "只看意向，不作决定" in record


def test_light_council_offers_what_is_listed_in_words_for_all(council: Council, as_: As) -> None:
    council.open_demand()
    browser = as_(council.chair)
    answer = browser.submit("/sessions/light", "/sessions/light", matter="XQ-2026-0001", title="", place="院坝")

    assert answer.status_code == 303, words(answer)
    assert council.ask(SessionList())[0].title == "基础设施改造"
    assert "是否同意办这件事：基础设施改造" in words(browser.get(answer.headers["Location"]))


def test_light_council_asks_what_was_typed_of_a_demand(council: Council, as_: As) -> None:
    council.open_demand()
    browser = as_(council.chair)
    typed = {"matter": "XQ-2026-0001", "title": "先修 3 盏路灯", "place": "院坝"}
    answer = browser.submit("/sessions/light", "/sessions/light", **typed)

    assert "是否同意：先修 3 盏路灯" in words(browser.get(answer.headers["Location"]))


def test_result_leaves_the_wall_when_the_chair_says_so(council: Council, as_: As) -> None:
    browser = as_(council.chair)
    page = started(council, browser)
    browser.submit(page, page, for_="21", against="4", abstain="2", heads="30")
    session = council.ask(SessionList())[0].id
    assert council.ask(Rooms(session), SYSTEM).screen["stage"]["shown"] == "moment"

    assert browser.submit(page, page).status_code == 303
    assert council.ask(Rooms(session), SYSTEM).screen["stage"]["shown"] == "agenda"


def test_light_council_keeps_the_numbers_that_cannot_be(council: Council, as_: As) -> None:
    browser = as_(council.chair)
    page = started(council, browser)
    answer = browser.submit(page, page, for_="21", against="4", abstain="2", heads="20")

    assert answer.status_code == 409
    assert "举手 27 人，到场还没投的只有 20 人" in words(answer)
    assert 'value="21"' in answer.text


def test_light_council_without_a_matter_says_so(council: Council, as_: As) -> None:
    answer = as_(council.chair).submit("/sessions/light", "/sessions/light", matter="", title="", place="院坝")
    assert "请写上会议名称" in words(answer)


def test_light_council_is_for_the_chair(council: Council, as_: As) -> None:
    assert as_(council.clerk).get("/sessions/light").status_code == 403
    assert "轻便会" not in words(as_(council.clerk).get("/sessions"))
    assert "轻便会" in words(as_(council.chair).get("/sessions"))
