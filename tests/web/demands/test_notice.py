"""The step 写公示标题 on the page of a demand: what the board shows now, and the office's own words for it."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.domain.demands.entry import Category, Channel
from facilitator.services.context import Actor
from facilitator.services.demands.register import RegisterDemand
from tests.factories.council import Council
from tests.web.browser import Browser, words

As = Callable[[Actor], Browser]
PAGE = "/ledger/XQ-2026-0001"


def test_step_words_the_board(council: Council, as_: As, stranger: Browser) -> None:
    council.open_demand()
    clerk = as_(council.clerk)
    assert "现在写的是：基础设施改造" in words(clerk.get(PAGE))
    assert clerk.submit(PAGE, f"{PAGE}/word_for_public", title="修3号院路灯").status_code == 303
    assert "修3号院路灯" in words(stranger.get("/public"))
    assert 'value="修3号院路灯"' in clerk.get(PAGE).text


def test_office_reads_what_everybody_will_before_it_is_public(council: Council, as_: As, stranger: Browser) -> None:
    complaint = "5栋301张桂芳家投诉302王老五家下水道漏水"
    told = RegisterDemand(complaint, "", Category.OTHER, Channel.PHONE, public_ok=True)
    number = council.do(told, council.clerk).number
    page = f"/ledger/{number}"

    assert "现在还不在公示栏上；公开以后写：其他" in words(as_(council.clerk).get(page))

    as_(council.clerk).submit(page, f"{page}/word_for_public", title="问302王老五家修下水道")
    assert "公开以后写：问**王*家修下水道" in words(as_(council.clerk).get(page))
    assert complaint not in stranger.get("/public").text


def test_doubtful_words_are_meant_when_sent_once_more(council: Council, as_: As, stranger: Browser) -> None:
    council.open_demand()
    clerk = as_(council.clerk)
    asked = clerk.submit(PAGE, f"{PAGE}/word_for_public", title="帮李秀英装扶手")
    assert asked.status_code == 409 and "公示栏上会写成：“帮李秀英装扶手”" in words(asked)
    assert 'name="shown" type="hidden" value="帮李秀英装扶手"' in asked.text
    assert "李秀英" not in stranger.get("/public").text

    other = clerk.submit(PAGE, f"{PAGE}/word_for_public", title="帮赵淑芬装扶手", shown="帮李秀英装扶手")
    assert other.status_code == 409
    meant = clerk.submit(PAGE, f"{PAGE}/word_for_public", title="帮李秀英装扶手", shown="帮李秀英装扶手")
    assert meant.status_code == 303
    assert "帮李秀英装扶手" in stranger.get("/public").text
