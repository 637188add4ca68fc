"""The floor from a phone by plain POST: with a script and without, refusals in words, nothing typed is lost."""

from __future__ import annotations

import pytest
from flask import Flask

from facilitator.services.people.issue_tickets import IssueTickets
from facilitator.services.proposals.approve import ApproveProposal
from tests.factories.council import Council, span
from tests.factories.floor import give, propose, queue, seconds
from tests.factories.world import World
from tests.web.browser import Browser, browser_of, words


@pytest.fixture
def evening(council: Council) -> Council:
    council.plan()
    council.begin(span("r", 1, 4))
    return council


@pytest.fixture
def phones(app: Flask, world: World, evening: Council) -> dict[str, Browser]:
    tickets = {one.unit: one.ticket for one in evening.do(IssueTickets(evening.session)).tickets}
    phones = {unit: browser_of(app, world) for unit in ("r1", "r2")}
    for unit, phone in phones.items():
        phone.client.post(f"/j/{evening.code}/ticket", json={"ticket": tickets[evening.units[unit]]})
    return phones


def test_script_asks_proposes_seconds_and_leaves(evening: Council, phones: dict[str, Browser]) -> None:
    path, client = f"/p/{evening.code}", phones["r1"].client
    asked = client.post(f"{path}/ask_floor", json={"key": "k1", "stance": "for"}).get_json()
    made = client.post(f"{path}/propose", json={"item": evening.item, "text": "装凸面镜", "key": "k2"}).get_json()
    evening.do(ApproveProposal(made["proposal"]))
    seconded = phones["r2"].client.post(f"{path}/second", json={"proposal": made["proposal"], "key": "k"}).get_json()

    assert (asked["ok"], asked["ahead"], made["state"], seconded) == (True, 0, "waiting", {"ok": True})
    assert (queue(evening), seconds(evening, made["proposal"])) == (["r1"], 1)
    assert client.post(f"{path}/leave", json={}).get_json() == {"ok": True}
    assert queue(evening) == []


def test_script_is_told_why_not(evening: Council, phones: dict[str, Browser]) -> None:
    body = {"item": evening.item, "text": "长" * 201, "key": "k"}
    answer = phones["r1"].client.post(f"/p/{evening.code}/propose", json=body)

    assert (answer.status_code, answer.get_json()["message"]) == (409, "建议请写在 200 字以内，现在是 201 字。")


def test_stranger_is_shown_the_way_to_the_desk(evening: Council, stranger: Browser) -> None:
    answer = stranger.client.post(f"/p/{evening.code}/ask_floor", json={"key": "k"})
    stranger.get(f"/p/{evening.code}")
    guest = stranger.client.post(f"/p/{evening.code}/ask_floor", json={"key": "k"})

    assert (answer.status_code, guest.status_code) == (401, 403)
    assert guest.get_json()["message"] == "您现在可以看，还不能发言、提建议。请到签到席，报手机上的号。"


def test_form_asks_waits_and_leaves(evening: Council, phones: dict[str, Browser]) -> None:
    path, phone = f"/p/{evening.code}", phones["r1"]
    phones["r2"].submit(path, f"{path}/ask_floor", key="a", stance="neither")
    evening.world.clock.forward(seconds=1)
    phone.submit(path, f"{path}/ask_floor", key="b", stance="against")
    assert "已排上发言，您前面还有 1 位" in words(phone.get(path))
    give(evening)
    assert "已排上发言，下一位就是您" in words(phone.get(path))
    assert "轮到您发言了，请讲" in words(phones["r2"].get(path))

    phone.submit(path, f"{path}/leave")
    assert "我反对，要发言" in words(phone.get(path))


def test_form_proposes_and_reads_what_became_of_it(evening: Council, phones: dict[str, Browser]) -> None:
    path, phone = f"/p/{evening.code}", phones["r1"]
    phone.submit(f"{path}/propose", f"{path}/propose", item=evening.item, text="装凸面镜", key="k")
    assert "等主持人看 装凸面镜" in " ".join(words(phone.get(path)).replace("　", " ").split())
    assert "装凸面镜" not in words(phones["r2"].get(path))

    made = propose(evening, "r3", "种两棵树")
    evening.do(ApproveProposal(made))
    phone.submit(path, f"{path}/second", proposal=made)
    assert "种两棵树" in words(phone.get(path))
    assert "1 人附议 您已附议" in " ".join(words(phone.get(path)).replace("　", " ").split())


def test_form_that_is_refused_comes_back_with_what_was_typed(evening: Council, phones: dict[str, Browser]) -> None:
    path, phone = f"/p/{evening.code}", phones["r1"]
    answer = phone.submit(f"{path}/propose", f"{path}/propose", item=evening.item, text="长" * 201, key="k")

    assert answer.status_code == 409
    assert "建议请写在 200 字以内" in words(answer) and "长" * 201 in answer.get_data(as_text=True)


def test_page_to_write_on_is_never_refreshed(evening: Council, phones: dict[str, Browser]) -> None:
    page = phones["r1"].get(f"/p/{evening.code}/propose").get_data(as_text=True)

    assert "http-equiv" not in page and "<textarea" in page
