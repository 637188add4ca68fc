"""The charts of a quarter: one for each way to group its demands, with its table and the changes since the last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from facilitator.domain.demands.entry import CATEGORY_NAMES, CHANNEL_NAMES, Category, Channel
from facilitator.domain.demands.triage import MATTER_NAMES, Matter
from facilitator.domain.hundredths import written
from facilitator.domain.reviews import brief, words
from facilitator.domain.reviews.breakdown import DIMENSION_NAMES, Case, Dimension, Figures, figures, grouped
from facilitator.domain.reviews.charts import Bars, bars
from facilitator.domain.reviews.formula import HUNDREDTHS, Formula
from facilitator.domain.reviews.statistics import FEW, change_of_rate
from facilitator.domain.said import after, said
from facilitator.domain.words import N_

WHOLE = 100 * HUNDREDTHS
NOBODY_SAID = N_("没写明的")
GROUP_HEADS = (
    N_("件数"), N_("办理天数"), N_("按时率"), N_("反弹率"), N_("有效表"), N_("满意度得分"), N_("好评率"), N_("满意率"),
)  # fmt: skip
GROUP_ONLY = ("", "timed", "due", "closed", "", "", "", "")
"""Under each of them: the word for the demands that the figure is a part of, empty for the whole group."""


@dataclass(frozen=True)
class GroupRow:
    """`key` is the group's own word, by which its demands are listed; one cell for each of GROUP_HEADS. `changes`
    since the last quarter stand below the cells, empty where there is nothing to compare with."""

    key: str
    label: str
    cells: tuple[str, ...]
    changes: tuple[str, ...] = ()


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
class Basis:
    """What a quarter's groups are counted from; `called`: what the community calls its matters."""

    formula: Formula
    cases: Sequence[Case]
    called: Mapping[Matter, str] = field(default_factory=lambda: MATTER_NAMES)


@dataclass(frozen=True)
class Group:
    """One group with its figures, before anything is written; `before` None where the last quarter had no such group,
    or was not judged, and without an index where that was reckoned with other weights."""

    key: str
    label: str
    figures: Figures
    before: Figures | None


def _groups_of(dimension: Dimension, now: Basis, before: Basis | None) -> tuple[Group, ...]:
    found, earlier = _figures(dimension, now), {} if before is None else _figures(dimension, before)
    if before is not None and before.formula.weights != now.formula.weights:
        earlier = {key: replace(one, csat_index=None) for key, one in earlier.items()}
    return tuple(Group(key, _label(dimension, key, now.called), own, earlier.get(key)) for key, own in found.items())


def _figures(dimension: Dimension, basis: Basis) -> dict[str, Figures]:
    return {key: figures(basis.formula, cases) for key, cases in grouped(dimension, basis.cases).items()}


def group_charts(now: Basis, before: Basis | None) -> tuple[GroupChart, ...]:
    return tuple(group_chart(dimension, now, before) for dimension in Dimension)


def group_chart(dimension: Dimension, now: Basis, before: Basis | None) -> GroupChart:
    name, groups = DIMENSION_NAMES[dimension], _groups_of(dimension, now, before)
    drawn = bars([_bar(group) for group in groups], WHOLE, now.formula.rate_at)
    rows = tuple(GroupRow(one.key, one.label, _cells(one.figures), _changes(one)) for one in groups)
    title = said(N_("按{name}：满意率"), name=name)
    return GroupChart(dimension, name, title, _sentence(groups, now.formula), drawn, GROUP_HEADS, rows)


def _bar(group: Group) -> tuple[str, int | None, str]:
    found = group.figures
    told = said(N_("{rate} {count}件"), rate=_rate_words(group), count=found.demands)
    return group.label, found.satisfaction_rate, told


def _cells(found: Figures) -> tuple[str, ...]:
    few = found.few_forms
    return (
        str(found.demands),
        words.days_words(found.median_days, few=found.timed < FEW),
        words.rate_words(found.on_time_rate, few=found.few("on_time_rate")),
        words.rate_words(found.reopen_rate, few=found.few("reopen_rate")),
        str(found.forms),
        words.points_words(found.csat_index, few=few),
        words.rate_words(found.positive_rate, few=few),
        words.rate_words(found.satisfaction_rate, few=few),
    )


