"""A reporter goes out of the texts; the matter and the building stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.demands.forgetting import GONE, eraser, hider, sealer, without_door

WORDS = st.text("王桂芳13800号楼单元", min_size=2, max_size=6)


@pytest.mark.parametrize(
    ("address", "building"),
    [
        ("3号楼2单元501", "3号楼"),
        ("5栋 1203", "5栋"),
        ("5-2-3", "5"),
        ("院坝", "院坝"),
        ("501室", None),
        ("", None),
        (None, None),
    ],
)
def test_door_goes_and_building_stays(address: str | None, building: str | None) -> None:
    assert without_door(address) == building


@pytest.mark.parametrize(
    ("text", "erased", "hidden"),
    [
        ("周密来过", "@来过", "周*来过"),
        ("周　密来过", "@来过", "周*来过"),
        ("周\u200b密来过", "@来过", "周*来过"),
        ("打138 0000 9999", "打@", "打138****9999"),
        ("打138-0000-9999", "打@", "打138****9999"),
        ("打１３８００００９９９９", "打@", "打138****9999"),
        ("打一三八零零零零九九九九", "打@", "打138****9999"),
        ("打138****9999", "打@", "打138****9999"),
        ("三栋二单元五零一漏水", "三栋@漏水", "三栋**漏水"),
        ("3栋2-501漏水", "3栋@漏水", "3栋**漏水"),
        ("501室漏水", "@漏水", "**漏水"),
        ("五百零一室漏水", "@漏水", "**漏水"),
        ("花了501元", "花了501元", "花了501元"),
        ("XQ-2026-0501", "XQ-2026-0501", "XQ-2026-0501"),
        ("2026-12-31", "2026-12-31", "2026-12-31"),
        ("证件511002197001011234", "证件511002197001011234", "证件**"),
        ("别人的139 1111 2222", "别人的139****2222", "别人的139****2222"),
    ],
)
def test_every_spelling_is_known_to_both(text: str, erased: str, hidden: str) -> None:
    people, doors = ["周密", "13800009999"], ["3栋2单元501"]

    assert eraser(people, doors).clean(text) == erased.replace("@", GONE)
    assert hider(people, doors).hide(text) == hidden


def test_number_of_an_entry_is_no_phone() -> None:
    assert hider([], []).hide("a13800009999b0c1d2e3f4a5b6c7d8e9") == "a13800009999b0c1d2e3f4a5b6c7d8e9"


def test_longer_words_go_first_and_short_ones_stay() -> None:
    rubber = eraser(["王", "王桂", "王桂芳", None, " "])

    assert rubber.clean("王桂芳和王桂说，王婆婆也来了") == f"{GONE}和{GONE}说，王婆婆也来了"


def test_phones_in_a_text_are_cut_short() -> None:
    assert eraser([]).clean("打13800138000找她") == "打138****8000找她"


def test_imported_columns_about_a_person_go_whole() -> None:
    told = {"联系电话": 13800000000, "诉求人（称呼）": "王婆婆", "备注": "王桂芳来过两次", "次数": [2, "王桂芳"]}

    assert eraser(["王桂芳"]).clean_value(told) == {"备注": f"{GONE}来过两次", "次数": [2, GONE]}


@given(st.lists(WORDS, max_size=4), st.text("王桂芳13800号楼单元，", max_size=30))
def test_no_word_is_left(words: list[str], text: str) -> None:
    cleaned = eraser(words).clean(text)

    assert not any(word in cleaned.replace(GONE, "|") for word in words if not word.isdigit())


def test_digits_that_somebody_is_called_by_take_no_number_apart() -> None:
    rubber = eraser(["0183", "662211"])

    told = rubber.clean("XQ-2026-0183，2026年，短号662211，表号1662211，XQ-2026-662211")

    assert told == f"XQ-2026-0183，2026年，短号{GONE}，表号1662211，XQ-2026-662211"


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("3栋1-2漏水", "3栋**漏水"),
        ("三栋一单元二号漏水", "三栋**漏水"),
        ("1单元的2号说的", "**说的"),
        ("修了12天，换了12盏灯", "修了12天，换了12盏灯"),
        ("十二户，1.2米", "十二户，1.2米"),
        ("1-2天就好", "1-2天就好"),
        ("1-2号楼都停水", "1-2号楼都停水"),
        ("1、2栋都停水", "1、2栋都停水"),
        ("2026-1-2来过", "2026-1-2来过"),
    ],
)
def test_short_door_is_no_number_that_counts_something(text: str, hidden: str) -> None:
    assert hider([], ["3栋1-2"]).hide(text) == hidden


@pytest.mark.parametrize(
    ("text", "sealed"),
    [
        ("周密来过", "〔姓名〕来过"),
        ("周　密来过", "〔姓名〕来过"),
        ("欧阳秘密和欧阳*密来过", "〔姓名〕和〔姓名〕来过"),
        ("打138-0000-9999或者138****9999", "打〔电话〕或者〔电话〕"),
        ("别人的139 1111 2222", "别人的〔电话〕"),
        ("别人的139****2222", "别人的〔电话〕"),
        ("座机023-66221234", "座机〔电话〕"),
        ("座机023****1234", "座机〔电话〕"),
        ("三栋二单元五零一漏水", "三栋〔户号〕漏水"),
        ("证件511002197001011234", "证件〔证件号〕"),
        ("XQ-2026-0501，花了501元，2026-12-31", "XQ-2026-0501，花了501元，2026-12-31"),
        ("a13800009999b0c1d2e3f4a5b6c7d8e9", "a13800009999b0c1d2e3f4a5b6c7d8e9"),
    ],
)
def test_nothing_of_anybody_is_sealed(text: str, sealed: str) -> None:
    assert sealer(["周密", "欧阳秘密", "13800009999"], ["3栋2单元501"]).hide(text) == sealed


@given(st.from_regex("1[3-9][0-9]{9}", fullmatch=True), st.text("周密，。来电话", max_size=8))
def test_no_digit_of_a_phone_is_sealed(phone: str, around: str) -> None:
    sealed = sealer(["周密"], []).hide(f"{around}{phone}{around}")

    assert [letter for letter in sealed if letter.isdigit() or letter == "*"] == []
