"""What somebody types to find a demand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.demands.search_words import (
    LONGEST_WORD,
    MOST_WORDS,
    LedgerNumber,
    as_initials,
    folded,
    number_in,
    printed_number,
    search_words,
    spellings_of,
)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("147", LedgerNumber(None, 147)),
        (" 0147 ", LedgerNumber(None, 147)),
        ("XQ-2026-0147", LedgerNumber(2026, 147)),
        ("2026-147", LedgerNumber(2026, 147)),
        ("xq20260106", LedgerNumber(2026, 106)),
        ("XQ202612345", LedgerNumber(2026, 12345)),
        ("20260106", None),
        ("xq147", LedgerNumber(None, 147)),
        ("ＸＱ－２０２６－０１４７", LedgerNumber(2026, 147)),
        ("xq 2026 64", LedgerNumber(2026, 64)),
        ("XQ2026-0064", LedgerNumber(2026, 64)),
        ("XQ—2026—64", LedgerNumber(2026, 64)),
        ("2026_64", LedgerNumber(2026, 64)),
        ("2026.3", None),
        ("2026/11", None),
        ("13800138000", None),
        ("5栋", None),
        ("147 路灯", None),
        ("", None),
    ],
)
def test_number_is_known_however_it_is_written(typed: str, number: LedgerNumber | None) -> None:
    assert number_in(typed) == number


@pytest.mark.parametrize(
    "typed", ["XQ-2026-0064", "xq-2026-64", "2026-64", " xq 2026 64 ", "ＸＱ－２０２６－６４", "xq20260064"]
)
def test_number_of_a_year_is_said_as_it_is_printed(typed: str) -> None:
    assert printed_number(typed) == "XQ-2026-0064"


@pytest.mark.parametrize("typed", ["64", "0147", "XQ-2026-12345", "d8z3k0m5q7w1x9ya", "7N9H-A3X8", ""])
def test_what_names_no_number_of_a_year_stays(typed: str) -> None:
    assert printed_number(typed) == typed


def test_words_are_folded_and_said_once() -> None:
    assert search_words("　ＬＥＤ灯 led灯\t5栋 ") == ("led灯", "5栋")
    assert search_words(" ".join("字" * 50 + str(number) for number in range(9))) == ("字" * LONGEST_WORD,)
    assert len(search_words("1 2 3 4 5 6 7 8")) == MOST_WORDS


@given(st.text(max_size=50))
def test_folding_is_done_after_one_time(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1))
def test_initials_are_letters_that_no_folded_text_holds(letters: str) -> None:
    assert folded(as_initials(letters)) == letters != as_initials(letters)


@pytest.mark.parametrize(
    ("word", "spelled"),
    [
        ("三栋", ("三栋", "3栋")),
        ("3栋", ("3栋", "三栋")),
        ("十二号楼漏水", ("十二号楼漏水", "12号楼漏水")),
        ("20幢2单元", ("20幢2单元", "二十幢二单元")),
        ("两单元", ("两单元", "2单元")),
        ("123栋", ("123栋",)),
        ("三盏灯", ("三盏灯",)),
    ],
)
def test_building_is_found_in_either_figures(word: str, spelled: tuple[str, ...]) -> None:
    assert spellings_of(word) == spelled
