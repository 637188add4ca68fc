"""The headline figures of a quarter, each with its denominator, its change and where its demands are listed."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.reviews import words
from facilitator.domain.reviews.breakdown import Figures
from facilitator.domain.reviews.due import Share
from facilitator.domain.reviews.formula import Formula
from facilitator.domain.reviews.statistics import FEW
from facilitator.domain.said import said
from facilitator.domain.words import N_

RESOLUTION = "resolution_rate"
_COUNTS = ("demands", "forms", "qualified", "unqualified", "too_small")


@dataclass(frozen=True)
class Headline:
    """`basis` is what a rate was reckoned from, empty for a count. `only` is the word under which the demands behind
    the figure are listed; empty for all of them."""

    name: str
    label: str
    value: str
    change: str
    basis: str = ""
    only: str = ""


@dataclass(frozen=True)
class Counted:
    """What a quarter's headlines are made of: the judged demands, and what was due."""

    figures: Figures
    resolved: Share
    formula: Formula


def headlines(now: Counted, before: Counted | None) -> tuple[Headline, ...]:
    """`before` None: nothing to compare with."""
    lines = (*_judged(now.figures), *_done(now.figures, now.resolved))
    return tuple(
        Headline(name, label, value, "" if before is None else _change(name, before, now), basis, only)
        for name, label, value, basis, only in lines
    )


def _judged(now: Figures) -> tuple[tuple[str, str, str, str, str], ...]:
    few, forms = now.few_forms, said(N_("{count} 张"), count=now.forms)
    return (
        ("demands", N_("评议件数"), said(N_("{count} 件"), count=now.demands), "", ""),
        ("qualified", N_("合格"), said(N_("{count} 件"), count=now.qualified), "", "qualified"),
        ("unqualified", N_("不合格"), said(N_("{count} 件"), count=now.unqualified), "", "unqualified"),
        ("too_small", N_("样本不足"), said(N_("{count} 件"), count=now.too_small), "", "sample_too_small"),
        ("forms", N_("有效评分表"), forms, "", ""),
        ("csat_index", N_("满意度得分"), words.points_words(now.csat_index, few=few), forms, ""),
        ("satisfaction_rate", N_("满意率"), words.rate_words(now.satisfaction_rate, few=few), forms, ""),
        ("positive_rate", N_("好评率"), words.rate_words(now.positive_rate, few=few), forms, ""),
    )


def _done(now: Figures, resolved: Share) -> tuple[tuple[str, str, str, str, str], ...]:
    on_time = said(N_("{part}/{whole} 件定了期限的"), part=now.on_time, whole=now.due)
    back = said(N_("{part}/{whole} 件销过单的"), part=now.reopened, whole=now.closed)
    told = said(N_("{part}/{whole} 位诉求人"), part=now.answered, whole=now.reporters)
    done = said(N_("{part}/{whole} 件本季到期的"), part=resolved.part, whole=resolved.whole)
    days = words.days_words(now.median_days, few=now.timed < FEW)
    return (
        (RESOLUTION, N_("办结率"), words.rate_words(resolved.rate, few=resolved.few), done, ""),
        ("on_time_rate", N_("按时办结率"), _rate(now, "on_time_rate"), on_time, "due"),
        ("median_days", N_("办理天数（中位）"), days, said(N_("{count} 件"), count=now.timed), "timed"),
        ("response_rate", N_("反馈率"), _rate(now, "response_rate"), told, ""),
        ("reopen_rate", N_("反弹率"), _rate(now, "reopen_rate"), back, "closed"),
    )


def _rate(now: Figures, name: str) -> str:
    return words.rate_words(getattr(now, name), few=now.few(name))


def _change(name: str, before: Counted, now: Counted) -> str:
    """Marked where either of both was reckoned from few, as the figure itself is."""
    if name == RESOLUTION:
        few = before.resolved.few or now.resolved.few
        return words.rate_change_words(before.resolved.rate, now.resolved.rate, few=few)
    was, is_now = getattr(before.figures, name), getattr(now.figures, name)
    if name in _COUNTS:
        return words.count_change_words(was, is_now)
    if name == "csat_index" and before.formula.weights != now.formula.weights:
        return N_("上季的分值不一样，不比")
    if name == "csat_index":
        return words.points_change_words(was, is_now, few=before.figures.few_forms or now.figures.few_forms)
    if name == "median_days":
        return words.days_change_words(was, is_now, few=min(before.figures.timed, now.figures.timed) < FEW)
    return words.rate_change_words(was, is_now, few=before.figures.few(name) or now.figures.few(name))
