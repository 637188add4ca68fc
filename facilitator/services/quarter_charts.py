"""The charts of a quarter: the spread of the levels, and one for each way to group the demands, with their tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.demands.entry import CATEGORY_NAMES, CHANNEL_NAMES, Category, Channel
from facilitator.domain.demands.triage import MATTER_NAMES, Matter
from facilitator.domain.reviews import words
from facilitator.domain.reviews.breakdown import DIMENSION_NAMES, Case, Dimension, Figures, figures, grouped, pooled
from facilitator.domain.reviews.charts import Bars, Stacks, bars, shares, stacks
from facilitator.domain.reviews.formula import HUNDREDTHS, Formula, satisfaction_rate, valid_of
from facilitator.domain.reviews.scales import LEVEL_NAMES, LEVELS, Level
from facilitator.domain.reviews.statistics import FEW
from facilitator.domain.words import N_
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

WHOLE = 100 * HUNDREDTHS
NOBODY_SAID = N_("没有写")
GROUP_HEADS = (
    N_("件数"), N_("办理天数"), N_("按时率"), N_("反弹率"), N_("有效表"), N_("满意度得分"), N_("好评率"), N_("满意率"),
)  # fmt: skip
GROUP_ONLY = ("", "", "due", "closed", "", "", "", "")
"""Under each of them: the word for the demands that the figure is a part of, empty for the whole group."""
SPREAD_HEADS = (*(LEVEL_NAMES[level] for level in LEVELS), N_("不了解"), N_("有效表"), N_("满意率"))


@dataclass(frozen=True)
class GroupRow:
    """`key` is the group's own word, by which its demands are listed; one cell for each of GROUP_HEADS."""

    key: str
    label: str
    cells: tuple[str, ...]


@dataclass(frozen=True)
class GroupChart:
    """The drawing shows the rate of satisfaction, with the line that is to be reached."""

    dimension: Dimension
    name: str
    title: str
    sentence: str
    drawn: Bars
    heads: tuple[str, ...]
    rows: tuple[GroupRow, ...]


@dataclass(frozen=True)
class Spread:
    """全部, 居民代表 and 住户 as three rows; one cell for each of SPREAD_HEADS."""

    title: str
    sentence: str
    drawn: Stacks
    heads: tuple[str, ...]
    rows: tuple[GroupRow, ...]


@dataclass(frozen=True)
class Group:
    """One group with its figures, before anything is written."""

    key: str
    label: str
    figures: Figures


def groups_of(dimension: Dimension, formula: Formula, cases: Sequence[Case]) -> tuple[Group, ...]:
    found = grouped(dimension, cases)
    return tuple(Group(key, _label(dimension, key), figures(formula, members)) for key, members in found.items())


def group_charts(formula: Formula, cases: Sequence[Case]) -> tuple[GroupChart, ...]:
    return tuple(group_chart(dimension, formula, groups_of(dimension, formula, cases)) for dimension in Dimension)


def group_chart(dimension: Dimension, formula: Formula, groups: Sequence[Group]) -> GroupChart:
    name = DIMENSION_NAMES[dimension]
    drawn = bars([_bar(group) for group in groups], WHOLE, formula.rate_at)
    rows = tuple(GroupRow(group.key, group.label, _cells(group.figures)) for group in groups)
    title = N_("按{name}：满意率").format(name=name)
    return GroupChart(dimension, name, title, _sentence(groups), drawn, GROUP_HEADS, rows)


def _bar(group: Group) -> tuple[str, int | None, str]:
    found = group.figures
    told = N_("{rate} {count}件").format(rate=_rate_words(group), count=found.demands)
    return group.label, found.satisfaction_rate, told


def _cells(found: Figures) -> tuple[str, ...]:
    few = found.few_forms
    return (
        str(found.demands),
        words.days_words(found.median_days),
        words.rate_words(found.on_time_rate, few=found.few("on_time_rate")),
        words.rate_words(found.reopen_rate, few=found.few("reopen_rate")),
        str(found.forms),
        words.points_words(found.csat_index, few=few),
        words.rate_words(found.positive_rate, few=few),
        words.rate_words(found.satisfaction_rate, few=few),
    )


def _sentence(groups: Sequence[Group]) -> str:
    """The largest group, and between which rates they lie."""
    if not groups:
        return N_("没有评议的需求。")
    most = max(groups, key=lambda group: group.figures.demands)
    first = N_("{label}最多，{count} 件；").format(label=most.label, count=most.figures.demands)
    rated = [group for group in groups if group.figures.satisfaction_rate is not None]
    if not rated:
        return first + N_("还没有有效的评分表。")
    best, worst = (pick(rated, key=_rate) for pick in (max, min))
    if _rate(best) == _rate(worst):
        return first + N_("满意率 {rate}。").format(rate=_rate_words(best))
    return first + N_("满意率最高的是{best}（{high}），最低的是{worst}（{low}）。").format(
        best=best.label, high=_rate_words(best), worst=worst.label, low=_rate_words(worst)
    )


def _rate_words(group: Group) -> str:
    return words.rate_words(group.figures.satisfaction_rate, few=group.figures.few_forms)


def _rate(group: Group) -> int:
    return group.figures.satisfaction_rate or 0


def _label(dimension: Dimension, key: str) -> str:
    if not key:
        return NOBODY_SAID
    if dimension is Dimension.CATEGORY:
        return CATEGORY_NAMES[Category(key)]
    if dimension is Dimension.MATTER:
        return MATTER_NAMES[Matter(key)]
    return CHANNEL_NAMES[Channel(key)] if dimension is Dimension.CHANNEL else key


def spread_of(store: UnitOfWork, review: Row, cases: Sequence[Case]) -> Spread:
    """Two series are told apart: representatives alone score too high."""
    own = store.reviews.tallies(review.id, representative=True)
    others = store.reviews.tallies(review.id, representative=False)
    series = (
        (N_("全部"), pooled(cases)),
        (N_("居民代表"), _together(own)),
        (N_("住户"), _together(others)),
    )
    rows = tuple(GroupRow("", label, _spread_cells(counts)) for label, counts in series)
    drawn = stacks([(label, shares(counts)) for label, counts in series])
    return Spread(N_("满意度分布"), _spread_sentence(series[1][1], series[2][1]), drawn, SPREAD_HEADS, rows)


def _together(tallies: dict[str, dict[Level, int]]) -> dict[Level, int]:
    return {level: sum(one.get(level, 0) for one in tallies.values()) for level in Level}


def _spread_cells(counts: dict[Level, int]) -> tuple[str, ...]:
    levels = tuple(str(counts[level]) for level in (*LEVELS, Level.CANNOT_SAY))
    valid = valid_of(counts)
    return (*levels, str(valid), words.rate_words(satisfaction_rate(counts), few=valid < FEW))


def _spread_sentence(own: dict[Level, int], others: dict[Level, int]) -> str:
    ours, theirs = satisfaction_rate(own), satisfaction_rate(others)
    if ours is None and theirs is None:
        return N_("还没有有效的评分表。")
    return N_("居民代表满意率 {ours}（{own} 张），住户 {theirs}（{others} 张）；结论按全部有效表算。").format(
        ours=words.rate_words(ours, few=valid_of(own) < FEW),
        own=valid_of(own),
        theirs=words.rate_words(theirs, few=valid_of(others) < FEW),
        others=valid_of(others),
    )
