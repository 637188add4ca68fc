"""流会, or called off: one press opens the next meeting with everything filled in but its day."""

from __future__ import annotations

import re
from collections.abc import Callable

from facilitator.services.context import Actor
from facilitator.services.sessions.begin import BeginSession
from facilitator.services.sessions.call_off import CallOffSession
from facilitator.services.sessions.close import CloseSession
from facilitator.services.sessions.read import SessionDetail, SessionInFull
from tests.factories.council import Council
from tests.factories.triage import pending, plan_triage
from tests.web.browser import Browser, words

As = Callable[[Actor], Browser]
AGAIN = "按原来的议程再安排一次"


def planned_again(council: Council, browser: Browser) -> SessionInFull:
    """By the link on the page of the meeting, and the form sent as it stands."""
    link = re.search(rf'href="([^"]+)">{AGAIN}', browser.get(f"/sessions/{council.session}").text)
    assert link is not None
    form = browser.get(link[1].replace("&amp;", "&")).text.partition("<form")[2]
    fields: dict[str, list[str]] = {}
    for tag, name, value in re.findall(r'(<input [^>]*name="([^"]+)"[^>]*value="([^"]*)"[^>]*>)', form):
        if not re.search("type=\"(radio|checkbox)\"", tag) or " checked" in tag:
            fields.setdefault(name, []).append(value)
    for name, inside in re.findall(r'<select [^>]*name="([^"]+)"[^>]*>(.*?)</select>', form, re.DOTALL):
        chosen = re.search(r'<option selected value="([^"]*)"', inside)
        fields[name] = [chosen[1] if chosen else ""]
    answer = browser.client.post("/sessions/new", data=fields)
    assert answer.status_code == 303, words(answer)
    found: SessionInFull = council.ask(SessionDetail(answer.location.rpartition("/")[2]))
    return found


def as_it_was(found: SessionInFull) -> dict[str, object]:
    same = ("kind", "title", "place", "preset", "legal_basis", "chair", "recorder", "scrutineers")
    items = [(item.title, item.form, item.demand_number, item.minutes) for item in found.items]
    return {**{name: getattr(found, name) for name in same}, "items": items}


def test_meeting_without_enough_people_is_planned_again(council: Council, as_: As) -> None:
    council.open_demand()
    council.plan()
    council.gather(["r1"])
    council.do(BeginSession(council.session))
    assert AGAIN not in words(as_(council.clerk).get(f"/sessions/{council.session}"))
    council.do(CloseSession(council.session))
    before = council.ask(SessionDetail(council.session))
    assert before.fell_through

    after = planned_again(council, as_(council.clerk))

    assert as_it_was(after) == as_it_was(before)
    assert (after.state_name, after.notified_on, after.starts_at > before.starts_at) == ("已安排", None, True)
    assert any("通知" in sentence for sentence in after.missing)


def test_meeting_that_voted_is_not_offered_again(council: Council, as_: As) -> None:
    council.plan()
    council.begin(["r1", "r2", "r3", "r4"])
    ballot = council.open_ballot()
    council.vote(ballot, "for", ["r1", "r2", "r3"])
    council.finish(ballot)

    assert not council.ask(SessionDetail(council.session)).fell_through
    assert AGAIN not in words(as_(council.clerk).get(f"/sessions/{council.session}"))


def test_meeting_that_was_called_off_is_planned_again_by_those_who_plan(council: Council, as_: As) -> None:
    council.plan()
    council.do(CallOffSession(council.session, "下雨"))
    assert AGAIN not in words(as_(council.recorder).get(f"/sessions/{council.session}"))

    after = planned_again(council, as_(council.clerk))

    assert as_it_was(after) == as_it_was(council.ask(SessionDetail(council.session)))


def test_two_committees_take_what_waits_by_then(council: Council, as_: As) -> None:
    plan_triage(council)
    council.do(CallOffSession(council.session, "停电"))
    waiting = pending(council)

    after = planned_again(council, as_(council.clerk))

    assert waiting in {item.demand for item in after.items}
