"""The ledger's list and board: what is asked stands in the address, and the page says what it understood."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency
from facilitator.services.context import Actor
from facilitator.services.demands.open_order import OpenOrder
from facilitator.services.demands.queue import QueueDemand
from facilitator.services.demands.register import RegisterDemand
from tests.factories.council import Council
from tests.web.browser import Browser, words

As = Callable[[Actor], Browser]


@pytest.fixture
def clerk(council: Council, as_: As) -> Browser:
    """XQ-2026-0001 is open (due on 31 December), 0002 waits for the committees, 0003 is just registered."""
    council.open_demand()
    told = {"building": "5栋", "reporter_name": "单小明", "contact": "13800138000", "affected_households": 12}
    council.do(RegisterDemand("电梯困人", "", Category.OTHER, Channel.PHONE, **told), council.clerk)
    council.do(QueueDemand("XQ-2026-0002"), council.clerk)
    council.do(RegisterDemand("门禁坏了", "", Category.OTHER, Channel.WALK_IN), council.clerk)
    return as_(council.clerk)


def numbers(browser: Browser, path: str) -> list[str]:
    return re.findall(r'<td class="num">(XQ-2026-\d+)</td>', browser.get(path).text)


def link(page: str, label: str) -> dict[str, list[str]]:
    """What stands in the address of the link with this label."""
    found = re.search(rf'<a[^>]*href="([^"]+)"[^>]*>{label}', page)
    assert found is not None, label
    return parse_qs(urlsplit(found[1].replace("&amp;", "&")).query)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["XQ-2026-0001"]),
        ("?tab=pending", ["XQ-2026-0002"]),
        ("?tab=registered", ["XQ-2026-0003"]),
        ("?tab=all", ["XQ-2026-0003", "XQ-2026-0002", "XQ-2026-0001"]),
        ("?tab=mine", []),
        ("?tab=pending_triage", ["XQ-2026-0002"]),
        ("?tab=nonsense", ["XQ-2026-0001"]),
        ("?text=单小明", ["XQ-2026-0002"]),
        ("?text=sxm", ["XQ-2026-0002"]),
        ("?text=8000", ["XQ-2026-0002"]),
        ("?text=3", ["XQ-2026-0003", "XQ-2026-0001"]),
        ("?text=0003", ["XQ-2026-0003"]),
        ("?tab=all&building=5", ["XQ-2026-0002"]),
        ("?tab=all&channel=phone&channel=walk_in", ["XQ-2026-0003", "XQ-2026-0002"]),
        ("?tab=all&sort=number", ["XQ-2026-0001", "XQ-2026-0002", "XQ-2026-0003"]),
        ("?tab=all&page=99&sort=height", ["XQ-2026-0003", "XQ-2026-0002", "XQ-2026-0001"]),
    ],
)
def test_address_says_what_is_listed(clerk: Browser, query: str, expected: list[str]) -> None:
    assert numbers(clerk, f"/ledger{query}") == expected


def test_tabs_tell_their_counts_and_quiet_ones_wait_for_a_line(clerk: Browser) -> None:
    page = words(clerk.get("/ledger"))
    assert "问题清单 1 待审定 1 我负责的 0 超期 0 待答复 0 待回访 0 已登记 1 全部 3" in page
    assert "暂缓到期" not in page


def test_search_looks_everywhere_unless_a_tab_is_asked_for(clerk: Browser) -> None:
    here = '<a href="/ledger?tab=all&amp;text=%E9%97%A8%E7%A6%81" aria-current="page">'
    assert here in clerk.get("/ledger?text=门禁").text
    narrowed = clerk.get("/ledger?tab=listed&text=门禁")
    assert "没有找到含“门禁”的需求，换个词试试。" in words(narrowed)
    assert link(narrowed.text, "在整个台账里找") == {"tab": ["all"], "text": ["门禁"]}


def test_condition_is_a_chip_that_takes_it_off(clerk: Browser) -> None:
    page = clerk.get("/ledger?tab=all&channel=phone,walk_in&registered_from=2026-11-01&text=单小明").text
    assert "来源：电话、来访" in page and "登记日期，从：11-01" in page
    assert link(page, "来源：") == {"tab": ["all"], "text": ["单小明"], "registered_from": ["2026-11-01"]}


def test_condition_that_is_not_understood_is_said_and_not_used(clerk: Browser) -> None:
    answer = clerk.get("/ledger?tab=all&state=asleep&deadline_to=明天")
    assert "没有看懂网址里的这几项，没有用上：状态、办理时限，到。" in words(answer)
    assert answer.text.count('class="open"') == 3
    assert 'class="chip"' not in answer.text


def test_form_of_the_filter_shows_what_is_on(clerk: Browser) -> None:
    page = clerk.get("/ledger?tab=all&matter=minor&building=5%22栋").text
    assert '<option value="minor" selected>小事</option>' in page
    assert 'name="building" type="text" value="5&#34;栋"' in page
    assert "没有符合这些条件的需求，去掉一个条件试试。" in page


def test_heading_sorts_and_turns_round(clerk: Browser) -> None:
    page = clerk.get("/ledger?tab=all").text
    assert page.count("aria-sort") == 1
    assert '<th aria-sort="descending"><a href="/ledger?tab=all&amp;sort=number">编号</a>' in page
    assert link(page, "时限") == {"tab": ["all"], "sort": ["deadline"]}
    assert link(clerk.get("/ledger?tab=all&sort=deadline").text, "时限") == {"tab": ["all"], "sort": ["-deadline"]}


def test_deadline_is_said_in_words_when_it_is_near(clerk: Browser, council: Council, as_: As) -> None:
    said = []
    for days in (0, 32, 4, 2):
        council.world.clock.forward(days=days)
        page = as_(council.clerk).get("/ledger").text
        said.append(re.findall(r'<td class="num"><span class="(\w*)">(.*?)</span>', page))
    assert said == [[("", "12-31")], [("near", "还剩 4 天")], [("near", "今天到期")], [("late", "超期 2 天")]]


def test_board_lays_the_same_look_out(clerk: Browser) -> None:
    answer = clerk.get("/ledger?tab=all&view=board")
    assert re.findall(r"<h2>(\w+) <span class=\"num\">(\d+)</span>", answer.text) == [("点单", "1"), ("开单", "2")]
    assert "<table" not in answer.text
    assert link(answer.text, "表格") == {"tab": ["all"]}
    assert link(clerk.get("/ledger?tab=all&sort=number").text, "看板") == {
        "tab": ["all"], "sort": ["number"], "view": ["board"],
    }  # fmt: skip


def test_private_matter_is_a_count_for_those_who_do_not_keep_the_ledger(
    clerk: Browser, council: Council, as_: As
) -> None:
    order = OpenOrder("XQ-2026-0002", Matter.PRIVATE, Urgency.ROUTINE, "调解员", date(2026, 12, 31))
    council.do(order, council.clerk)
    reader = as_(council.scrutineer)
    assert "另有私事（1 件）" in words(reader.get("/ledger"))
    assert numbers(reader, "/ledger?tab=all") == ["XQ-2026-0003", "XQ-2026-0001"]
    assert reader.get("/ledger/XQ-2026-0002").status_code == 403
    assert "另有私事" not in words(clerk.get("/ledger"))


def test_look_is_kept_under_a_name_and_taken_away(clerk: Browser, council: Council, as_: As) -> None:
    look = "/ledger?tab=all&building=5%E6%A0%8B"
    back = clerk.submit(look, "/ledger/views", name="5栋的事", tab="all", building="5栋", page="3", shared="1")
    assert back.location == "/ledger?building=5%E6%A0%8B&tab=all"
    page = clerk.get(back.location)
    assert "存好了：“5栋的事”在清单上面一点就到。" in words(page)
    assert re.search(r'class="own" href="/ledger\?[^"]+" aria-current="page">5栋的事</a>', page.text)
    colleague = as_(council.chair).get("/ledger").text
    assert "5栋的事" in colleague and "/delete" not in colleague

    found = re.search(r'action="(/ledger/views/\w+/delete)"', page.text)
    assert found is not None
    clerk.submit("/ledger", found[1])
    assert "5栋的事" not in words(clerk.get("/ledger?tab=all"))


def test_refused_view_is_said_above_the_same_look(council: Council, as_: As) -> None:
    chair = as_(council.chair)
    back = chair.submit("/ledger", "/ledger/views", name="大家的", tab="mine", shared="1")
    assert back.location == "/ledger?tab=mine"
    assert "只有管台账的同事能把清单给大家用，请只给自己存一张。" in words(chair.get(back.location))


def test_list_and_order_that_there_are_not_are_told(clerk: Browser) -> None:
    answer = clerk.get("/ledger?tab=zzz&sort=nope&registered_from=2026-12-01&registered_to=2026-11-01")
    assert "没有看懂网址里的这几项，没有用上：清单、顺序、登记日期，从、登记日期，到。" in words(answer)


def test_every_heading_sorts(clerk: Browser) -> None:
    page = clerk.get("/ledger?tab=all").text
    assert re.findall("<th[^>]*><a href=[^>]*sort=([a-z-]+)", page) == [
        "number", "title", "channel", "matter", "urgency", "state", "party", "deadline",
    ]  # fmt: skip
