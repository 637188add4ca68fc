"""Wishes that a text counts are seen, whatever stands before them or is left out; what only looks so is left alone."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.demands.counted import Counted, counted_wishes


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("1、路灯不亮\n2、大门坏了\n3、下水反水", ("路灯不亮", "大门坏了", "下水反水")),
        ("1.路灯不亮；2.大门坏了。", ("路灯不亮", "大门坏了")),
        ("一、路灯不亮\n二、大门坏了", ("路灯不亮", "大门坏了")),
        ("（1）路灯\n（2）大门", ("路灯", "大门")),
        ("1、垃圾满了没人收 2、下水堵了三天", ("垃圾满了没人收", "下水堵了三天")),
        ("1、垃圾满了没人收2、下水堵了三天", ("垃圾满了没人收", "下水堵了三天")),
        ("1、垃圾 2、下水", ("垃圾", "下水")),
        ("1.垃圾满了，2.下水堵了", ("垃圾满了", "下水堵了")),
        ("1. 垃圾满了 2. 下水堵了", ("垃圾满了", "下水堵了")),
        ("1）垃圾满了、2）下水堵了", ("垃圾满了", "下水堵了")),
        ("1：垃圾满了 2：下水堵了", ("垃圾满了", "下水堵了")),
        ("①垃圾满 ②下水堵", ("垃圾满", "下水堵")),
        ("①垃圾满②下水堵③灯坏", ("垃圾满", "下水堵", "灯坏")),
        ("⒈垃圾满⒉下水堵", ("垃圾满", "下水堵")),
        ("（1）垃圾满了（2）下水堵了", ("垃圾满了", "下水堵了")),
        ("(一)垃圾满了(二)下水堵了", ("垃圾满了", "下水堵了")),
        ("一、垃圾满了 二、下水堵了", ("垃圾满了", "下水堵了")),
        ("一是垃圾满了，二是下水堵了", ("垃圾满了", "下水堵了")),
        ("一是垃圾满了二是下水堵了。", ("垃圾满了", "下水堵了")),
        ("第一，垃圾满了；第二，下水堵了", ("垃圾满了", "下水堵了")),
        ("其一，垃圾满了，其二，下水堵了", ("垃圾满了", "下水堵了")),
        ("1、3栋灯坏了\n2、5栋门坏了", ("3栋灯坏了", "5栋门坏了")),
        ("1.3栋灯坏了 2.5栋门坏了", ("3栋灯坏了", "5栋门坏了")),
        ("1、电梯1、2号都坏 2、楼道灯坏", ("电梯1、2号都坏", "楼道灯坏")),
        ("1、灯坏，原因：1、没电 2、没人修\n2、门坏", ("灯坏，原因：1、没电 2、没人修", "门坏")),
        ("1、30户没水 2、5棵树倒了", ("30户没水", "5棵树倒了")),
        ("1 垃圾 2 下水", ("垃圾", "下水")),
        ("1 路灯不亮\n2 门禁坏", ("路灯不亮", "门禁坏")),
        ("1；垃圾 2；下水", ("垃圾", "下水")),
        ("1-垃圾，2-下水", ("垃圾", "下水")),
        ("【1】垃圾【2】下水", ("垃圾", "下水")),
        ("1️⃣垃圾2️⃣下水", ("垃圾", "下水")),
        ("１、垃圾２、下水", ("垃圾", "下水")),
        ("问题1：垃圾 问题2：下水", ("垃圾", "下水")),
        ("第一件事垃圾，第二件事下水", ("垃圾", "下水")),
        ("十一、垃圾\n十二、下水", ("垃圾", "下水")),
        ("1、路灯不亮\n3、大门坏了", ("路灯不亮", "大门坏了")),
        ("2、路灯不亮 3、大门坏了", ("路灯不亮", "大门坏了")),
        ("1、路灯不亮 1、大门坏了", ("路灯不亮", "大门坏了")),
        ("1、一直没水 3、一楼没灯", ("一直没水", "一楼没灯")),
        ("一、路灯不亮 三、大门坏了", ("路灯不亮", "大门坏了")),
        ("（1）路灯不亮（3）大门坏了", ("路灯不亮", "大门坏了")),
        ("①路灯不亮③大门坏了", ("路灯不亮", "大门坏了")),
        ("1、路灯不亮 2、 3、大门坏了", ("路灯不亮", "大门坏了")),
        ("「1、路灯不亮\n2、大门坏了」", ("路灯不亮", "大门坏了")),
        ("其一路灯坏了，其二门禁坏了", ("路灯坏了", "门禁坏了")),
        ("a.路灯坏了 b.门禁坏了", ("路灯坏了", "门禁坏了")),
        ("A、路灯坏了，B、门禁坏了", ("路灯坏了", "门禁坏了")),
        ("(a)路灯坏了(b)门禁坏了", ("路灯坏了", "门禁坏了")),
        ("Ⅰ、路灯坏了；Ⅱ、门禁坏了", ("路灯坏了", "门禁坏了")),
        ("Ⅰ路灯坏了Ⅱ门禁坏了", ("路灯坏了", "门禁坏了")),
        ("1电梯停用2门禁失灵", ("电梯停用", "门禁失灵")),
        ("1电梯停用，2门禁失灵，3路灯不亮", ("电梯停用", "门禁失灵", "路灯不亮")),
        ("1、路灯\n2、" + "长" * 201, ("路灯", "长" * 201)),
    ],
)
def test_counted_wishes_are_told_apart(text: str, parts: tuple[str, ...]) -> None:
    assert counted_wishes(text) == Counted("", parts)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("两件事：1、路灯不亮\n2、大门坏了", ("两件事：路灯不亮", "两件事：大门坏了")),
        ("3栋：1、灯坏 2、门坏", ("3栋：灯坏", "3栋：门坏")),
        ("您好！\n1.灯坏\n2.门坏", ("您好！灯坏", "您好！门坏")),
        ("他说：“1，灯坏\n2，门坏”", ("他说：灯坏", "他说：门坏")),
        ("有两件事一是灯坏，二是门坏", ("有两件事：灯坏", "有两件事：门坏")),
        ("有问题1、灯坏2、门坏", ("有问题：灯坏", "有问题：门坏")),
        ("请看：1 灯坏 3 门坏", ("请看：灯坏", "请看：门坏")),
    ],
)
def test_words_before_the_first_number_stay_with_every_part(text: str, whole: tuple[str, ...]) -> None:
    counted = counted_wishes(text)
    assert counted is not None and counted.whole() == whole


@pytest.mark.parametrize(
    "text",
    [
        "", "1、路灯不亮", "路灯三盏不亮", "一楼二楼都漏水", "十一是节日，十二是双休", "星期一是假日，星期二是工作日",
        "3栋1单元灯坏了", "2、3号楼漏水", "1、2号楼漏水", "1、2、3号楼漏水", "1、2单元，3、4单元漏水",
        "2、3号楼漏水\n5、6号楼漏水", "一、二单元漏水，三、四单元也漏", "电梯1、2号都坏", "①②号电梯都坏",
        "①号楼和②号楼漏水", "(1)号楼漏\n(2)号楼漏", "3栋(1)单元(2)单元", "1 栋 2 单元 灯坏", "1 楼 2 楼都漏",
        "第一、第二单元", "第一、第二、第三单元",
        "5.1节那天停电", "3月5日、3月8日停水", "3.5.停水 3.8.来水", "2026.3.5、2026.3.6停水", "5. 1 停电，6. 1 停电",
        "1:30 停电，2:30 又停", "1: 30 停水，2: 30 来水", "3、5天一次，7、8天没人", "修了 3 次 5 天没好",
        "1.5米宽，2.5米高", "1.5 米宽的路；2.5 米高的墙", "长3、宽2、高1", "比例1：3，2：5",
        "13812345678、13912345678", "电话 023 6236 5432、023 6236 5433", "023-6236、023-6237",
        "A、B座漏水，C、D座停电", "A栋、B栋、C栋漏水", "A、B两栋漏水", "1路2路车都不停", "1门2门都坏", "1件事2个人",
        "每层1台共2台", "其一家和其二家", "A.B.",
        "(A)座和(B)座", "Ⅰ期Ⅱ期都漏", "电梯1号2号都坏", "3栋1梯2户", "周1停水周2停电", "1楼漏水2楼也漏",
        "第1条、第2条", "第一条、第二条", "第（一）项、第（二）项", "物业条例第1、第3、第5条",
    ],
)  # fmt: skip
def test_houses_days_sizes_phones_and_laws_are_no_list(text: str) -> None:
    assert counted_wishes(text) is None


MATTERS = (
    "垃圾没人收",
    "下水堵了三天",
    "路灯不亮",
    "门禁坏",
    "一直没水",
    "电梯1、2号都坏",
    "人行道堵",
    "家里漏水",
    "围墙高1.5米",
)
STYLES = ("{}、", "{}.", "{}. ", "{}）", "({})", "（{}）", "{}，", "{}：", "{} ", "【{}】")
LEADS = ("", "两件事：", "3栋：", "您好！", "反映以下问题\n", "「", "他说：“")


@given(
    st.lists(st.sampled_from(MATTERS), min_size=2, max_size=9),
    st.sampled_from(STYLES),
    st.sampled_from(LEADS),
    st.sampled_from(("\n", " ", "；", "。", "，")),
    st.data(),
)
def test_no_two_counted_wishes_pass_unseen_and_no_word_of_them_is_lost(
    matters: list[str], style: str, lead: str, between: str, data: st.DataObject
) -> None:
    gaps = data.draw(st.sets(st.integers(2, 12), max_size=3))
    numbers = [number for number in range(1, 16) if number not in gaps]
    items = (f"{style.format(number)}{matter}" for number, matter in zip(numbers, matters, strict=False))
    text = lead + between.join(items)

    counted = counted_wishes(text)

    assert counted is not None, text
    assert list(counted.parts) == matters, text
    assert re.sub(r"\W", "", counted.lead) == re.sub(r"\W", "", lead)


@given(st.text(alphabet="12345一二三、.．（）①② \n，；。：栋单元号灯坏门漏第是「」", max_size=40))
def test_what_is_divided_holds_every_word_of_the_text(text: str) -> None:
    counted = counted_wishes(text)
    if counted is None:
        return
    words = "".join((counted.lead, *counted.parts))
    assert len(counted.parts) > 1
    for sign in "栋元灯坏门漏":
        assert words.count(sign) == text.count(sign)
