"""取消会议 on screen: one reason is asked for, and every page that told of the meeting says it."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.services.context import Actor
from facilitator.services.people.issue_tickets import IssueTickets
from facilitator.services.sessions.call_off import CallOffSession
from facilitator.services.sessions.gather import GatherSession
from tests.factories.council import Council
from tests.web.browser import Browser, words

As = Callable[[Actor], Browser]
RAIN = "下大雨，院坝里站不了人"


def test_one_reason_is_asked_for_and_then_the_page_says_it(council: Council, as_: As) -> None:
    page = f"/sessions/{council.plan()}"
    browser = as_(council.clerk)

    refused = browser.submit(page, f"{page}/call_off", reason=" ")
    assert (refused.status_code, "请写上为什么取消，大家都看得到。" in words(refused)) == (422, True)
    assert browser.submit(page, f"{page}/call_off", reason=RAIN).status_code == 303

    told = words(browser.get(page))
    assert f"会议取消了：{RAIN} 专干，11月25日（周三）19:00" in told
    for gone in ("开始签到", "登记会议通知", "打印入场票", "取消这次会议", "会前检查", "表决之前还缺"):
        assert gone not in told


def test_only_who_plans_is_offered_it_and_only_before_it_begins(council: Council, as_: As) -> None:
    page = f"/sessions/{council.plan()}"
    assert "取消会议" in words(as_(council.chair).get(page))
    assert "取消会议" not in words(as_(council.recorder).get(page))

    council.begin(["r1"])

    assert "取消会议" not in words(as_(council.chair).get(page))


def test_board_and_today_tell_of_it_until_its_day_has_passed(council: Council, as_: As, stranger: Browser) -> None:
    council.plan()
    council.do(CallOffSession(council.session, "业主张秀英家里有事"))
    assert "路灯合同 会议取消了：" in words(stranger.get("/public"))
    assert "张秀英" not in words(stranger.get("/public"))
    assert "路灯合同 已取消" in words(as_(council.chair).get("/"))

    council.world.clock.forward(days=1)

    assert "路灯合同" not in words(stranger.get("/public"))
    assert "路灯合同" not in words(as_(council.chair).get("/"))
    assert "业主张秀英家里有事" in words(as_(council.chair).get("/sessions"))


def test_phone_without_a_script_reads_it_and_a_ticket_is_told(council: Council, stranger: Browser) -> None:
    council.plan()
    tickets = council.do(IssueTickets(council.session)).tickets
    council.do(GatherSession(council.session))
    stranger.get(f"/j/{council.code}")
    assert "会议取消了" not in words(stranger.get(f"/p/{council.code}"))

    council.do(CallOffSession(council.session, RAIN))

    assert f"会议取消了，再开另外通知 {RAIN}" in words(stranger.get(f"/p/{council.code}"))
    join = words(stranger.get(f"/j/{council.code}"))
    assert (f"这次会取消了：{RAIN}。" in join, "进入会场" in join) == (True, False)
    answer = stranger.client.post(f"/j/{council.code}/ticket", data={"ticket": tickets[0].short_code})
    assert (answer.status_code, f"这次会取消了：{RAIN}。" in words(answer)) == (409, True)


def test_group_is_told_that_it_is_called_off(council: Council, as_: As) -> None:
    council.plan()
    council.do(CallOffSession(council.session, RAIN))

    told = as_(council.chair).get(f"/posts/call/{council.session}").text

    assert "【会议取消】路灯合同\n原定：11月25日（周三）19:00，3号院坝\n" in told
    assert f"会议取消了：{RAIN}" in told


def test_slip_of_a_meeting_that_was_called_off_is_taken_without_it(council: Council, as_: As) -> None:
    council.plan()
    assert "路灯合同" in words(as_(council.chair).get(f"/n?s={council.code}"))

    council.do(CallOffSession(council.session, RAIN))

    assert "路灯合同" not in words(as_(council.chair).get(f"/n?s={council.code}"))
