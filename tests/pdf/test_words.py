"""Dates and times as papers write them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from facilitator.pdf.words import NOT_RECORDED, clock, day, heading, listed, paragraphs, span

BEGAN = datetime(2026, 3, 5, 11, 30, tzinfo=UTC)


def test_day_has_no_leading_zeros() -> None:
    assert day(date(2026, 3, 5)) == "2026年3月5日"
    assert day(None) == NOT_RECORDED


def test_clock_is_chinas() -> None:
    assert clock(datetime(2026, 3, 5, 1, 5, tzinfo=UTC)) == "9时05分"


def test_span_names_the_second_day_only_when_it_is_another() -> None:
    assert span(BEGAN, datetime(2026, 3, 5, 12, 42, tzinfo=UTC)) == "2026年3月5日19时30分至20时42分"
    assert span(BEGAN, datetime(2026, 3, 5, 16, 10, tzinfo=UTC)) == "2026年3月5日19时30分至2026年3月6日0时10分"
    assert span(BEGAN, None) == "2026年3月5日19时30分开始"
    assert span(None, None) == NOT_RECORDED


def test_nothing_listed_is_not_recorded() -> None:
    assert listed(("王建国", "陈珺")) == "王建国、陈珺"
    assert listed(()) == NOT_RECORDED


def test_paragraphs_drop_empty_lines() -> None:
    assert paragraphs(" 一\n\n二 \n") == ("一", "二")


@pytest.mark.parametrize(
    ("title", "whole"),
    [
        ("3号院路灯维修", "关于“3号院路灯维修”的议事决策会纪要"),
        ("3号院路灯维修表决", "关于“3号院路灯维修表决”的议事决策会纪要"),
        ("关于3号院路灯维修", "关于3号院路灯维修的议事决策会纪要"),
        ("3号院路灯维修议事决策会", "3号院路灯维修议事决策会纪要"),
        ("11月议事决策会：路灯", "11月议事决策会：路灯纪要"),
        ("3号院路灯维修表决会", "3号院路灯维修表决会纪要"),
        ("三季度居民代表会议", "三季度居民代表会议纪要"),
    ],
)
def test_heading_names_the_council_once(title: str, whole: str) -> None:
    assert "".join(heading(title, "议事决策会")) == whole
