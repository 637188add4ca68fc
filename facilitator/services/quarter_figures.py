"""The headline figures of a quarter, each with its change and where its demands are listed."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.reviews import words
from facilitator.domain.reviews.breakdown import Figures
from facilitator.domain.words import N_


@dataclass(frozen=True)
class Headline:
    """`only` is the word under which the demands behind the figure are listed; empty for all of them."""

    name: str
    label: str
    value: str
    change: str
    only: str = ""


def headlines(now: Figures, before: Figures | None) -> tuple[Headline, ...]:
    """`before` None: nothing to compare with."""
    few = now.few_forms
    values = (
        ("demands", N_("评议件数"), N_("{count} 件").format(count=now.demands), ""),
        ("qualified", N_("合格"), N_("{count} 件").format(count=now.qualified), "qualified"),
        ("unqualified", N_("不合格"), N_("{count} 件").format(count=now.unqualified), "unqualified"),
        ("too_small", N_("样本不足"), N_("{count} 件").format(count=now.too_small), "sample_too_small"),
        ("forms", N_("有效评分表"), N_("{count} 张").format(count=now.forms), ""),
        ("csat_index", N_("满意度得分"), words.points_words(now.csat_index, few=few), ""),
        ("satisfaction_rate", N_("满意率"), words.rate_words(now.satisfaction_rate, few=few), ""),
        ("positive_rate", N_("好评率"), words.rate_words(now.positive_rate, few=few), ""),
        ("median_days", N_("办理天数（中位）"), words.days_words(now.median_days), ""),
        ("on_time_rate", N_("按时办结率"), words.rate_words(now.on_time_rate), "late"),
        ("reopen_rate", N_("反弹率"), words.rate_words(now.reopen_rate), "reopened"),
    )
    return tuple(
        Headline(name, label, value, "" if before is None else _change(name, before, now), only)
        for name, label, value, only in values
    )


def _change(name: str, before: Figures, now: Figures) -> str:
    was, is_now = getattr(before, name), getattr(now, name)
    if name in ("demands", "forms", "qualified", "unqualified", "too_small"):
        return words.count_change_words(was, is_now)
    if name == "csat_index":
        return words.points_change_words(was, is_now)
    if name == "median_days":
        return words.days_change_words(was, is_now)
    return words.rate_change_words(was, is_now)
