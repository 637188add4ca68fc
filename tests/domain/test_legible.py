"""What people can see of a text, sign by sign."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.legible import hides, looks_empty, says_nothing, steers, without_hidden, without_steering

JOINERS = "\u200b\u200d\ufeff\u2060"


@pytest.mark.parametrize("sign", ["\0", "\x07", "\x0b", "\x1b", "\x7f", "\x85", "\ud800"])
def test_steering_signs_are_told_and_taken_out(sign: str) -> None:
    text = f"路灯{sign}不亮"

    assert steers(text)
    assert without_steering(text) == "路灯不亮"


@pytest.mark.parametrize("text", ["路灯不亮\r\n三盏\t加急", "👨\u200d👩\u200d👧 一家", "می\u200cخواهم", "", "邨\ue000"])
def test_steering_signs_are_none_of_those_that_people_type(text: str) -> None:
    assert not steers(text)
    assert without_steering(text) == text


@pytest.mark.parametrize("text", [JOINERS, "\u3164\u2800", f" {JOINERS}\u202e "])
def test_nothing_visible_says_nothing(text: str) -> None:
    assert says_nothing(text)
    assert looks_empty(text)
    assert not says_nothing(f"{text}灯")
    assert not looks_empty(f"灯{text}")


def test_blanks_are_left_to_the_forms_that_trim_them() -> None:
    assert says_nothing(" \n\u3000")
    assert not looks_empty(" \n\u3000")


@given(st.text())
def test_steering_is_gone_once_taken_out(text: str) -> None:
    assert not steers(without_steering(text))


HIDING = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\u2069\ufeff\U000e0041"


@pytest.mark.parametrize("sign", HIDING)
def test_signs_that_hide_are_told_and_taken_out(sign: str) -> None:
    text = f"三栋{sign}路灯{sign}"

    assert hides(text)
    assert without_hidden(text) == "三栋路灯"


@pytest.mark.parametrize("text", ["👩🏽\u200d⚕\ufe0f 来过", "می\u200cخواهم", "3栋 2单元", "邨\ue000", ""])
def test_joiners_stay_where_they_join(text: str) -> None:
    assert not hides(text)
    assert without_hidden(text) == text


@given(st.text())
def test_nothing_hides_once_taken_out(text: str) -> None:
    assert not hides(without_hidden(text))
