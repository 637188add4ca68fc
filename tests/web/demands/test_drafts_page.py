"""Drafts on screen: read with their questions, put right, confirmed or thrown away where they stand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from facilitator.domain.demands.drafts import DraftKind
from facilitator.domain.demands.entry import Category
from facilitator.services.context import Actor
from facilitator.services.demands.drafts import CountDrafts
from tests.factories.council import Council
from tests.services.demands.wishes import leader, row, wish
from tests.web.browser import Browser, words

As = Callable[[Actor], Browser]
PAGE = "/ledger/drafts"


@pytest.fixture
def draft(council: Council) -> str:
    return str(council.do(wish(reporter_name="住户乙", building="1栋", doubts=("哪个单元？",)), council.clerk).draft)


def press(browser: Browser, draft: str, act: str, **fields: Any) -> Any:
    shown = {
        "description": "下水道又反水了", "building": "1栋", "reporter_name": "住户乙", "category": "other",
        "kind": "new", "contact": "", "location": "", "grid": "", "proxy_name": "",
    }  # fmt: skip
    data = {f"d-{draft}-{name}": value for name, value in {**shown, **fields}.items()}
    return browser.submit(PAGE, f"{PAGE}/{draft}", act=act, **data)


def test_drafts_show_what_is_still_to_be_asked(council: Council, as_: As, draft: str) -> None:
    page = words(as_(council.clerk).get(PAGE))
    assert "1 份等着确认" in page
    assert "哪个单元？" in page


def test_drafts_are_confirmed_with_what_was_put_right(council: Council, as_: As, draft: str) -> None:
    browser = as_(council.clerk)
    answer = press(browser, draft, "confirm", building="1栋2单元", category="infrastructure")
    assert answer.status_code == 303
    assert "已登记，编号 XQ-2026-0001。" in words(browser.get(answer.location))
    kept = row(council, draft)
    assert (kept.building, kept.category, kept.state) == ("1栋2单元", "infrastructure", "registered")


def test_drafts_are_saved_without_a_number(council: Council, as_: As, draft: str) -> None:
    press(as_(council.clerk), draft, "amend", reporter_name="")
    assert (row(council, draft).reporter_name, row(council, draft).number) == (None, None)


def test_drafts_are_thrown_away_with_a_reason(council: Council, as_: As, draft: str) -> None:
    browser = as_(council.clerk)
    answer = press(browser, draft, "discard")
    assert (answer.status_code, "请写一句为什么不要这份草稿" in words(answer)) == (409, True)
    press(browser, draft, "discard", reason="重复了")
    assert council.ask(CountDrafts(), council.clerk) == 0


def test_drafts_refused_keep_what_was_typed(council: Council, as_: As, draft: str) -> None:
    answer = press(as_(council.clerk), draft, "confirm", proxy_name="小张", building="9栋")
    assert answer.status_code == 409
    assert "请先念给本人听" in words(answer)
    assert 'value="9栋"' in answer.text


def test_drafts_of_a_support_ask_which(council: Council, as_: As, draft: str) -> None:
    support = council.do(wish(kind=DraftKind.SUPPORT, description="同求，我家也反水"), council.clerk).draft
    browser = as_(council.clerk)
    assert f'<option value="{draft}">' in browser.get(PAGE).text

    told = {"kind": "support", "description": "同求，我家也反水", "reporter_name": "周嬢嬢"}
    assert "请选定附议的是哪一件" in words(press(browser, support, "confirm", **told, about=""))
    press(browser, draft, "confirm")
    answer = press(browser, support, "confirm", **told, about=draft)
    assert "已给 XQ-2026-0001 加上一位附议的。" in words(browser.get(answer.location))
    assert row(council, draft).supporters == 1


def test_drafts_of_a_leader_cannot_be_confirmed_by_them(council: Council, as_: As) -> None:
    who = leader(council)
    draft = council.do(wish(), who).draft
    browser = as_(who)
    assert 'value="confirm"' not in browser.get(PAGE).text
    assert press(browser, draft, "confirm").status_code == 403


def test_drafts_that_somebody_else_handled_say_so(council: Council, as_: As, draft: str) -> None:
    browser = as_(council.clerk)
    press(browser, draft, "confirm")
    answer = press(browser, draft, "confirm")
    assert (answer.status_code, "可能已经有人处理过了" in words(answer)) == (404, True)


def test_drafts_page_is_for_those_who_make_them(council: Council, as_: As) -> None:
    assert as_(council.scrutineer).get(PAGE).status_code == 403


def test_drafts_are_reached_from_the_ledger_by_who_makes_them(council: Council, as_: As) -> None:
    assert 'href="/ledger/drafts"' in as_(leader(council)).get("/ledger").text
    assert 'href="/ledger/slips"' in as_(council.clerk).get("/ledger").text
    assert 'href="/ledger/drafts"' not in as_(council.scrutineer).get("/ledger").text


def test_drafts_preselect_what_the_words_sound_like(council: Council, as_: As) -> None:
    council.do(wish(description="垃圾桶味道大", category=Category.OTHER), council.clerk)
    assert '<option selected value="environment_sanitation">' in as_(council.clerk).get(PAGE).text


def test_drafts_without_a_class_are_not_confirmed(council: Council, as_: As) -> None:
    draft = council.do(wish(description="想说两句", category=Category.OTHER), council.clerk).draft
    browser = as_(council.clerk)
    answer = press(browser, draft, "confirm", description="想说两句", category="")
    assert (answer.status_code, "请先选类别；真的归不进哪一类，也请选“其他”。" in words(answer)) == (409, True)
    assert row(council, draft).number is None
    assert press(browser, draft, "amend", description="想说两句", category="").status_code == 303


def test_drafts_page_tells_only_the_keys_that_work(council: Council, as_: As, draft: str) -> None:
    assert "Ctrl+回车：确认这一份" in words(as_(council.clerk).get(PAGE))
    page = words(as_(council.chair).get(PAGE))
    assert ("Ctrl+回车" in page, "Alt+↓ ↑：下一份" in page) == (False, True)
