"""The figures of a quarter for any group of its demands: by class, matter, grid, channel and who was responsible."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.reviews.formula import Formula, csat_index, positive_rate, satisfaction_rate, valid_of
from facilitator.domain.reviews.scales import Level
from facilitator.domain.reviews.statistics import FEW, median, rate
from facilitator.domain.reviews.verdict import Verdict
from facilitator.domain.words import N_


class Dimension(StrEnum):
    CATEGORY = "category"
    MATTER = "matter"
    GRID = "grid"
    CHANNEL = "channel"
    PARTY = "party"


DIMENSION_NAMES = {
    Dimension.CATEGORY: N_("类别"),
    Dimension.MATTER: N_("三事"),
    Dimension.GRID: N_("网格"),
    Dimension.CHANNEL: N_("点单渠道"),
    Dimension.PARTY: N_("责任主体"),
}


DENOMINATORS = {
    "satisfaction_rate": "forms",
    "positive_rate": "forms",
    "on_time_rate": "due",
    "reopen_rate": "closed",
    "response_rate": "reporters",
}
"""Of which figure each rate is a part."""


@dataclass(frozen=True, slots=True)
class Case:
    """One demand of the quarter. `days` from the registration to the completion; `on_time` None without a deadline;
    `reopened`: within twelve months of 销单. `reporters` asked for it, those of merged demands too, and `answered` of
    them were told since it was done. `groups` has a text for each dimension, empty where nobody said."""

    demand: str
    groups: Mapping[Dimension, str]
    counts: Mapping[Level, int]
    days: int | None = None
    on_time: bool | None = None
    closed: bool = False
    reopened: bool = False
    verdict: Verdict | None = None
    reporters: int = 0
    answered: int = 0


@dataclass(frozen=True, slots=True)
class Figures:
    """Rates, index and days in hundredths, None where there is nothing to reckon them from. `forms` are the valid ones,
    `timed` the demands with days, `due` those with a deadline.

    按时办结率 = on time / with a deadline. 反弹率 = back within twelve months / closed. 反馈率 = answered since the
    work was done / everybody who asked and can be reached (`domain.md` §6: replied reporters / reporters).
    """

    demands: int
    forms: int
    csat_index: int | None
    satisfaction_rate: int | None
    positive_rate: int | None
    timed: int
    median_days: int | None
    due: int
    on_time: int
    on_time_rate: int | None
    closed: int
    reopened: int
    reopen_rate: int | None
    reporters: int
    answered: int
    response_rate: int | None
    qualified: int
    unqualified: int
    too_small: int

    @property
    def few_forms(self) -> bool:
        """A rate of so few says little."""
        return self.forms < FEW

    def few(self, rate_name: str) -> bool:
        """Whether the denominator of this rate is a small number."""
        return int(getattr(self, DENOMINATORS[rate_name])) < FEW


def figures(formula: Formula, cases: Sequence[Case]) -> Figures:
    """Forms of all the demands together: a demand that many scored weighs more."""
    counts = pooled(cases)
    days = [case.days for case in cases if case.days is not None]
    due = [case.on_time for case in cases if case.on_time is not None]
    closed = [case.reopened for case in cases if case.closed]
    verdicts = [case.verdict for case in cases]
    asked, told = sum(case.reporters for case in cases), sum(case.answered for case in cases)
    return Figures(
        demands=len(cases),
        forms=valid_of(counts),
        csat_index=csat_index(formula, counts),
        satisfaction_rate=satisfaction_rate(counts),
        positive_rate=positive_rate(counts),
        timed=len(days),
        median_days=median(days),
        due=len(due),
        on_time=sum(due),
        on_time_rate=rate(sum(due), len(due)),
        closed=len(closed),
        reopened=sum(closed),
        reopen_rate=rate(sum(closed), len(closed)),
        reporters=asked,
        answered=told,
        response_rate=rate(told, asked),
        qualified=verdicts.count(Verdict.QUALIFIED),
        unqualified=verdicts.count(Verdict.UNQUALIFIED),
        too_small=verdicts.count(Verdict.SAMPLE_TOO_SMALL),
    )


def pooled(cases: Sequence[Case]) -> dict[Level, int]:
    return {level: sum(case.counts.get(level, 0) for case in cases) for level in Level}


def grouped(dimension: Dimension, cases: Sequence[Case]) -> dict[str, tuple[Case, ...]]:
    """The largest group first; groups of one size by their text, the nameless one at the end."""
    found: dict[str, list[Case]] = {}
    for case in cases:
        found.setdefault(case.groups[dimension], []).append(case)
    ordered = sorted(found.items(), key=lambda one: (one[0] == "", -len(one[1]), one[0]))
    return {name: tuple(members) for name, members in ordered}
