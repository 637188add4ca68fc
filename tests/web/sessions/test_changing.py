"""改时间、地点、主持人 on the page of a meeting: as it is planned, changed by what was typed, told what follows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from facilitator.domain.people.powers import Role
from facilitator.services.context import Actor
from facilitator.services.people.issue_tickets import IssueTickets
from facilitator.services.sessions.begin import BeginSession
from facilitator.services.sessions.read import SessionDetail
from tests.factories.council import Council
from tests.web.browser import Browser, words

As = Callable[[Actor], Browser]
STAYS = {"chair": "", "recorder": "", "reason": ""}
AS_PLANNED = {"starts_at": "2026-11-25T19:00", "place": "3号院坝", "title": "路灯合同", **STAYS}


def change(browser: Browser, council: Council, **changes: str) -> Any:
    page = f"/sessions/{council.session}"
    return browser.submit(page, f"{page}/replan", **(AS_PLANNED | changes))


def test_form_shows_the_plan_and_sent_as_it_is_says_that_nothing_changed(council: Council, as_: As) -> None:
    council.plan()
    page = as_(council.clerk).get(f"/sessions/{council.session}")
    assert 'value="2026-11-25 19:00:00"' in page.text
    assert "不变：主持人" in words(page)

    answer = change(as_(council.clerk), council)

    assert (answer.status_code, "和原来的安排一样，没有要改的。" in words(answer)) == (409, True)


def test_moved_meeting_is_shown_everywhere_and_asks_for_another_notice(
    council: Council, as_: As, stranger: Browser
) -> None:
    council.plan()
    council.do(IssueTickets(council.session))
    clerk = as_(council.clerk)

    answer = change(clerk, council, starts_at="2026-12-02T19:30", place="社区会议室", reason="到的人不够")

    assert answer.status_code == 303
    told = words(clerk.get(f"/sessions/{council.session}"))
    assert "会议安排已经改好。请重新通知大家，再登记通知。已经印的 5 张入场票写的是原来的，请重印。" in told
    assert "12月2日（周三）19:30 社区会议室" in told
    assert "时间或者地点改过，要重新通知" in told
    for page in (stranger.get("/public"), clerk.get("/"), clerk.get("/sessions")):
        assert "12月2日（周三）19:30" in words(page)
    assert "时间或者地点改过，以这一条为准。" in clerk.get(f"/posts/call/{council.session}").text
    assert "以前印的通知、海报都不对了" in words(clerk.get(f"/sessions/{council.session}/check"))


def test_another_chair_is_chosen_from_those_who_may(council: Council, as_: As) -> None:
    other = council.world.staff("李主持", Role.CHAIR)
    council.plan()

    assert change(as_(council.clerk), council, chair=other.id).status_code == 303

    detail = council.ask(SessionDetail(council.session))
    assert (detail.chair, detail.recorder, detail.notified_on is not None) == ("李主持", "记录人", True)


def test_refused_change_keeps_what_was_typed_beside_the_reason(council: Council, as_: As) -> None:
    council.plan()

    answer = change(as_(council.clerk), council, starts_at="2026-11-20T19:30", place="社区会议室")

    assert answer.status_code == 409
    assert "这个时间已经过去了，请另定一个。" in words(answer)
    assert 'value="社区会议室"' in answer.text


def test_chair_is_changed_although_the_hour_has_come(council: Council, as_: As) -> None:
    council.plan()
    council.world.clock.forward(hours=1)

    assert change(as_(council.clerk), council, chair=council.secretary.id).status_code == 303


def test_only_who_plans_is_offered_it_and_only_before_it_begins(council: Council, as_: As) -> None:
    council.plan()
    page = f"/sessions/{council.session}"
    assert "改时间、地点、主持人" in words(as_(council.chair).get(page))
    assert "改时间、地点、主持人" not in words(as_(council.recorder).get(page))

    council.gather(["r1"])
    assert "改时间、地点、主持人" in words(as_(council.chair).get(page))
    council.do(BeginSession(council.session))

    assert "改时间、地点、主持人" not in words(as_(council.chair).get(page))
