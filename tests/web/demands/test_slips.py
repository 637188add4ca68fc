"""A pile of slips: a double Enter registers once, what belongs to the pile stays, it works without a script."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from facilitator.services.context import Actor
from facilitator.services.demands.drafts import CountDrafts
from facilitator.services.demands.read import DemandList
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.sessions.agenda import ItemForm
from tests.factories.council import Council
from tests.factories.world import EVENING
from tests.web.browser import Browser, words

As = Callable[[Actor], Browser]
SLIP = {
    "description": "路灯不亮", "building": "3栋", "reporter_name": "张阿姨", "category": "other",
    "channel": "yard_meeting",
}  # fmt: skip
JSON = {"Accept": "application/json"}


@pytest.fixture
def clerk(council: Council, as_: As) -> Browser:
    return as_(council.clerk)


def send(browser: Browser, **fields: Any) -> Any:
    token = browser.token("/ledger/slips")
    data = {"csrf_token": token, **SLIP, **fields}
    return browser.client.post("/ledger/slips", data=data, headers=JSON)


def test_slips_answer_a_script_with_the_number(clerk: Browser) -> None:
    answer = send(clerk, key="a" * 32)
    assert (answer.status_code, answer.json["ok"], answer.json["number"]) == (200, True, "XQ-2026-0001")


def test_slips_register_a_double_enter_once(clerk: Browser) -> None:
    first, second = send(clerk, key="a" * 32).json, send(clerk, key="a" * 32).json
    assert first == second
    assert send(clerk, key="b" * 32).json["number"] == "XQ-2026-0002"


def test_slips_refuse_a_key_for_another_slip(clerk: Browser) -> None:
    send(clerk, key="a" * 32)
    answer = send(clerk, key="a" * 32, description="井盖")
    assert (answer.status_code, answer.json["ok"]) == (409, False)


def test_slips_say_in_one_sentence_what_is_wrong(clerk: Browser) -> None:
    answer = send(clerk, description=" ", affected_households="许多")
    assert answer.status_code == 422
    assert "请写清楚是什么事、在哪里。" in answer.json["message"]


def test_slips_work_without_a_script_and_keep_the_pile(clerk: Browser) -> None:
    answer = clerk.submit("/ledger/slips", **SLIP, grid="2网格")
    assert answer.status_code == 303
    page = clerk.get(answer.location)
    assert "已登记，编号 XQ-2026-0001。" in words(page)
    assert '<option selected value="yard_meeting">' in page.text
    assert 'value="2网格"' in page.text
    assert 'value="张阿姨"' not in page.text


def test_slips_written_by_another_hand_wait_as_drafts(council: Council, clerk: Browser) -> None:
    answer = send(clerk, proxy_name="小张")
    assert (answer.json["ok"], answer.json["number"]) == (True, None)
    assert council.ask(CountDrafts(), council.clerk) == 1
    assert send(clerk, proxy_name="小张", read_back="y").json["number"] == "XQ-2026-0001"


def test_slips_keep_what_stands_behind_more(council: Council, clerk: Browser) -> None:
    told = send(
        clerk, since="三个月", wish="换灯", willing=["effort", "money"], self_urgency="danger", age_band="75_up",
        slip_no="2026-YB-0032",
    ).json  # fmt: skip
    with council.world.database.reading() as unit:
        row = unit.ledger.demand(told["id"])
    assert row is not None
    assert (row.since, row.wish, row.willing, row.self_urgency, row.age_band, row.slip_no) == (
        "三个月", "换灯", ["effort", "money"], "danger", "75_up", "2026-YB-0032",
    )  # fmt: skip


def test_slips_take_the_last_one_back(council: Council, clerk: Browser) -> None:
    demand = send(clerk).json["id"]
    answer = clerk.submit("/ledger/slips", "/ledger/slips/back", demand=demand)
    assert answer.status_code == 303
    assert "已撤回" in words(clerk.get(answer.location))
    assert [line.state_name for line in council.ask(DemandList(), council.clerk).lines] == ["已撤回"]


def test_slips_are_for_those_who_keep_the_ledger(council: Council, as_: As) -> None:
    assert as_(council.chair).get("/ledger/slips").status_code == 403


def test_slips_propose_a_class_and_register_only_once_it_was_seen(council: Council, clerk: Browser) -> None:
    asked = clerk.submit("/ledger/slips", **{**SLIP, "category": "", "description": "垃圾桶味道大"})
    assert asked.status_code == 422
    assert "类别没有选，像是“环境卫生整治”，对吗？" in words(asked)
    assert '<option selected value="environment_sanitation">' in asked.text
    assert council.ask(DemandList(), council.clerk).lines == ()


def test_slips_ask_for_a_class_where_the_words_tell_none(clerk: Browser) -> None:
    assert '<option selected value="">按内容看</option>' in clerk.get("/ledger/slips").text
    answer = send(clerk, description="想说两句", category="")
    assert (answer.status_code, answer.json["message"]) == (422, "请先选类别。")


def test_slips_know_the_channel_of_a_yard_meeting(council: Council, clerk: Browser) -> None:
    items = (PlannedItem("听一听", ItemForm.REPORT),)
    people = council.chair.name, council.recorder.name
    council.do(PlanSession("yard_meeting", "3号院坝会", "3号院坝", EVENING, *people, items))
    page = clerk.get("/ledger/slips").text
    assert page.count('data-channel="yard_meeting"') == 1
