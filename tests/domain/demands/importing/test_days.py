"""Days in many spellings; whatever has two readings is not read."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.days import EARLIEST
from facilitator.domain.demands.importing.days import FIRST_OF_SPREADSHEETS, Unclear, read_day

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    "text",
    [
        "2020/1/6 13:05:42",
        "2020-01-06",
        "2020-01-06 13:05:42",
        "2020-01-06T13:05:42.500",
        "2020-01-06T13:05:42+08:00",
        "2020-01-05T23:30:00Z",
        "2020.1.6",
        "  2020．１．６ ",
        "2020，1，6",
        "2020 1 6",
        "2020年1月6日",
        "2020年 1月 6号 下午3点",
        "2020年1月6日12时9分38秒",
        "2020/1/6（星期一）上午",
        "2020/1/6 周一 9：30",
        "二〇二〇年一月六日",
        "二零二零年一月六日",
        "20年1月6日",
        "20200106",
        "20200106120938",
        "43836",
        "43836.5",
    ],
)
def test_day_is_read_in_many_spellings(text: str) -> None:
    assert read_day(text, TODAY) == date(2020, 1, 6)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("13/06/2020", date(2020, 6, 13)),
        ("6/13/2020 1:02:03 PM", date(2020, 6, 13)),
        ("05/05/2020", date(2020, 5, 5)),
        ("二〇二〇年十月二十日", date(2020, 10, 20)),
        ("二〇二〇年十二月三十一日", date(2020, 12, 31)),
    ],
)
def test_day_with_one_reading_is_read(text: str, day: date) -> None:
    assert read_day(text, TODAY) == day


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("05/06/2020", "分不清哪个是月"),
        ("20/1/6", "四位年份"),
        ("1/6/20", "四位年份"),
        ("9月2日", "没有写年份"),
        ("9/23", "没有写年份"),
        ("9.2", "丢了末尾的 0"),
        ("2020年1月", "没有写到哪一天"),
        ("2020.10", "没有写到哪一天"),
        ("2020-02-30", "没有这一天"),
        ("2020/13/1", "没有这一天"),
        ("2020-01-06T99:00:00Z", "不是一个时间"),
        ("2020/1/6 25:00", "钟点不对"),
        ("20200106126038", "钟点不对"),
        ("2020/1/6 12", "看不出"),
        ("13:05:42", "看不出"),
        ("尽快", "看不出"),
        ("十十月", "看不出"),
        ("2020", "看不出"),
        ("2026-11-24", "今天以后"),
        ("1900-01-01", "太早"),
        ("0001-01-01", "太早"),
    ],
)
def test_day_that_is_not_clear_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(Unclear) as refused:
        read_day(text, TODAY)
    assert text in refused.value.reason
    assert reason in refused.value.reason


def test_year_that_somebody_said_completes_a_day() -> None:
    assert read_day("9月2日", TODAY, 2025) == date(2025, 9, 2)
    assert read_day("9/23", TODAY, 2025) == date(2025, 9, 23)


def test_year_that_somebody_said_does_not_settle_a_lost_zero() -> None:
    with pytest.raises(Unclear):
        read_day("9.2", TODAY, 2025)


@given(st.dates(EARLIEST, TODAY))
def test_every_day_of_the_past_is_read_back(day: date) -> None:
    spellings = [
        day.isoformat(),
        f"{day.year}/{day.month}/{day.day} 0:00",
        f"{day.year}年{day.month}月{day.day}日",
        f"{day:%Y%m%d}",
    ]
    if (serial := (day - FIRST_OF_SPREADSHEETS).days) >= 20_000:
        spellings.append(str(serial))
    assert [read_day(text, TODAY) for text in spellings] == [day] * len(spellings)


@given(st.text(max_size=30) | st.from_regex(r"[0-9年月日/. :T十Z+-]{1,24}", fullmatch=True))
def test_any_text_is_a_day_of_the_past_or_refused(text: str) -> None:
    try:
        assert EARLIEST <= read_day(text, TODAY, 2020) <= TODAY
    except Unclear as refused:
        assert refused.reason


def test_earliest_day_counts() -> None:
    assert read_day("1990-01-01", TODAY) == EARLIEST
    with pytest.raises(Unclear):
        read_day((EARLIEST - timedelta(days=1)).isoformat(), TODAY)
