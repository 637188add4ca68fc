"""A deadline in words: with its year where that is another, and still able to be said in another language."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.papers.due import due_words
from facilitator.domain.said import Said

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("deadline", "words"),
    [
        (date(2026, 11, 30), "11月30日（周一），还有 5 天"),
        (date(2026, 11, 25), "今天到期，11月25日（周三）"),
        (date(2026, 11, 22), "已超期 3 天，应在 11月22日（周日）"),
        (date(2027, 1, 4), "2027年1月4日（周一），还有 40 天"),
    ],
)
def test_deadline_is_told_by_how_far_it_is(deadline: date, words: str) -> None:
    told = due_words(deadline, TODAY)

    assert told == words
    assert isinstance(told, Said) and isinstance(told.values["day"], Said)


def test_no_deadline_is_told_too() -> None:
    assert due_words(None, TODAY) == "没有定时限"