def _changes(group: Group) -> tuple[str, ...]:
    """In the order of GROUP_HEADS."""
    now, before = group.figures, group.before
    if before is None:
        return ()
    few = now.few_forms or before.few_forms
    on_time, reopened = (now.few(name) or before.few(name) for name in ("on_time_rate", "reopen_rate"))
    return (
        brief.count_change(before.demands, now.demands),
        brief.days_change(before.median_days, now.median_days, few=min(before.timed, now.timed) < FEW),
        brief.rate_change(before.on_time_rate, now.on_time_rate, few=on_time),
        brief.rate_change(before.reopen_rate, now.reopen_rate, few=reopened),
        brief.count_change(before.forms, now.forms),
        brief.points_change(before.csat_index, now.csat_index, few=few),
        brief.rate_change(before.positive_rate, now.positive_rate, few=few),
        brief.rate_change(before.satisfaction_rate, now.satisfaction_rate, few=few),
    )


def _sentence(groups: Sequence[Group], formula: Formula) -> str:
    """The largest group, between which rates they lie, and which fell most since the last quarter. No group of fewer
    forms than give a verdict is called the best or the worst."""
    if not groups:
        return N_("没有评议的需求。")
    largest = words.largest_words([(group.label, group.figures.demands) for group in groups])
    first = said(N_("{largest}；"), largest=largest)
    if not any(group.figures.forms for group in groups):
        return after(first, N_("还没有有效的评分表。"))
    rated = [group for group in groups if group.figures.forms >= formula.least]
    if not rated:
        return after(first, said(N_("每一组的评分表都不到 {least} 张，不比高低。"), least=formula.least))
    if len(rated) == 1 < len(groups):
        sentence = N_("评分表到 {least} 张的只有{label}，满意率 {rate}。")
        only = said(sentence, least=formula.least, label=rated[0].label, rate=_rate_words(rated[0]))
        return after(first, after(only, _fallen(groups)))
    best, worst = (pick(rated, key=_rate) for pick in (max, min))
    if _rate(best) == _rate(worst):
        return after(first, after(said(N_("满意率 {rate}。"), rate=_rate_words(best)), _fallen(groups)))
    rates = {"best": best.label, "high": _rate_words(best), "worst": worst.label, "low": _rate_words(worst)}
    spread = said(N_("满意率最高的是{best}（{high}），最低的是{worst}（{low}）。"), **rates)
    return after(first, after(spread, _fallen(groups)))


def _fallen(groups: Sequence[Group]) -> str:
    """Empty where no group of several fell; few forms are no reason to point at somebody."""
    changes = {group: change for group in groups if (change := _change(group)) is not None}
    worst = min(changes, key=lambda group: changes[group], default=None)
    if worst is None or len(changes) == 1 or changes[worst] >= 0:
        return ""
    points = written(-changes[worst])
    return said(N_("比上季降得最多的是{label}，降 {points} 个百分点。"), label=worst.label, points=points)


def _change(group: Group) -> int | None:
    now, before = group.figures, group.before
    if before is None or before.few_forms or now.few_forms:
        return None
    return change_of_rate(before.satisfaction_rate, now.satisfaction_rate)


def _rate_words(group: Group) -> str:
    return words.rate_words(group.figures.satisfaction_rate, few=group.figures.few_forms)


def _rate(group: Group) -> int:
    return group.figures.satisfaction_rate or 0


def _label(dimension: Dimension, key: str, called: Mapping[Matter, str]) -> str:
    if not key:
        return NOBODY_SAID
    if dimension is Dimension.CATEGORY:
        return CATEGORY_NAMES[Category(key)]
    if dimension is Dimension.MATTER:
        return called[Matter(key)]
    return CHANNEL_NAMES[Channel(key)] if dimension is Dimension.CHANNEL else key
