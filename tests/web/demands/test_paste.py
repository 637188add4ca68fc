"""The group's words go in, every line says what became of it, drafts come out."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.services.context import Actor
from facilitator.services.demands.drafts import CountDrafts, DraftList
from tests.factories.council import Council
from tests.web.browser import Browser, words

As = Callable[[Actor], Browser]
CHAIN = (Path(__file__).parents[2] / "domain" / "demands" / "pasting" / "chain.txt").read_text("utf-8")


@pytest.fixture
def clerk(council: Council, as_: As) -> Browser:
    return as_(council.clerk)


def test_paste_shows_what_it_read_before_anything_is_kept(council: Council, clerk: Browser) -> None:
    page = words(clerk.submit("/ledger/paste", text=CHAIN, channel="wechat_group"))
    assert "读成 10 份草稿，其中附议 2 份；有 3 行没有记，理由在下面" in page
    assert "例 张三 3栋 路灯坏了 示例，没有记 示例，不是谁的需求" in page
    assert "第 3、4 份" in page
    assert council.ask(CountDrafts(), council.clerk) == 0


def test_paste_makes_the_drafts_once(council: Council, clerk: Browser) -> None:
    looked = clerk.submit("/ledger/paste", text=CHAIN, channel="wechat_group")
    key = re.search(r'name="key" type="hidden" value="([0-9a-f]{32})"', looked.text)
    assert key is not None
    told = {"text": CHAIN, "channel": "wechat_group", "grid": "2网格", "make": "1", "key": key[1]}
    for _ in range(2):
        answer = clerk.submit("/ledger/paste", **told)
        assert (answer.status_code, answer.location.split("=")[0]) == (303, "/ledger/drafts?together")

    drafts = council.ask(DraftList(), council.clerk).drafts
    assert [draft.reporter_name for draft in drafts] == [
        "住户丙", "陈堃", "李阿姨", "王志强", "王志强", None, "司马䶮", "单秀英", "住户乙", "住户甲",
    ]  # fmt: skip
    assert {draft.grid for draft in drafts} == {"2网格"}
    urgent = {(draft.self_urgency, draft.danger) for draft in drafts[:1]}, {draft.danger for draft in drafts[1:]}
    assert urgent == ({(None, True)}, {False})


def test_paste_of_a_whole_limit_goes_through_the_form(clerk: Browser) -> None:
    data = {"csrf_token": clerk.token("/ledger/paste"), "text": "啊" * 68_000, "channel": "wechat_group"}
    answer = clerk.client.post("/ledger/paste", data=data, content_type="multipart/form-data")
    assert answer.status_code == 200


def test_identity_number_is_told_by_its_line_at_the_first_look(council: Council, clerk: Browser) -> None:
    text = "1. 王芳 2栋 灯坏了\n\n2. 李叔 3栋 门坏了，身份证 11010519491231002X"
    for more in ({}, {"make": "1"}):
        answer = clerk.submit("/ledger/paste", text=text, channel="wechat_group", **more)
        assert "第 3 行写了身份证号或者银行卡号，台账不收" in words(answer)
    assert council.ask(CountDrafts(), council.clerk) == 0


def test_paste_says_when_there_is_nothing_in_it(clerk: Browser) -> None:
    assert "一件需求也没有读出来" in words(clerk.submit("/ledger/paste", text="住户甲\n收到", channel="wechat_group"))
    answer = clerk.submit("/ledger/paste", text=" ", channel="wechat_group")
    assert (answer.status_code, "请把群里的接龙或聊天整段贴进来。" in words(answer)) == (422, True)


def test_paste_shows_names_as_text(clerk: Browser) -> None:
    page = clerk.submit("/ledger/paste", text="1. <b>王</b> 2栋 灯坏了", channel="wechat_group").text
    assert "<b>王</b>" not in page


def test_paste_is_for_those_who_make_drafts(council: Council, as_: As) -> None:
    assert as_(council.scrutineer).get("/ledger/paste").status_code == 403


def test_paste_for_the_second_time_makes_nothing_unless_ticked(council: Council, clerk: Browser) -> None:
    told = {"text": CHAIN, "channel": "wechat_group", "make": "1"}
    clerk.submit("/ledger/paste", **told, key="a" * 32)
    looked = clerk.submit("/ledger/paste", text=CHAIN, channel="wechat_group")
    assert words(looked).count("已经记过：草稿") == 10
    known = re.search(r'name="known" type="hidden" value="([0-9,]+)"', looked.text)
    assert known is not None

    again = clerk.submit("/ledger/paste", **told, known=known[1], key="b" * 32)
    assert (again.status_code, "这些都已经记过了" in words(again)) == (409, True)
    assert council.ask(CountDrafts(), council.clerk) == 10
    assert clerk.submit("/ledger/paste", **told, known=known[1], key="c" * 32, again="7").status_code == 303
    assert council.ask(CountDrafts(), council.clerk) == 11


def test_paste_does_not_take_two_people_for_one(clerk: Browser) -> None:
    said = {"channel": "wechat_group", "key": "a" * 32}
    clerk.submit("/ledger/paste", text="住户甲\n路灯又不亮了好几天", make="1", **said)
    for who, times in (("住户甲", 1), ("住户乙", 0)):
        looked = clerk.submit("/ledger/paste", text=f"{who}\n路灯又不亮了好几天", channel="wechat_group")
        assert words(looked).count("已经记过：草稿") == times


def test_paste_keeps_what_a_support_names_though_others_were_known(council: Council, clerk: Browser) -> None:
    text = "1. 王芳 2栋 灯坏了\n2. 李叔 3栋 门坏了\n3. 孙六 7栋 同意2"
    said = {"channel": "wechat_group", "make": "1"}
    clerk.submit("/ledger/paste", text="1. 王芳 2栋 灯坏了", key="a" * 32, **said)
    looked = clerk.submit("/ledger/paste", text=text, channel="wechat_group")
    assert "附议第 2 份 同意2" in words(looked)

    clerk.submit("/ledger/paste", text=text, known="1", key="b" * 32, **said)

    drafts = {draft.description: draft for draft in council.ask(DraftList(), council.clerk).drafts}
    assert list(drafts) == ["灯坏了", "门坏了", "同意2"]
    assert drafts["同意2"].about == drafts["门坏了"].id
