"""Drafts on screen: read with their questions, put right, confirmed or thrown away where they stand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from facilitator.domain.demands.drafts import DraftKind
from facilitator.domain.demands.entry import Category
from facilitator.domain.demands.slip import SelfUrgency
from facilitator.services.context import Actor
from facilitator.services.demands.drafts import CountDrafts
from facilitator.services.demands.make_drafts import MakeDrafts
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
    for again in (lambda: press(browser, draft, "confirm"), lambda: browser.get(f"{PAGE}/{draft}")):
        answer = again()
        assert (answer.status_code, answer.location) == (303, PAGE)
        assert "这份草稿已经确认登记，编号是 XQ-2026-0001" in words(browser.get(PAGE))


def test_drafts_beyond_the_first_page_are_reached_and_acted_upon(council: Council, as_: As) -> None:
    told = tuple(wish(description=f"第{number:02d}件") for number in range(32))
    ids = council.do(MakeDrafts(told), council.clerk).drafts
    browser = as_(council.clerk)

    first, second = words(browser.get(PAGE)), words(browser.get(f"{PAGE}?page=2"))
    assert ("第29件" in first, "第30件" in first, "第30件" in second, "第1页" in second) == (True, False, True, False)
    assert "第 2 页，共 2 页，32 份" in second
    answer = browser.submit(PAGE, f"{PAGE}/{ids[31]}?page=2", act="discard", **{
        f"d-{ids[31]}-reason": "重复", f"d-{ids[31]}-kind": "new", f"d-{ids[31]}-category": "other",
    })  # fmt: skip
    assert answer.location == f"{PAGE}?page=2#d-{ids[30]}"


def test_draft_that_was_refused_stands_where_it_was_found(council: Council, as_: As) -> None:
    put = [council.do(wish(description=text), council.clerk).draft for text in ("路灯", "电梯")]
    browser = as_(council.clerk)
    fields = {f"d-{put[1]}-kind": "new", f"d-{put[1]}-category": "other"}
    answer = browser.submit(PAGE, f"{PAGE}/{put[1]}?text=电梯", act="discard", **fields)
    assert (answer.status_code, "路灯" in words(answer), "请写一句为什么不要" in words(answer)) == (409, False, True)


def test_drafts_in_danger_are_marked_and_told_first(council: Council, as_: As, draft: str) -> None:
    council.do(wish(description="煤气泄漏", self_urgency=SelfUrgency.DANGER), council.clerk)
    browser = as_(council.clerk)
    page = words(browser.get(PAGE))
    assert "其中 1 份可能有危险，排在最前。" in page
    assert page.index("煤气泄漏") < page.index("下水道又反水了")
    council.world.clock.forward(hours=3)
    assert "超过 2 小时还没联系" in words(as_(council.clerk).get(f"{PAGE}?urgency=danger"))


def test_drafts_are_searched_and_filtered_and_say_what_they_did_not_understand(council: Council, as_: As) -> None:
    for text in ("路灯不亮", "电梯异响"):
        council.do(wish(description=text), council.clerk)
    browser = as_(council.clerk)
    page = words(browser.get(f"{PAGE}?text=路灯&urgency=very"))
    assert ("路灯不亮" in page, "电梯异响" in page) == (True, False)
    assert "没有看懂网址里的这几项，没有用上：本人说急不急。" in page
    nothing = words(browser.get(f"{PAGE}?text=水管"))
    assert ("没有符合这些条件的草稿。" in nothing, "看全部 2 份" in nothing) == (True, True)


def test_draft_stands_alone_with_a_way_back(council: Council, as_: As, draft: str) -> None:
    council.do(wish(description="电梯异响"), council.clerk)
    page = as_(council.clerk).get(f"{PAGE}/{draft}?view=many&text=x").text
    assert ("电梯异响" in page, 'href="/ledger/drafts/many?text=x"' in page) == (False, True)


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


def test_words_of_danger_are_marked_on_the_draft(council: Council, as_: As) -> None:
    council.do(wish(description="闻到燃气味道，快来"), council.clerk)
    page = words(as_(council.clerk).get(PAGE))
    assert "可能有危险，请马上核实" in page and "本人说有危险" not in page
    assert "1 份草稿说有危险或者写到了危险，请马上看。" in words(as_(council.clerk).get("/"))
