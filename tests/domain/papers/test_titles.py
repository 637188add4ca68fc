"""Titles on several lines: nothing lost, no wider than told, as few lines as can be, broken where the sense allows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.papers.titles import title_lines

CHARACTERS = st.text("3号院路灯维修合同的表决结果公示“”（）、，停车位AB", min_size=1, max_size=60)


def width(line: str) -> float:
    return sum(0.5 if each.isascii() else 1 for each in line)


@pytest.mark.parametrize(
    ("title", "most", "lines"),
    [
        ("路灯维修", 11, ("路灯维修",)),
        ("电动自行车充电棚方案表决", 11, ("电动自行车", "充电棚方案表决")),
        ("2026年第3季度办理事项集中表决", 11, ("2026年第3季度", "办理事项集中表决")),
        ("垃圾投放点怎么移，听听大家的", 11, ("垃圾投放点怎么移，", "听听大家的")),
        (
            "关于“电动自行车充电棚方案表决”表决结果的公示",
            17,
            ("关于“电动自行车充电棚方案表决”", "表决结果的公示"),
        ),
        ("关于“3号院路灯维修合同”的议事决策会纪要", 20, ("关于“3号院路灯维修合同”的", "议事决策会纪要")),
    ],
)
def test_title_is_broken_where_its_sense_allows(title: str, most: int, lines: tuple[str, ...]) -> None:
    assert title_lines(title, most) == lines


@given(CHARACTERS, st.integers(6, 24))
def test_nothing_is_lost_and_no_mark_stands_where_it_must_not(title: str, most: int) -> None:
    lines = title_lines(title, most)
    assert "".join(lines) == title
    assert not any(line[0] in "”）、，" for line in lines[1:])
    assert not any(line[-1] in "“（" for line in lines[:-1])


@given(st.text("院路灯维修合同表决停车位", min_size=1, max_size=60), st.integers(6, 24))
def test_plain_title_takes_as_few_lines_as_hold_it(title: str, most: int) -> None:
    lines = title_lines(title, most)
    assert all(width(line) <= most for line in lines)
    assert len(lines) == -(-len(title) // most)


def test_what_cannot_be_broken_stays_whole() -> None:
    assert title_lines("A" * 50, 10) == ("A" * 50,)
