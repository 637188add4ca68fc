"""The suggestion on 今天: one press plans it, a second one does not plan it twice."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.services.context import Actor
from facilitator.services.sessions.read import SessionDetail, SessionList
from tests.factories.council import Council
from tests.factories.triage import pending
from tests.services.demands.test_clusters import told
from tests.web.browser import Browser, words


def test_suggestion_is_shown_to_those_who_plan_and_agreed_by_one_press(
    council: Council, as_: Callable[[Actor], Browser]
) -> None:
    pending(council)
    council.world.clock.forward(days=20)
    browser = as_(council.secretary)
    assert "2026年12月两委会" in words(browser.get("/"))
    assert "2026年12月两委会" not in words(as_(council.recorder).get("/"))

    answer = browser.submit("/", "/sessions/due/two_committees")

    planned = council.ask(SessionDetail(answer.location.rpartition("/")[2]))
    assert (planned.title, planned.preset, len(planned.items)) == ("2026年12月两委会", "two_committees", 7)
    browser.submit("/", "/sessions/due/two_committees")
    assert len(council.ask(SessionList())) == 1


def test_quarterly_review_is_agreed_with_its_usual_agenda(council: Council, as_: Callable[[Actor], Browser]) -> None:
    council.world.clock.forward(days=40)

    answer = as_(council.secretary).submit("/", "/sessions/due/quarterly_review")

    planned = council.ask(SessionDetail(answer.location.rpartition("/")[2]))
    assert planned.kind == "quarterly_review"
    assert [item.title for item in planned.items] == ["签到", "办理情况和账目", "逐项打分", "公布、不合格项整改"]


def test_shared_complaint_is_on_today_for_those_who_decide(
    council: Council, as_: Callable[[Actor], Browser]
) -> None:
    for number in range(1, 6):
        told(council, number)

    sentence = "90 天里 5 户反映“厨房水管漏水”，可能已经不只是私事。"
    assert sentence in words(as_(council.secretary).get("/"))
    assert sentence not in words(as_(council.chair).get("/"))
