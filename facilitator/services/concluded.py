"""What a review concluded, as it is kept and as it is read again: nothing that changes later changes it."""

from __future__ import annotations

from typing import Any

from facilitator.domain.hundredths import written
from facilitator.domain.reviews.formula import rounded
from facilitator.domain.reviews.scales import Change
from facilitator.domain.reviews.verdict import Judged, Reason, Verdict
from facilitator.storage.rows import Row

_FIGURES = ("process", "result", "valid", "needed", "csat_index", "satisfaction_rate", "positive_rate", "composite")


def kept_figures(found: Judged, measure: Row | None, about: dict[str, Any]) -> dict[str, Any]:
    """Whole hundredths and words, for the row of the item; the next round has another measure, day and party."""
    kept: dict[str, Any] = {name: getattr(found, name) for name in _FIGURES}
    missed = [{"sentence": one.sentence, "figures": dict(one.figures)} for one in found.missed]
    kept |= {"formula": found.formula, "excellent": found.excellent, "change": found.change, "missed": missed}
    return kept | {"measure": told_measure(measure), "about": about}


def concluded_figures(item: Row) -> Judged:
    """As it was concluded; whoever calls has seen that the item has a verdict."""
    kept = item.figures
    missed = tuple(Reason(one["sentence"], one["figures"]) for one in kept["missed"])
    figures = {name: kept[name] for name in _FIGURES}
    rest = {"excellent": kept["excellent"], "missed": missed, "change": concluded_change(item)}
    return Judged(kept["formula"], verdict=Verdict(item.verdict), **rest, **figures)


def told_measure(measure: Row | None) -> dict[str, Any] | None:
    """Figures in hundredths."""
    if measure is None:
        return None
    return {name: getattr(measure, name) for name in ("indicator", "unit", "before", "after")}


def measured_words(measure: dict[str, Any] | None) -> str:
    """违停车辆：26 辆 → 19 辆（−26.9%）; empty where nothing was measured."""
    if measure is None:
        return ""
    before, after = measure["before"], measure["after"]
    figures = [f"{written(one)} {measure['unit']}" for one in (before, after) if one is not None]
    return f"{measure['indicator']}：{' → '.join(figures)}{_changed(before, after)}"


def _changed(before: int | None, after: int | None) -> str:
    """In per cent with one decimal, half away from zero; empty where it began at nothing or one figure is missing."""
    if not before or after is None:
        return ""
    tenths = rounded(abs(after - before) * 1000, before)
    sign = "" if tenths == 0 else "−" if after < before else "+"
    return f"（{sign}{written(10 * tenths)}%）"


def concluded_change(item: Row) -> Change | None:
    change = item.figures["change"]
    return None if change is None else Change(change)
