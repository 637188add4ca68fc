"""发到群里: four posts of at most 300 characters, each as a picture with the same figures; nothing private in any."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

import pytest

from facilitator.domain.posts import MOST, Post, PostLine
from facilitator.services.ballots.announce import AnnounceBallot
from facilitator.services.context import Actor
from facilitator.services.demands.detail import DemandDetail
from facilitator.services.sessions.close import CloseSession
from facilitator.wire.poster import drawn
from tests.factories.council import Council
from tests.web.browser import Browser

As = Callable[[Actor], Browser]


def text_in(page: str) -> str:
    found = re.search(r'<textarea id="post-text"[^>]*>(.*?)</textarea>', page, re.DOTALL)
    assert found is not None
    return html.unescape(found[1])


@pytest.fixture
def announced(council: Council) -> Council:
    council.plan()
    council.begin(["r1", "r2", "r3", "r4"])
    ballot = council.open_ballot()
    council.vote(ballot, "for", ["r1", "r2", "r3"])
    council.vote(ballot, "against", ["r4"])
    council.close(ballot)
    council.do(AnnounceBallot(ballot))
    return council


def test_call_names_time_place_and_agenda(as_: As, council: Council) -> None:
    session = council.plan()
    page = as_(council.chair).get(f"/posts/call/{session}").text

    assert text_in(page).splitlines()[:4] == [
        "【开会通知】路灯合同",
        "时间：11月25日（周三）19:00",
        "地点：3号院坝",
        "商量的事：路灯合同",
    ]


def test_result_is_told_once_it_was_announced(as_: As, announced: Council) -> None:
    chair = as_(announced.chair)
    text = text_in(chair.get(f"/posts/result/{announced.session}").text)

    assert f'href="/posts/result/{announced.session}"' in chair.get(f"/sessions/{announced.session}").text
    assert ("赞成3票" in text, "反对1票" in text, "通过" in text, len(text) <= MOST) == (True,) * 4


def test_result_that_was_not_announced_is_not_told(as_: As, council: Council) -> None:
    council.plan()
    council.begin(["r1"])
    chair = as_(council.chair)

    assert chair.get(f"/posts/result/{council.session}").status_code == 409
    assert chair.get(f"/posts/result/{council.session}.png").status_code == 409
    assert "/posts/result/" not in chair.get(f"/sessions/{council.session}").text


def test_call_of_an_evening_that_is_over_is_refused(as_: As, announced: Council) -> None:
    announced.do(CloseSession(announced.session))

    assert as_(announced.chair).get(f"/posts/call/{announced.session}").status_code == 409


def test_reply_says_how_a_public_demand_stands(as_: As, council: Council) -> None:
    council.open_demand()
    clerk = as_(council.clerk)
    number = council.ask(DemandDetail(council.demand), council.clerk).number
    page = clerk.get(f"/ledger/{number}").text
    text = text_in(clerk.get(f"/posts/reply/{number}").text)

    assert f'href="/posts/reply/{number}"' in page
    assert (text.startswith("【办理情况】"), number in text, "社区居委会" in text) == (True, True, True)


def test_what_is_not_on_the_board_is_no_reply_for_the_group(as_: As, council: Council) -> None:
    assert as_(council.clerk).get("/posts/reply/2026-11-999").status_code == 404


def test_board_tells_the_counts_of_the_quarter(as_: As, council: Council) -> None:
    council.open_demand()
    lines = text_in(as_(council.clerk).get("/posts/board").text).splitlines()

    assert lines[:2] == ["【公示】群众需求问题清单", "2026年第4季度：新收 1 件，开单 1 件，办完 0 件。"]


def told_by(text: str) -> Post:
    """The post that says this text and nothing else."""
    head, *lines, foot = text.splitlines()
    word, title = head[1:].split("】", 1)
    return Post(word, title, tuple(PostLine(line) for line in lines), foot)


@pytest.mark.parametrize("address", ["/posts/result/{session}", "/posts/call/{session}", "/posts/board"])
def test_picture_shows_the_very_figures_of_the_text(as_: As, announced: Council, address: str) -> None:
    chair, path = as_(announced.chair), address.format(session=announced.session)
    text, picture = text_in(chair.get(path).text), chair.get(f"{path}.png")

    assert picture.content_type == "image/png"
    assert picture.data == drawn(told_by(text))


def test_strangers_are_sent_to_the_log_in(stranger: Browser) -> None:
    assert stranger.get("/posts/board").status_code == 303


def test_unknown_kind_is_no_page(as_: As, council: Council) -> None:
    assert as_(council.chair).get("/posts/poem/1").status_code == 404
