"""S8 in words: rates change in 百分点, counts in per cent."""

from __future__ import annotations

import pytest

from facilitator.domain.reviews import words


def test_rates_change_in_points_and_counts_in_per_cent() -> None:
    assert words.rate_change_words(8640, 8120) == "比上季下降 5.2 个百分点"
    assert words.count_change_words(15, 12) == "比上季减少 20%*"
    assert words.rate_change_words(8120, 8640) == "比上季上升 5.2 个百分点"
    assert words.count_change_words(12, 15) == "比上季增加 25%*"


def test_nothing_to_compare_with_is_said_or_left_out() -> None:
    assert words.count_change_words(0, 12) == "上季为 0，不算环比"
    assert words.rate_change_words(None, 8120) == ""
    assert (words.rate_change_words(8120, 8120), words.count_change_words(3, 3)) == ("与上季相同", "与上季相同")


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (words.rate_words(8120), "81.2%"),
        (words.rate_words(8120, few=True), "81.2%*"),
        (words.rate_words(None, few=True), "—"),
        (words.points_words(6838), "68.38"),
        (words.days_words(1550), "15.5 天"),
        (words.days_words(1550, few=True), "15.5 天*"),
        (words.days_words(None), "—"),
        (words.days_change_words(1550, 1000), "比上季少 5.5 天"),
        (words.points_change_words(5528, 8474), "比上季高 29.46 分"),
    ],
)
def test_figures_are_said_plainly(told: str, said: str) -> None:
    assert told == said


def test_largest_group_is_named_where_there_is_one() -> None:
    assert words.largest_words([("甲", 3), ("乙", 2)]) == "甲最多，3 件"
    assert words.largest_words([("甲", 3), ("乙", 3), ("丙", 1)]) == "甲、乙最多，各 3 件"
    assert words.largest_words([("甲", 1), ("乙", 1)]) == "每一组都是 1 件"
    assert words.largest_words([("甲", 1)]) == "甲最多，1 件"
