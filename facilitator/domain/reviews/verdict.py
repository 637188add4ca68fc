"""The verdict on one demand: a pure function of its sheet, with every reason it has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.demands.entry import Category
from facilitator.domain.reviews.formula import (
    HUNDREDTHS,
    Formula,
    composite,
    csat_index,
    positive_rate,
    satisfaction_rate,
    valid_of,
)
from facilitator.domain.reviews.scales import CHANGE_NAMES, VETO_NAMES, Change, Level, Veto
from facilitator.domain.words import N_


class Verdict(StrEnum):
    QUALIFIED = "qualified"
    UNQUALIFIED = "unqualified"
    SAMPLE_TOO_SMALL = "sample_too_small"


VERDICT_NAMES = {
    Verdict.QUALIFIED: N_("合格"),
    Verdict.UNQUALIFIED: N_("不合格"),
    Verdict.SAMPLE_TOO_SMALL: N_("样本不足"),
}
EXCELLENT = N_("优秀")
NEEDS_CHANGE = frozenset({Category.INFRASTRUCTURE, Category.ENVIRONMENT_SANITATION})
"""Matters one can see: nothing passes there without a comparison (`domain.md` §6)."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is judged: whole points 0–100, the forms by level, `concerned` households (0 where nobody knows), and how
    many of the valid forms are theirs (`heard`).

    `needs_change`: a matter of 基础设施 or 环境, where nothing passes without a comparison before and after.
    """

    process: int
    result: int
    counts: Mapping[Level, int]
    concerned: int = 0
    heard: int = 0
    change: Change | None = None
    needs_change: bool = False
    vetoes: frozenset[Veto] = frozenset()


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence with its figures, in hundredths where they are rates or scores."""

    sentence: str
    figures: Mapping[str, int | str]


@dataclass(frozen=True, slots=True)
class Judged:
    """All figures in hundredths; None where no form was valid. `missed`: each condition that does not hold;
    `change`: the comparison that was taken."""

    formula: str
    process: int
    result: int
    valid: int
    needed: int
    csat_index: int | None
    satisfaction_rate: int | None
    positive_rate: int | None
    composite: int | None
    verdict: Verdict
    excellent: bool
    missed: tuple[Reason, ...]
    change: Change | None = None


def judge(formula: Formula, sheet: Sheet) -> Judged:
    """Printed figures are what is compared: 79.995 is printed, and passes, as 80.00; a tie at a threshold passes.

    Too small a sample gives no verdict, whatever the few forms say.
    """
    valid, needed = valid_of(sheet.counts), needed_forms(formula, sheet.concerned, sheet.heard)
    index, rate = csat_index(formula, sheet.counts), satisfaction_rate(sheet.counts)
    score = None if index is None else composite(formula, sheet.process, sheet.result, index)
    enough = valid >= needed and score is not None and rate is not None
    missed = tuple(_missed(formula, sheet, score or 0, rate or 0) if enough else _unheard(formula, sheet))
    verdict = Verdict.SAMPLE_TOO_SMALL if not enough else Verdict.UNQUALIFIED if missed else Verdict.QUALIFIED
    return Judged(
        formula.id, sheet.process, sheet.result, valid, needed, index, rate, positive_rate(sheet.counts), score,
        verdict, verdict is Verdict.QUALIFIED and (score or 0) >= formula.excellent_at, missed,
        sheet.change,
    )  # fmt: skip


def change_words(change: Change | None, *, needed: bool) -> str:
    """The comparison that the verdict takes, or what it means that there is none."""
    if change is not None:
        return CHANGE_NAMES[change]
    return N_("没有对比，不能算合格") if needed else N_("没有对比，这一类不看这一条")


def needed_forms(formula: Formula, concerned: int, heard: int) -> int:
    """Ten; fewer only where fewer are concerned and every one of them was heard: other people's forms fill no place of
    theirs."""
    return concerned if 0 < concerned <= heard and concerned < formula.least else formula.least


def _unheard(formula: Formula, sheet: Sheet) -> list[Reason]:
    if not 0 < sheet.concerned < formula.least:
        return []
    figures = {"concerned": sheet.concerned * HUNDREDTHS, "heard": sheet.heard * HUNDREDTHS}
    return [Reason(N_("受影响的 {concerned} 户全部评到也够，评到了 {heard} 户。"), figures)]


def _missed(formula: Formula, sheet: Sheet, score: int, rate: int) -> list[Reason]:
    found = []
    if score < formula.pass_at:
        figures: dict[str, int | str] = {"score": score, "needed": formula.pass_at}
        found.append(Reason(N_("综合得分 {score}，没有到 {needed} 分。"), figures))
    if rate < formula.rate_at:
        found.append(Reason(N_("满意率 {rate}%，没有到 {needed}%。"), {"rate": rate, "needed": formula.rate_at}))
    if sheet.change is None and sheet.needs_change:
        found.append(Reason(N_("没有办理前后的对比。"), {}))
    if sheet.change in (Change.UNCHANGED, Change.WORSE):
        found.append(Reason(N_("前后对比：{change}。"), {"change": CHANGE_NAMES[sheet.change]}))
    counted = sheet.vetoes & formula.vetoes
    found += [Reason(N_("一票否决：{veto}。"), {"veto": VETO_NAMES[veto]}) for veto in Veto if veto in counted]
    return found
