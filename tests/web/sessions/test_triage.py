"""逐条审定 as pages: what is shown, what Enter sends, where it goes on, and what a refusal keeps."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency
from facilitator.services.context import Actor
from facilitator.services.demands.dispatch_urgent import DispatchUrgent
from facilitator.services.demands.open_order import OpenOrder
from facilitator.services.demands.register import RegisterDemand
from facilitator.services.sessions.triage import TriageBoard
from tests.factories.council import Council
from tests.factories.triage import begin_triage, pending
from tests.web.browser import Browser, words

ORDER = {"matter": "major", "urgency": "priority", "responsible_party": "街道城管办", "deadline": "2026-12-02"}


@pytest.fixture
def running(council: Council) -> str:
    """Two demands on the agenda, half of the committees in the room; where the page is."""
    pending(council, "3号院路灯不亮", building="3栋")
    pending(council, "院坝路灯坏了", building="3栋")
    return f"/sessions/{begin_triage(council, items=())}/triage"


def test_page_shows_the_first_demand_with_its_reason_and_what_is_like_it(
    council: Council, running: str, as_: Callable[[Actor], Browser]
) -> None:
    shown = words(as_(council.secretary).get(running))

    assert "第 1 件，共 2 件，还有 2 件没审" in shown
    assert "为什么排在这里： 同一栋一年内第 2 次反映这类事；今天登记" in shown
    assert "XQ-2026-0002 院坝路灯坏了 都说“路灯”，都在3栋" in shown


def test_note_goes_on_to_the_next_demand_and_takes_the_wall_along(
    council: Council, running: str, as_: Callable[[Actor], Browser]
) -> None:
    answer = as_(council.secretary).submit(running, f"{running}/XQ-2026-0001/note/open_order", **ORDER)

    assert answer.location == f"{running}?demand=XQ-2026-0002"
    first, second = council.ask(TriageBoard(council.session)).lines
    assert first.decided == "立单，大事，重点，由街道城管办负责，2026年12月2日前办结"
    assert second.at_hand


def test_last_note_says_that_everything_is_sorted(
    council: Council, running: str, as_: Callable[[Actor], Browser]
) -> None:
    browser = as_(council.secretary)
    browser.submit(running, f"{running}/XQ-2026-0001/note/open_order", **ORDER)
    merged = browser.submit(running, f"{running}/XQ-2026-0002/note/merge", into="XQ-2026-0001")

    assert "这次要审定的都记下了" in words(browser.get(merged.location))
    assert council.ask(TriageBoard(council.session)).lines[1].decided == "并入 XQ-2026-0001"


def test_refused_note_keeps_what_was_typed(council: Council, running: str, as_: Callable[[Actor], Browser]) -> None:
    wrong = {**ORDER, "deadline": "2026-11-01"}

    answer = as_(council.secretary).submit(running, f"{running}/XQ-2026-0001/note/open_order", **wrong)

    assert answer.status_code == 409
    assert "办理时限不能早于今天。" in words(answer)
    assert 'value="街道城管办"' in answer.text


def test_note_without_a_reason_is_sent_back(council: Council, running: str, as_: Callable[[Actor], Browser]) -> None:
    answer = as_(council.clerk).submit(running, f"{running}/XQ-2026-0001/note/decline", reason="")

    assert answer.status_code == 422
    assert "请写明为什么不立单" in words(answer)


def test_struck_note_is_gone(council: Council, running: str, as_: Callable[[Actor], Browser]) -> None:
    browser = as_(council.secretary)
    browser.submit(running, f"{running}/XQ-2026-0001/note/open_order", **ORDER)

    browser.submit(running, f"{running}/XQ-2026-0001/strike")

    assert [line.decided for line in council.ask(TriageBoard(council.session)).lines] == ["", ""]


def test_chair_may_look_and_has_no_form(council: Council, running: str, as_: Callable[[Actor], Browser]) -> None:
    shown = as_(council.chair).get(running)

    assert shown.status_code == 200
    assert "/note/" not in shown.text


def test_page_says_how_many_are_missing(council: Council, as_: Callable[[Actor], Browser]) -> None:
    pending(council)
    session = begin_triage(council, members=5, present=2, items=())

    shown = words(as_(council.secretary).get(f"/sessions/{session}/triage"))

    assert "两委成员 5 人，到了 2 人，要有 3 人才能审定，还差 1 人。" in shown


def test_wall_and_desk_of_this_meeting_point_to_the_page(
    council: Council, running: str, as_: Callable[[Actor], Browser]
) -> None:
    assert running in as_(council.chair).get(f"/desk/{council.session}").text
    assert running in as_(council.chair).get(f"/sessions/{council.session}").text


def unmade(council: Council) -> list[str]:
    return [line.decided for line in council.ask(TriageBoard(council.session)).lines]


def test_enter_alone_notes_nothing_and_goes_to_what_is_missing(
    council: Council, running: str, as_: Callable[[Actor], Browser]
) -> None:
    browser = as_(council.secretary)
    shown = browser.get(running).text
    assert (shown.count(" checked"), 'value="社区居委会"' in shown) == (1, False)

    address, rest = f"{running}/XQ-2026-0001/note/open_order", {"urgency": "routine", "deadline": "2026-12-25"}
    answer = browser.submit(running, address, **rest, responsible_party="")
    assert (answer.status_code, unmade(council)) == (422, ["", ""])
    assert "请先选定是大事、小事还是私事。" in words(answer)
    assert re.findall(r"<input[^>]* autofocus[^>]*name=\"(\w+)\"", answer.text) == ["matter"]

    answer = browser.submit(running, address, **rest, matter="minor", responsible_party=" ")
    assert (answer.status_code, unmade(council)) == (422, ["", ""])
    assert "请写明责任主体" in words(answer)
    assert re.findall(r"<input[^>]* autofocus[^>]*name=\"(\w+)\"", answer.text) == ["responsible_party"]


def test_ratifying_shows_what_was_dispatched_and_asks_which_matter(
    council: Council, as_: Callable[[Actor], Browser]
) -> None:
    entry = RegisterDemand("8栋外墙瓷砖要掉", "", Category.PUBLIC_SAFETY, Channel.PHONE)
    demand = council.do(entry, council.clerk).demand
    urgent = DispatchUrgent(demand, "物业公司", date(2026, 11, 26), safety_reason="会砸到人")
    council.do(urgent, council.secretary)
    page = f"/sessions/{begin_triage(council, items=())}/triage"
    browser = as_(council.secretary)

    assert "紧急交办给 物业公司 处置时限 2026年11月26日（周四） 紧急程度 紧急" in words(browser.get(page))
    address = f"{page}/XQ-2026-0001/note/ratify"
    assert "请先选定是大事、小事还是私事。" in words(browser.submit(page, address))
    browser.submit(page, address, matter="minor")
    assert unmade(council) == ["追认，小事"]


def test_chair_is_told_who_notes_the_decisions(council: Council, running: str, as_: Callable[[Actor], Browser]) -> None:
    told = "审定由书记、专干用自己的账号在这一页记"

    assert (told in words(as_(council.chair).get(running)), told in words(as_(council.clerk).get(running))) == (
        True,
        False,
    )


def test_demand_settled_outside_the_meeting_is_told_and_no_longer_waits(
    council: Council, running: str, as_: Callable[[Actor], Browser]
) -> None:
    browser = as_(council.secretary)
    order = OpenOrder("XQ-2026-0001", Matter.MINOR, Urgency.ROUTINE, "社区居委会", date(2026, 12, 31))
    council.do(order, council.secretary)

    shown = browser.get(f"{running}?demand=XQ-2026-0001")

    assert "第 1 件，共 2 件，还有 1 件没审" in words(shown)
    assert "这件会外已经定了，现在是“已开单”，这次会不用再审。" in words(shown)
    assert "会外已经定了：已开单" in words(shown) and "note/open_order" not in shown.text
    assert "院坝路灯坏了" in re.findall(r"<h1[^>]*>([^<]*)", browser.get(running).text)
