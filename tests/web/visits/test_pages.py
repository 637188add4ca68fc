"""走访 on the page: the list, a visit without a script, the same visit sent again by a phone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from facilitator.domain.people.powers import Role
from facilitator.services.context import Actor
from facilitator.services.demands.drafts import CountDrafts
from facilitator.services.visits.add_person import AddVisitedPerson
from facilitator.services.visits.read import VisitedDetail
from tests.factories.council import Council
from tests.web.browser import Browser, words

As = Callable[[Actor], Browser]
JSON = {"Accept": "application/json"}


@pytest.fixture
def visited(council: Council) -> str:
    line = AddVisitedPerson("陈婆婆", "3栋", council.clerk.name, date(2026, 11, 25))
    return str(council.do(line, council.clerk).visited)


def test_somebody_is_added_changed_and_taken_off(as_: As, council: Council) -> None:
    clerk = as_(council.clerk)
    line = {
        "name": "李爷爷",
        "building": "5栋",
        "door": "",
        "visitor": "专干",
        "every_days": "7",
        "next_on": "2026-11-20",
    }

    clerk.submit("/visits", "/visits", **line)
    page = clerk.get("/visits")
    address = page.text.split('href="/visits/')[1].split('"')[0]
    assert "李爷爷 5栋" in words(page)
    assert "11-20 该去了" in words(page)

    clerk.submit(f"/visits/{address}/edit", **line | {"building": "6栋"})
    assert "李爷爷 6栋" in words(clerk.get("/visits"))
    clerk.submit(f"/visits/{address}/edit", f"/visits/{address}/end")
    assert "李爷爷" not in words(clerk.get("/visits"))


def test_wrong_line_stays_on_the_form(as_: As, council: Council) -> None:
    answer = as_(council.clerk).submit("/visits", "/visits", name="李爷爷", building="", visitor="专干", every_days="7")

    assert (answer.status_code, "请写上楼栋。" in words(answer), 'value="李爷爷"' in answer.text) == (422, True, True)


def test_visit_is_recorded_without_a_script(as_: As, council: Council, visited: str) -> None:
    clerk = as_(council.clerk)

    sent = clerk.submit(f"/visits/{visited}", on="2026-11-25", text="都好")

    assert sent.status_code == 303
    page = words(clerk.get(sent.location))
    assert "走访已送达。" in page
    assert "11-25 专干 都好" in page


def test_wish_becomes_one_draft_however_often_the_phone_sends_it(as_: As, council: Council, visited: str) -> None:
    clerk = as_(council.clerk)
    fields = {"on": "2026-11-25", "wish": "楼道灯不亮", "read_back": "y", "key": "ab" * 16}
    token = clerk.token(f"/visits/{visited}")

    answers = [
        clerk.client.post(f"/visits/{visited}", data={"csrf_token": token, **fields}, headers=JSON) for _ in range(3)
    ]

    assert [(answer.status_code, answer.json) for answer in answers] == [(200, {"ok": True})] * 3
    assert len(council.ask(VisitedDetail(visited), council.clerk).visits) == 1
    assert council.ask(CountDrafts(), council.clerk) == 1


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"on": "2026-11-26"}, "走访日期不能晚于今天。"),
        ({"on": "2026-11-25", "wish": "灯"}, "请先念给本人听"),
        ({"on": ""}, "请写上走访的日期。"),
    ],
)
def test_refusal_reaches_the_phone_as_a_sentence(
    as_: As, council: Council, visited: str, fields: dict[str, str], sentence: str
) -> None:
    clerk = as_(council.clerk)
    token = clerk.token(f"/visits/{visited}")

    answer = clerk.client.post(f"/visits/{visited}", data={"csrf_token": token, **fields}, headers=JSON)

    assert (answer.status_code, answer.json["ok"], sentence in answer.json["message"]) == (422, False, True)
    assert council.ask(CountDrafts(), council.clerk) == 0


def test_visits_of_others_are_not_there(as_: As, council: Council, visited: str) -> None:
    leader = as_(council.world.staff("组长", Role.GROUP_LEADER))

    assert leader.get(f"/visits/{visited}").status_code == 404
    assert "陈婆婆" not in words(leader.get("/visits"))
    assert as_(council.scrutineer).get("/visits").status_code == 403
