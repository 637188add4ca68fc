"""我的事到哪了 on a phone without a script: a code or a number typed, a story read, and nothing to guess with."""

from __future__ import annotations

from typing import Any

import pytest

from facilitator.domain.demands.entry import Category, Channel
from facilitator.services.demands.make_draft import MakeDraft
from facilitator.services.demands.register import RegisterDemand
from tests.factories.council import Council
from tests.web.browser import Browser, words


@pytest.fixture
def slip(council: Council) -> Any:
    command = RegisterDemand("家里漏水", "", Category.OTHER, Channel.WALK_IN, reporter_name="张阿姨", contact="139")
    return council.do(command, council.clerk)


def test_code_leads_to_the_story(slip: Any, stranger: Browser) -> None:
    led = stranger.get(f"/my?code={slip.stub.lower()}")
    assert led.location == f"/my/{slip.stub.lower()}"
    page = words(stranger.get(led.location))
    assert "家里漏水" in page and "收到了" in page and slip.number in page
    assert "张阿姨" not in page


def test_number_leads_to_the_board_and_not_into_a_private_matter(slip: Any, stranger: Browser) -> None:
    led = stranger.get(f"/my?code={slip.number.lower()}")
    assert led.location == f"/public/{slip.number}"
    answer = stranger.get(led.location)
    assert answer.status_code == 404
    assert "请用回执上的码查" in words(answer)


@pytest.mark.parametrize("typed", ["xq-2026-1", "2026-1", "XQ 2026 0001", "ＸＱ－２０２６－１", "xq20260001"])
def test_number_is_understood_however_it_is_typed(council: Council, stranger: Browser, typed: str) -> None:
    council.open_demand()
    printed = "/public/XQ-2026-0001"
    assert stranger.get("/my", query_string={"code": typed}).location == printed
    assert stranger.get(f"/public/{typed}").location == printed
    assert stranger.get(printed).status_code == stranger.get(f"/public/{typed}/again").status_code == 200


def test_wrong_code_keeps_what_was_typed(slip: Any, stranger: Browser) -> None:
    answer = stranger.get("/my/7K4M92QX")
    assert answer.status_code == 404
    assert "没有这个码，请对着回执再看一遍" in words(answer)
    assert 'value="7K4M92QX"' in answer.text


@pytest.mark.parametrize("path", ["/my", "/my?code=1", "/my/00000000", "own"])
def test_page_is_kept_private(slip: Any, stranger: Browser, path: str) -> None:
    answer = stranger.get(f"/my/{slip.stub}" if path == "own" else path)
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert "no-store" in answer.headers["Cache-Control"]


def test_guessing_is_stopped_and_the_right_code_with_it(slip: Any, stranger: Browser) -> None:
    statuses = [stranger.get(f"/my/0000{place:04d}").status_code for place in range(11)]
    assert (set(statuses[:10]), statuses[10]) == ({404}, 429)
    assert stranger.get(f"/my/{slip.stub}").status_code == 429


def test_number_with_its_code_is_taken_as_it_is_printed(council: Council, stranger: Browser) -> None:
    printed = "2026-YB-0032-7K4M-92QX"
    command = RegisterDemand("家里漏水", "", Category.OTHER, Channel.YARD_MEETING, slip_no=printed)
    council.do(command, council.clerk)
    led = stranger.get(f"/my?code={printed}")
    assert "家里漏水" in words(stranger.get(led.location))
    refused = stranger.get("/my/2026-YB-0032")
    assert (refused.status_code, "请带着回执到社区" in words(refused)) == (404, True)


def test_draft_has_no_heading_over_nothing(council: Council, stranger: Browser) -> None:
    wish = MakeDraft(description="家里漏水", channel=Channel.QR_FORM)
    draft = council.do(wish, council.clerk)
    page = words(stranger.get(f"/my/{draft.stub}"))
    assert ("家里漏水 还没有确认 下一步" in page, "一步一步" in page) == (True, False)
