"""Numbers of minutes: the year in brackets, the sequence without leading zeros."""

from __future__ import annotations

from facilitator.domain.minutes.numbering import number_text


def test_number_text_has_brackets_and_no_leading_zero() -> None:
    assert number_text(2026, 3) == "〔2026〕第3期"
