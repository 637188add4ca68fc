"""What nobody meant to write is gone, what somebody wrote stays."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.demands.importing.cleaning import clean_line, clean_text


def test_clean_line_makes_one_line_of_tabs_breaks_and_wide_blanks() -> None:
    assert clean_line("\n\t\t\u3000\u3000路灯\xa0 不亮\r\n三盏 ") == "路灯 不亮 三盏"


def test_clean_line_drops_controls_and_signs_that_turn_the_reading_round() -> None:
    assert clean_line("3\u202e栋\x07\ufeff路\u200b灯") == "3栋路灯"


def test_clean_line_keeps_rare_surnames() -> None:
    assert clean_line("王䶮 陈𬭎 \ue864") == "王䶮 陈𬭎 \ue864"


def test_clean_line_composes() -> None:
    assert clean_line("cafe\u0301") == "café"


def test_clean_text_keeps_lines_without_the_empty_ones() -> None:
    assert clean_text("\n\t\t\n\t\u3000\u3000一、路灯\r\n\r\n二、下水 \n\t") == "一、路灯\n二、下水"


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    for clean in (clean_line, clean_text):
        once = clean(text)
        assert clean(once) == once == unicodedata.normalize("NFC", once)
