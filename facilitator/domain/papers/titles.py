"""Where a title that is too long for one line is broken: lines of like length, and no word torn apart.

GB/T 9704-2012 §7.3.1 asks for lines in the shape of a trapezium or a rhombus, broken where the sense allows it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

_CLOSING = "”’）》〉】、，。；：！？…—·"
_OPENING = "“‘（《〈【"
_AFTER = "的和与及、，；："
_NEVER_FIRST = "的了们吗呢着"
_WORDS = (
    "表决 方案 结果 公示 会议 纪要 居民 代表 社区 委员 维修 合同 更换 改造 停车 充电 路灯 "
    "电梯 垃圾 投放 筹资 办理 事项 集中 季度 讨论 评议 意见 物业 楼道 步道 照明 使用 时间 "
    "音量 收支 情况 说明 通知 自行车 电动 车位 活动 重新 移位 院坝 议事 决策 专题 群众 资金 "
    "结余 退款 养护 安装 加装 清理 更正 "
).split()
"""Words of the field that titles are made of; others are told apart by nothing but their place."""

_QUOTED, _PAUSE, _ORDINARY, _TORN = 0, 5, 10, 60
"""What a break costs: at a quotation, where the sense pauses, between two characters, inside a word."""


def title_lines(title: str, most: int) -> tuple[str, ...]:
    """As few lines as hold `title`, none wider than `most` characters (letters and digits count half).

    A word without any place to break it may still be wider.
    """
    places = [0, *_places(title), len(title)]
    if _width(title) <= most:
        return (title,)
    for count in range(2, len(places)):
        if found := _split(title, tuple(places), count, most):
            return found
    return tuple(title[start:end] for start, end in pairwise(places))


def _places(title: str) -> Iterator[int]:
    for place in range(1, len(title)):
        before, after = title[place - 1], title[place]
        if after in _CLOSING or before in _OPENING or (before.isascii() and after.isascii()):
            continue
        yield place


def _split(title: str, places: tuple[int, ...], count: int, most: int) -> tuple[str, ...]:
    """The cheapest way into `count` lines; empty where there is none."""
    even = _width(title) / count

    @cache
    def best(start: int, left: int) -> tuple[float, tuple[int, ...]]:
        """Cost and ends of the lines from the place numbered `start` on."""
        if left == 1:
            return _cost(title[places[start] :], even, most), ()
        ways = []
        for end in range(start + 1, len(places) - left + 1):
            here = _cost(title[places[start] : places[end]], even, most)
            if here == float("inf"):
                break
            cost, ends = best(end, left - 1)
            ways.append((here + _price(title, places[end]) + cost, (places[end], *ends)))
        return min(ways, default=(float("inf"), ()))

    cost, ends = best(0, count)
    if cost == float("inf"):
        return ()
    cuts: Sequence[int] = (0, *ends, len(title))
    return tuple(title[start:end] for start, end in pairwise(cuts))


def _cost(line: str, even: float, most: int) -> float:
    """How far a line is from the even length, in squares."""
    return float("inf") if _width(line) > most else (_width(line) - even) ** 2 / 6


def _price(title: str, place: int) -> int:
    if title[place - 1] in "”）》":
        return _TORN if title[place] in _NEVER_FIRST else _QUOTED
    if title[place - 1] in _AFTER:
        return _PAUSE
    torn = title[place] in _NEVER_FIRST or any(
        title.startswith(word, begin) for word in _WORDS for begin in range(max(0, place - len(word) + 1), place)
    )
    return _TORN if torn else _ORDINARY


def _width(text: str) -> float:
    return sum(0.5 if each.isascii() else 1 for each in text)
