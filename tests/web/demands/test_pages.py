"""The ledger on screen: typing slips, finding one, moving it on, reading its story."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from facilitator.services.context import Actor
from facilitator.services.demands.detail import DemandDetail
from tests.factories.council import Council
from tests.web.browser import Browser, words

As = Callable[[Actor], Browser]
NUMBER = "XQ-2026-0001"


@pytest.fixture
def demand(council: Council) -> str:
    council.open_demand()
    return NUMBER


def typed(browser: Browser, **fields: str) -> str:
    """Type one slip; where it led to."""
    slip = {"category": "infrastructure", "channel": "yard_meeting", **fields}
    return str(browser.submit("/ledger/new", **slip).location)


def test_slip_becomes_a_numbered_line(council: Council, as_: As) -> None:
    browser = as_(council.clerk)
    led_to = typed(browser, description="5栋路灯不亮。晚上摔过人", building="5栋", reporter_name="张阿姨")
    assert led_to == f"/ledger/{NUMBER}"
    page = words(browser.get(f"/ledger/{NUMBER}"))
    assert "已登记，编号 XQ-2026-0001。" in page
    assert "5栋路灯不亮" in page and "张阿姨" in page
    assert "专干登记入台账。" in page


def test_next_slip_keeps_channel_and_building(council: Council, as_: As) -> None:
    browser = as_(council.clerk)
    onward = typed(browser, description="路灯不亮", building="5栋", next="1")
    page = browser.get(onward).text
    assert '<option selected value="yard_meeting">' in page
    assert 'value="5栋"' in page
    assert "路灯不亮" not in re.sub(r"<p class=\"notice.*?</p>", "", page)


def test_refused_slip_keeps_every_word(council: Council, as_: As) -> None:
    browser = as_(council.clerk)
    answer = browser.submit(
        "/ledger/new", description="  ", building="5栋", reporter_name="张阿姨", category="other", channel="phone"
    )
    assert answer.status_code == 422
    assert "请写清楚是什么事、在哪里。" in words(answer)
    assert 'value="5栋"' in answer.text and 'value="张阿姨"' in answer.text


def test_refusal_behind_more_opens_it(council: Council, as_: As) -> None:
    browser = as_(council.clerk)
    typed(browser, description="路灯不亮", external_ref="12345-7")
    slip = {"description": "又不亮了", "category": "other", "channel": "yard_meeting", "external_ref": "12345-7"}
    answer = browser.submit("/ledger/new", **slip)
    assert answer.status_code == 409
    assert "来源编号 12345-7 已经登记过了" in words(answer)
    assert "<details open>" in answer.text


def test_list_shows_what_is_open_with_its_figures(council: Council, as_: As, demand: str) -> None:
    browser = as_(council.clerk)
    typed(browser, description="下水道堵了", affected_households="12")
    page = words(browser.get("/ledger"))
    assert "在办 1 件，待下次两委会审定 0 件。" in page
    assert "3号院路灯三盏不亮" in page and "下水道堵了" not in page
    everything = words(browser.get("/ledger?tab=all"))
    assert "下水道堵了" in everything and "涉及 12 户" in everything


def test_search_looks_into_the_words(council: Council, as_: As, demand: str) -> None:
    browser = as_(council.clerk)
    assert "3号院路灯" in words(browser.get("/ledger?text=摔过人"))
    assert "没有找到含“电梯”的需求" in words(browser.get("/ledger?text=电梯"))


def test_fifty_lines_make_a_page(council: Council, as_: As) -> None:
    browser = as_(council.clerk)
    for number in range(51):
        typed(browser, description=f"第{number}件事")
    first = browser.get("/ledger?tab=registered")
    assert "第 1 页，共 2 页，51 件" in words(first)
    assert first.text.count("<tr>") == 51
    assert browser.get("/ledger?tab=registered&page=2").text.count("<tr>") == 2
    assert browser.get("/ledger?tab=registered&page=x").status_code == 200
    beyond = browser.get("/ledger?tab=registered&page=99999").text
    assert beyond.count("<tr>") == 2
    assert "没有第 99999 页，这里是最后一页。第 2 页，共 2 页，51 件" in beyond


def test_way_from_registered_to_opened(council: Council, as_: As) -> None:
    browser = as_(council.clerk)
    page = typed(browser, description="路灯不亮")
    assert browser.submit(page, f"{page}/queue").location == page
    order = {"matter": "minor", "urgency": "routine", "responsible_party": "社区居委会", "deadline": "2026-12-31"}
    assert browser.submit(page, f"{page}/open_order", **order).location == page
    shown = words(browser.get(page))
    assert "专干审定开单：小事，常规，责任主体社区居委会，2026年12月31日（周四）前办结。" in shown
    assert "没有开会，专干按本人职权先行开单。" in shown
    assert "安排议事决策会" in shown


def test_refused_order_stays_open_with_what_was_typed(council: Council, as_: As) -> None:
    browser = as_(council.clerk)
    page = typed(browser, description="路灯不亮")
    browser.submit(page, f"{page}/queue")
    order = {"matter": "major", "urgency": "urgent", "responsible_party": "街道城建办", "deadline": "2026-11-01"}
    answer = browser.submit(page, f"{page}/open_order", **order)
    assert answer.status_code == 409
    assert "办理时限不能早于今天。" in words(answer)
    assert 'value="街道城建办"' in answer.text
    assert '<input checked id="open_order-matter-0" name="matter" type="radio" value="major">' in answer.text


def test_order_names_neither_matter_nor_party_by_itself(council: Council, as_: As) -> None:
    browser = as_(council.clerk)
    page = typed(browser, description="路灯不亮")
    browser.submit(page, f"{page}/queue")
    answer = browser.submit(page, f"{page}/open_order", urgency="routine", deadline="2026-12-31")
    assert answer.status_code == 422
    assert "请先选定是大事、小事还是私事。" in words(answer)
    assert "请写明责任主体" in words(answer)
    shown = browser.get(page).text
    assert ('value="社区居委会"' in shown, 'placeholder="例如：社区居委会"' in shown) == (False, True)


def test_small_matter_cannot_begin_undecided(council: Council, as_: As, demand: str) -> None:
    answer = as_(council.clerk).submit(f"/ledger/{demand}", f"/ledger/{demand}/begin")
    assert answer.status_code == 409
    assert "还没有已签字的会议决定" in words(answer)
    assert council.ask(DemandDetail(demand)).state == "opened"


def test_step_that_misses_something_is_shown_with_the_reason(council: Council, as_: As, demand: str) -> None:
    page = as_(council.clerk).get(f"/ledger/{demand}")
    assert 'disabled aria-describedby="begin-missing">开始办理</button>' in page.text
    assert "还没有已签字的会议决定，不能开工；请先经议事会议定。" in words(page)


def test_step_that_is_no_step_is_not_found(council: Council, as_: As, demand: str) -> None:
    browser = as_(council.clerk)
    token = browser.token(f"/ledger/{demand}")
    assert browser.client.post(f"/ledger/{demand}/passed", data={"csrf_token": token}).status_code == 404


def test_reader_sees_no_button_that_would_be_refused(council: Council, as_: As, demand: str) -> None:
    page = as_(council.scrutineer).get(f"/ledger/{demand}")
    assert "现在没有要您办的。" in words(page)
    assert "<button>退出" in page.text and 'class="action"' not in page.text


def test_id_leads_to_the_number(council: Council, as_: As, demand: str) -> None:
    assert as_(council.clerk).get(f"/ledger/{council.demand}").location == f"/ledger/{demand}"


def test_words_of_residents_are_never_markup(council: Council, as_: As) -> None:
    browser = as_(council.clerk)
    page = browser.get(typed(browser, description="<script>alert(1)</script>坏了", reporter_name='"><img src=x>'))
    assert "<script>alert" not in page.text and "<img" not in page.text
    assert "&lt;script&gt;" in page.text


def test_households_of_400_digits_are_refused_on_new_and_amended_slips(
    council: Council, as_: As, demand: str
) -> None:
    browser = as_(council.clerk)
    many = "9" * 400
    new = browser.submit("/ledger/new", description="路灯", category="other", channel="phone", affected_households=many)
    amended = browser.submit(f"/ledger/{demand}", f"/ledger/{demand}/amend", title="路灯", affected_households=many)

    assert (new.status_code, amended.status_code) == (422, 422)
    assert "数字太大" in words(new) and "数字太大" in words(amended)


def test_slip_sent_twice_is_registered_once(council: Council, as_: As) -> None:
    browser = as_(council.clerk)
    told = re.search(r'name="key" [^>]*value="([^"]+)"', browser.get("/ledger/new").text)
    assert told is not None
    slip = {"description": "路灯不亮", "category": "infrastructure", "channel": "phone", "key": told[1]}

    first, again = (browser.submit("/ledger/new", **slip) for _ in range(2))

    assert (first.status_code, again.location) == (303, first.location)
