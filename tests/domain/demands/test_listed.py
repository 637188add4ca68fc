"""Wishes that no number counts: in turn, behind a bullet, on lines of their own, beside a semicolon or a slash."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.demands.counted import Counted
from facilitator.domain.demands.listed import listed_wishes, parted_wishes


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("首先路灯坏了，其次门禁坏了", ("路灯坏了", "门禁坏了")),
        ("首先，路灯坏了。其次，门禁坏了。最后，井盖翘了。", ("路灯坏了", "门禁坏了", "井盖翘了")),
        ("- 路灯坏了\n- 门禁坏了", ("路灯坏了", "门禁坏了")),
        ("-路灯坏了\n-门禁坏了", ("路灯坏了", "门禁坏了")),
        ("• 路灯坏了\n• 门禁坏了", ("路灯坏了", "门禁坏了")),
        ("•路灯坏了 •门禁坏了", ("路灯坏了", "门禁坏了")),
        ("* 路灯坏了\n* 门禁坏了", ("路灯坏了", "门禁坏了")),
        ("路灯坏了\n门禁坏了", ("路灯坏了", "门禁坏了")),
        ("路灯坏了。\n请尽快修\n门禁坏了。", ("路灯坏了", "请尽快修", "门禁坏了")),
        ("路灯坏了/门禁坏了", ("路灯坏了", "门禁坏了")),
        ("楼上漏水\n楼下堵车", ("楼上漏水", "楼下堵车")),
        ("灯坏了\n门坏了", ("灯坏了", "门坏了")),
        ("路灯不亮。垃圾没人清。", ("路灯不亮", "垃圾没人清")),
        ("电梯坏了！井盖翘了", ("电梯坏了", "井盖翘了")),
        ("路灯坏了｜门禁坏了 | 井盖翘了", ("路灯坏了", "门禁坏了", "井盖翘了")),
    ],
)
def test_wishes_that_are_listed_are_told_apart(text: str, parts: tuple[str, ...]) -> None:
    told = listed_wishes(text)

    assert told is not None and told.lead == ""
    assert [line for part in told.parts for line in part.replace("。", "").split("\n")] == list(parts)


@pytest.mark.parametrize("text", ["您好！\n路灯坏了\n门禁坏了", "您好！\n- 路灯坏了\n- 门禁坏了"])
def test_greeting_and_heading_stay_with_every_part(text: str) -> None:
    assert listed_wishes(text) == Counted("您好！", ("路灯坏了", "门禁坏了"))


@pytest.mark.parametrize(
    "text",
    [
        "", "首先路灯坏了",
        "路灯坏了", "路灯坏了\n请尽快修", "路灯坏了\n联系电话：13800000001", "路灯坏了\n13800000001",
        "路灯坏了\n2026年11月3日", "路灯坏了\n3栋2单元501", "3栋1单元\n5栋2单元", "2026-3-5\n2026-3-6",
        "路灯坏了。晚上看不见。\n老人摔过。请修。", "电梯坏了。三天没人修。", "路灯不亮。3栋路灯也不亮。",
        "李芳家\n王强家", "三楼\n漏水", "电动车/自行车乱停", "3栋/5栋漏水", "023-66454319/13800000001",
        "1.5米/2.5米", "2026/3/5", "每天2次/每周3次都不来", "见 https://例子.cn/路灯坏了", "-5度\n-3度", "3-5栋\n-",
        "水/电都停", "24/7便利店", "路灯坏了，消防栓没水",
    ],
)  # fmt: skip
def test_phones_days_sizes_houses_and_prose_are_no_list(text: str) -> None:
    assert listed_wishes(text) is None


MATTERS = ("垃圾没人收", "下水堵了三天", "路灯不亮", "门禁坏了", "一直没水", "电梯停用两周", "人行道堵了")
WAYS = ("- {}", "-{}", "• {}", "*{}", "●{}", "{}")


@given(st.lists(st.sampled_from(MATTERS), min_size=2, max_size=6), st.sampled_from(WAYS))
def test_no_two_lines_of_a_list_pass_unseen(matters: list[str], way: str) -> None:
    told = listed_wishes("\n".join(way.format(matter) for matter in matters))

    assert told is not None and list(told.parts) == matters


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("路灯坏了；消防栓没水；井盖翘", ("路灯坏了", "消防栓没水", "井盖翘")),
        ("楼道灯坏了；请尽快修；下水道堵了；", ("楼道灯坏了；请尽快修", "下水道堵了")),
        ("3栋门禁坏;5栋电梯停", ("3栋门禁坏", "5栋电梯停")),
    ],
)
def test_matters_that_a_semicolon_parts_are_told_apart(text: str, parts: tuple[str, ...]) -> None:
    assert parted_wishes(text) == Counted("", parts)


@pytest.mark.parametrize(
    "text",
    [
        "路灯坏了；请尽快修",
        "路灯坏了；已报物业",
        "路灯坏了。晚上看不见；老人摔过。请修",
        "路灯坏了；",
        "；；",
        "3栋；5栋",
        "路灯坏了，消防栓没水",
        f"路灯坏了；{'长' * 70}",
    ],
)
def test_text_that_a_semicolon_only_goes_on_in_is_one_matter(text: str) -> None:
    assert parted_wishes(text) is None


@given(st.lists(st.sampled_from(["路灯坏了", "请修", "井盖翘", "3栋", "。", ""]), max_size=6).map("；".join))
def test_no_letter_of_a_parted_text_is_lost(text: str) -> None:
    parted = parted_wishes(text)
    said = "" if parted is None else "".join(parted.parts)
    assert parted is None or [one for one in said if one.isalnum()] == [one for one in text if one.isalnum()]


@given(st.text(alphabet="路灯坏了门禁 首先其次-•*/|\n；。：12栋", max_size=40))
def test_what_is_divided_holds_every_word_of_the_text(text: str) -> None:
    told = listed_wishes(text)
    words = text if told is None else "".join((told.lead, *told.parts))
    assert [words.count(sign) for sign in "路灯坏门禁"] == [text.count(sign) for sign in "路灯坏门禁"]
