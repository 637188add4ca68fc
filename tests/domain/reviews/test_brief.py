"""Changes in a cell: per cent for counts, 百分点 for rates, a mark beside what was reckoned from few."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.hundredths import written
from facilitator.domain.reviews.brief import count_change, days_change, points_change, rate_change
from facilitator.domain.reviews.words import FEW_MARK

HUNDREDTHS = st.integers(0, 10000)


def test_s8_in_a_cell() -> None:
    assert rate_change(8640, 8120, few=False) == "降5.2百分点"
    assert count_change(15, 12) == "减20%*"
    assert (count_change(40, 48), count_change(40, 40)) == ("增20%", "持平")
    assert (points_change(5528, 8474, few=True), days_change(3300, 3750, few=False)) == ("高29.46分*", "多4.5天")


def test_nothing_is_told_where_there_was_nothing() -> None:
    assert (count_change(0, 3), rate_change(None, 8120, few=True), rate_change(8120, None, few=False)) == ("", "", "")
    assert days_change(None, 300, few=True) == ""


@given(HUNDREDTHS, HUNDREDTHS, st.booleans())
def test_change_of_a_rate_is_the_difference_and_its_word_the_direction(before: int, now: int, few: bool) -> None:
    told = rate_change(before, now, few=few)
    if before == now:
        assert told == "持平"
        return
    word = "升" if now > before else "降"
    assert told == f"{word}{written(abs(now - before))}百分点{FEW_MARK if few else ''}"


@given(st.integers(1, 500), st.integers(0, 500))
def test_change_of_a_count_is_marked_where_there_were_few(before: int, now: int) -> None:
    told = count_change(before, now)
    assert told.endswith(FEW_MARK) is (before < 30 and before != now)
