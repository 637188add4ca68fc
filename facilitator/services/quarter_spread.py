"""The spread of a quarter's levels: everybody, 居民代表, the households concerned and other ones, row by row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.reviews import words
from facilitator.domain.reviews.breakdown import Case, pooled
from facilitator.domain.reviews.charts import Stacks, shares, stacks
from facilitator.domain.reviews.formula import satisfaction_rate, valid_of
from facilitator.domain.reviews.scales import LEVEL_NAMES, LEVELS, Level
from facilitator.domain.reviews.statistics import FEW
from facilitator.domain.said import listed, said
from facilitator.domain.words import N_
from facilitator.services.quarter_charts import GroupRow
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

SPREAD_HEADS = (*(LEVEL_NAMES[level] for level in LEVELS), N_("不了解"), N_("有效表"), N_("满意率"))


@dataclass(frozen=True)
class Spread:
    """全部, 居民代表, 受影响的住户 and, where there are any, 其他住户 as rows; one cell for each of SPREAD_HEADS."""

    title: str
    sentence: str
    drawn: Stacks
    heads: tuple[str, ...]
    rows: tuple[GroupRow, ...]


def spread_of(store: UnitOfWork, review: Row, cases: Sequence[Case]) -> Spread:
    """Series are told apart: representatives alone score too high, and whoever lives elsewhere hardly knows."""
    every = store.reviews.all_series(review.id).values()
    apart = [_together([one[place] for one in every]) for place in range(len(words.SERIES_NAMES))]
    apart = apart if any(apart[-1].values()) else apart[:-1]
    series = ((N_("全部"), pooled(cases)), *zip(words.SERIES_NAMES, apart, strict=False))
    rows = tuple(GroupRow("", label, _spread_cells(counts)) for label, counts in series)
    drawn = stacks([(label, shares(counts)) for label, counts in series])
    return Spread(N_("满意度分布"), _spread_sentence(*apart), drawn, SPREAD_HEADS, rows)


def _together(tallies: Sequence[dict[Level, int]]) -> dict[Level, int]:
    return {level: sum(one.get(level, 0) for one in tallies) for level in Level}


def _spread_cells(counts: dict[Level, int]) -> tuple[str, ...]:
    levels = tuple(str(counts[level]) for level in (*LEVELS, Level.CANNOT_SAY))
    valid = valid_of(counts)
    return (*levels, str(valid), words.rate_words(satisfaction_rate(counts), few=valid < FEW))


def _spread_sentence(*apart: dict[Level, int]) -> str:
    """Series that nobody belongs to are not named."""
    told = [
        said(
            N_("{series}满意率 {rate}（{forms} 张）"),
            series=name,
            rate=words.rate_words(satisfaction_rate(counts), few=valid_of(counts) < FEW),
            forms=valid_of(counts),
        )
        for name, counts in zip(words.SERIES_NAMES, apart, strict=False)
        if valid_of(counts)
    ]
    return said(N_("{series}；结论按全部有效表算。"), series=listed(told)) if told else N_("还没有有效的评分表。")
