"""Which words stand on the board: what is doubted of a resident is doubted of the office, for one list tells both."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.demands.board_words import office_words, own_words
from facilitator.domain.demands.entry import Category
from facilitator.domain.demands.public_words import NOTHING_KNOWN, Known

PARTS = st.sampled_from(
    ["帮", "给", "3栋", "601", "李秀英", "赵淑芬", "五楼", "刘大爷", "王家", "低保户", "残疾人", "坐轮椅", "老人",
     "家的灯", "修灯", "装扶手", "漏水", "，", "的", "〔已抹去〕", "投诉", "隔壁", "路灯不亮", "张三", "尿毒症"]
)  # fmt: skip


@given(st.lists(PARTS, min_size=1, max_size=7).map("".join))
def test_no_sentence_that_is_doubted_of_a_resident_passes_unasked_from_the_office(text: str) -> None:
    own = own_words(text, None, Category.INFRASTRUCTURE, "3栋", NOTHING_KNOWN)
    office = office_words(text, "3栋", NOTHING_KNOWN)

    assert office.doubts or (own.shown == office.shown and not own.doubtful)


def test_mark_of_who_was_forgotten_is_no_title() -> None:
    own = own_words("〔已抹去〕家漏水", None, Category.INFRASTRUCTURE, "3栋", NOTHING_KNOWN)
    assert (own.shown, own.doubtful) == ("", True)
    assert office_words("〔已抹去〕家漏水", "3栋", NOTHING_KNOWN).shown == ""


DOUBTFUL = [
    "Li Xiuying家灯坏", "Zhang San家", "Lily家漏水", "王·秀兰要扶手", "王 秀 兰家", "张三李四吵架", "低 保 户的灯",
    "尿 毒 症", "肢残", "精残", "视残老人", "听障", "拿救济的", "吃低保的", "张家路灯",
]  # fmt: skip


@pytest.mark.parametrize("text", DOUBTFUL)
def test_what_may_point_at_somebody_is_doubted_of_everybody(text: str) -> None:
    assert own_words(text, None, Category.INFRASTRUCTURE, "3栋", NOTHING_KNOWN).doubtful
    assert office_words(text, "3栋", NOTHING_KNOWN).doubts


@given(
    st.builds("".join, st.tuples(st.sampled_from("王李张刘陈"), st.text("秀英芬兰梅", min_size=2, max_size=2))),
    st.sampled_from(["", " ", "·", "  ", ".", "-", "\u3000"]),
    st.sampled_from(["家漏水", "要扶手", "住院了"]),
)
def test_no_name_goes_undoubted_however_it_is_set_apart(name: str, gap: str, after: str) -> None:
    text = gap.join(name) + after
    assert own_words(text, None, Category.INFRASTRUCTURE, "3栋", NOTHING_KNOWN).shown != text


@given(st.sampled_from(["低保户", "尿毒症", "残疾人", "精神病", "肢残"]), st.sampled_from(["", " ", "·", ".", "  "]))
def test_no_status_goes_undoubted_however_it_is_set_apart(word: str, gap: str) -> None:
    assert office_words(f"给{gap.join(word)}修灯", "3栋", NOTHING_KNOWN).doubts


def test_given_name_of_who_asked_is_hidden() -> None:
    known = Known(frozenset({"欧阳锦程"}), frozenset(), frozenset())
    assert office_words("锦程家楼下", "3栋", known).shown == "锦*家楼下"


@pytest.mark.parametrize(
    "text",
    ["3号院修路灯", "消除安全隐患", "金银花开了没人剪", "张家花园路灯", "白玉兰树枯了", "3栋 路灯 不亮", "KTV噪音"],
)
def test_harmless_words_are_asked_about_from_nobody(text: str) -> None:
    assert office_words(text, "3栋", NOTHING_KNOWN).doubts == ()
    assert own_words(text, None, Category.INFRASTRUCTURE, "3栋", NOTHING_KNOWN).shown == text
