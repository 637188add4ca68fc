"""A reporter goes out of the texts; the matter and the building stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.demands.forgetting import GONE, door_in, eraser, without_door

WORDS = st.text("王桂芳13800号楼单元", min_size=2, max_size=6)


@pytest.mark.parametrize(
    ("address", "building", "door"),
    [
        ("3号楼2单元501", "3号楼", "2单元501"),
        ("5栋 1203", "5栋", "1203"),
        ("5-2-3", "5", "-2-3"),
        ("院坝", "院坝", None),
        ("501室", None, "501室"),
        ("", None, None),
        (None, None, None),
    ],
)
def test_door_goes_and_building_stays(address: str | None, building: str | None, door: str | None) -> None:
    assert (without_door(address), door_in(address)) == (building, door)


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

    assert not any(word in cleaned.replace(GONE, "|") for word in words)
