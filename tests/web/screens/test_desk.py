"""The desk: one POST per act with the API's own answers, and the people of the hall."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest

from facilitator.services.context import Actor
from facilitator.services.people.issue_tickets import IssueTickets
from facilitator.services.sessions.gather import GatherSession
from facilitator.services.sessions.recuse import Recuse
from tests.factories.council import Council
from tests.web.browser import Browser

As = Callable[[Actor], Browser]


@pytest.fixture
def desk(council: Council, as_: As) -> Browser:
    council.plan()
    return as_(council.chair)


def act(desk: Browser, council: Council, verb: str, **body: Any) -> Any:
    headers = {"X-CSRFToken": desk.token(f"/desk/{council.session}")}
    return desk.client.post(f"/desk/{council.session}/do/{verb.replace('.', '/')}", json=body, headers=headers)


def test_page_carries_the_room_and_the_next_step(desk: Browser, council: Council) -> None:
    page = desk.get(f"/desk/{council.session}").text
    assert '"verb": "sessions.gather"' in page
    assert f"{council.code[:3]} {council.code[3:]}" in page


def test_act_answers_like_the_api(desk: Browser, council: Council) -> None:
    answer = act(desk, council, "sessions.gather", session=council.session)
    assert answer.status_code == 200
    assert answer.json["ok"] is True and answer.json["result"] == {"electorate": 5}
    assert isinstance(answer.json["version"], int)


def test_refusal_is_a_code_and_a_sentence(desk: Browser, council: Council) -> None:
    act(desk, council, "sessions.gather", session=council.session)
    answer = act(desk, council, "sessions.gather", session=council.session)
    assert (answer.status_code, answer.json["error"]) == (409, "wrong_state")
    assert answer.json["message"]


def test_malformed_body_names_the_field(desk: Browser, council: Council) -> None:
    answer = act(desk, council, "sessions.gather", session=7)
    assert (answer.status_code, answer.json["error"], list(answer.json["details"])) == (422, "malformed", ["session"])


def test_unknown_act_is_not_found(desk: Browser, council: Council) -> None:
    assert act(desk, council, "sessions.explode").status_code == 404


def test_act_without_the_token_is_not_carried_out(desk: Browser, council: Council) -> None:
    answer = desk.client.post(f"/desk/{council.session}/do/sessions/gather", json={"session": council.session})
    assert (answer.status_code, answer.json["error"]) == (400, "stale_page")
    assert desk.get(f"/desk/{council.session}/state").json["session"]["state"] == "planned"


def test_power_is_asked_at_the_door(council: Council, as_: As) -> None:
    council.plan()
    answer = act(as_(council.clerk), council, "sessions.gather", session=council.session)
    assert (answer.status_code, answer.json["error"]) == (403, "forbidden")


def test_work_of_the_system_is_nobodys_act(desk: Browser, council: Council) -> None:
    assert act(desk, council, "jobs.finish", job="x").status_code == 403


def test_people_are_listed_with_their_state(desk: Browser, council: Council) -> None:
    council.begin(["r1", "r2", "r3", "c1"])
    council.do(Recuse(council.session, council.item, council.units["r2"], "近亲属参与投标"))
    people = {one["label"]: one for one in desk.get(f"/desk/{council.session}/people.json").json}
    assert {label: one["state"] for label, one in people.items()} == {
        "representative r1": "present",
        "representative r2": "recused",
        "representative r3": "present",
        "representative r4": "absent",
        "committee c1": "present",
    }
    assert set(people["representative r1"]) >= {"unit", "name", "building", "door", "voted"}


def me_of(page: str) -> Any:
    found = re.search(r'<script type="application/json" id="me">(.*?)</script>', page)
    assert found is not None
    return json.loads(found[1])


def test_page_says_what_the_person_may_do(desk: Browser, council: Council) -> None:
    me = me_of(desk.get(f"/desk/{council.session}").text)
    assert me["name"] == council.chair.name
    assert me["powers"] == sorted(council.chair.powers)


def test_page_says_whose_work_every_step_is(council: Council, as_: As) -> None:
    council.plan()
    clerk = as_(council.clerk)
    me = me_of(clerk.get(f"/desk/{council.session}").text)
    power = clerk.get(f"/desk/{council.session}/state").json["next"]["power"]
    assert power not in me["powers"]
    assert (me["offices"][power], me["offices"]["minutes.keep"]) == (["书记", "主持人"], ["记录人"])


def test_check_in_by_ticket_says_whose_it_was(desk: Browser, council: Council) -> None:
    council.do(GatherSession(council.session))
    ticket = council.do(IssueTickets(council.session)).tickets[0]
    once = act(desk, council, "sessions.check_in", session=council.session, ticket=ticket.short_code).json
    assert once["result"]["unit"] == ticket.unit == council.units["r1"]
    twice = act(desk, council, "sessions.check_in", session=council.session, ticket=ticket.short_code).json
    assert (twice["error"], "representative r1" in twice["message"]) == ("already_present", True)


def test_desk_leads_everybody_to_the_wishes_they_may_write(desk: Browser, council: Council, as_: As) -> None:
    ways = ("/ledger/slips", 'href="/ledger/paste"')
    page = desk.get(f"/desk/{council.session}").text
    assert [way in page for way in ways] == [False, True]
    page = as_(council.clerk).get(f"/desk/{council.session}").text
    assert [way in page for way in ways] == [True, False]
