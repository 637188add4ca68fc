"""What staff write underneath is told apart from what the resident said."""

from __future__ import annotations

from datetime import date

from facilitator.domain.demands.added_words import own_words, with_words

DAY = date(2026, 11, 29)


def test_own_words_end_before_the_first_dated_heading() -> None:
    told = with_words(with_words("漏水。\n\n【急】请快点", "引导", "找了师傅", DAY), "回访", "好了", DAY)
    assert own_words(told) == "漏水。\n\n【急】请快点"
    assert own_words("只有这一句") == "只有这一句"
