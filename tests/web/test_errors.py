"""What goes wrong is one sentence and a way back, for people as a page, for scripts as JSON."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest
from flask import Flask

from facilitator.services.context import Actor
from tests.factories.council import Council
from tests.web.browser import Browser, words


def test_unknown_page_says_so(stranger: Browser) -> None:
    answer = stranger.get("/nowhere")
    assert answer.status_code == 404
    assert "没有这个页面" in words(answer)
    assert 'href="/"' in answer.text


def test_unknown_page_answers_a_script_in_json(stranger: Browser) -> None:
    answer = stranger.get("/nowhere", headers={"Accept": "application/json"})
    assert (answer.status_code, answer.json["ok"], answer.json["error"]) == (404, False, "not_found")


def test_refusal_leads_back_to_the_page_it_came_from(council: Council, as_: Callable[[Actor], Browser]) -> None:
    came_from = "http://localhost/ledger?tab=all"
    answer = as_(council.clerk).get("/ledger/XQ-1999-0001", headers={"Referer": came_from})
    assert answer.status_code == 404
    assert "台账里没有这件需求，请核对编号。" in words(answer)
    assert 'href="/ledger?tab=all"' in answer.text


def test_way_back_never_leads_elsewhere(stranger: Browser) -> None:
    answer = stranger.get("/nowhere", headers={"Referer": "http://localhost.evil.example/trap"})
    assert "evil" not in answer.text


def test_what_one_may_not_do_is_a_sentence(council: Council, as_: Callable[[Actor], Browser]) -> None:
    answer = as_(council.recorder).get("/ledger/new")
    assert answer.status_code == 403
    assert "您的岗位不能做这件事，请找书记、专干。" in words(answer)


def test_own_fault_shows_no_trace(app: Flask, stranger: Browser) -> None:
    def break_down() -> str:
        raise RuntimeError("secret detail")

    app.testing = False
    app.add_url_rule("/broken", "broken", break_down)
    answer = stranger.get("/broken")
    assert answer.status_code == 500
    assert "刚才这一步没有做成" in words(answer)
    assert "secret detail" not in answer.text and "Traceback" not in answer.text


def test_form_without_its_token_is_not_carried_out(council: Council, as_: Callable[[Actor], Browser]) -> None:
    answer = as_(council.clerk).client.post("/ledger/new", data={"description": "路灯不亮"})
    assert answer.status_code == 400
    assert "页面放得太久了" in words(answer)


def test_form_of_another_site_is_not_carried_out(council: Council, as_: Callable[[Actor], Browser]) -> None:
    browser = as_(council.clerk)
    token = browser.token("/ledger/new")
    answer = browser.client.post(
        "/ledger/new",
        data={"csrf_token": token, "description": "路灯不亮"},
        headers={"Origin": "http://evil.example"},
    )
    assert answer.status_code == 403


@pytest.mark.parametrize("path", ["/j/111111", "/p/111111", "/screen/111111"])
def test_wrong_number_of_a_meeting_can_be_typed_again(stranger: Browser, path: str) -> None:
    answer = stranger.get(path)
    assert answer.status_code == 404
    assert "没有 111111 这个会议号" in words(answer)
    assert '<form class="form" method="get" action="/j">' in answer.text


def test_too_large_a_file_is_a_sentence(stranger: Browser) -> None:
    token = stranger.token("/verify")
    paper = (BytesIO(b"x" * 9_000_000), "纪要.pdf")
    answer = stranger.client.post("/verify", data={"csrf_token": token, "file": paper})
    assert answer.status_code == 413
    assert "太大" in words(answer)
