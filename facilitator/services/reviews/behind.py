"""Questions of what stands behind a figure: demands of a review by group, verdict or level, and what was due."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from facilitator.domain.people.powers import Power
from facilitator.domain.reviews import words
from facilitator.domain.reviews.breakdown import Case, Dimension
from facilitator.domain.reviews.formula import valid_of
from facilitator.domain.reviews.scales import Level
from facilitator.domain.reviews.verdict import VERDICT_NAMES, Verdict
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.judging import find_review
from facilitator.services.quarter_cases import cases_of
from facilitator.services.quarter_due import DueLine, due_lines, quarter_due
from facilitator.services.quarter_items import ItemLine, item_lines
from facilitator.services.reviews.quarters import quarter_told
from facilitator.services.verb import Question
from facilitator.storage.rows import Row


class Only(StrEnum):
    """Which demands of a group a figure counts."""

    QUALIFIED = "qualified"
    UNQUALIFIED = "unqualified"
    SAMPLE_TOO_SMALL = "sample_too_small"
    TIMED = "timed"
    DUE = "due"
    ON_TIME = "on_time"
    LATE = "late"
    CLOSED = "closed"
    REOPENED = "reopened"


class Series(StrEnum):
    """Whose forms: representatives alone score too high."""

    ALL = "all"
    REPRESENTATIVES = "representatives"
    HOUSEHOLDS = "households"
    OTHERS = "others"


ONLY_NAMES = {
    **{Only(verdict.value): name for verdict, name in VERDICT_NAMES.items()},
    Only.TIMED: N_("算得出办理天数的"),
    Only.DUE: N_("定了期限的"),
    Only.ON_TIME: N_("按时办结"),
    Only.LATE: N_("超期办结"),
    Only.CLOSED: N_("销过单的"),
    Only.REOPENED: N_("反弹"),
}
_APART = (Series.REPRESENTATIVES, Series.HOUSEHOLDS, Series.OTHERS)
SERIES_NAMES = {
    Series.ALL: N_("全部"),
    **dict(zip(_APART, words.SERIES_NAMES, strict=True)),
}
_CHOSEN: dict[Only, Callable[[Case], bool]] = {
    Only.QUALIFIED: lambda case: case.verdict is Verdict.QUALIFIED,
    Only.UNQUALIFIED: lambda case: case.verdict is Verdict.UNQUALIFIED,
    Only.SAMPLE_TOO_SMALL: lambda case: case.verdict is Verdict.SAMPLE_TOO_SMALL,
    Only.TIMED: lambda case: case.days is not None,
    Only.DUE: lambda case: case.on_time is not None,
    Only.ON_TIME: lambda case: case.on_time is True,
    Only.LATE: lambda case: case.on_time is False,
    Only.CLOSED: lambda case: case.closed,
    Only.REOPENED: lambda case: case.reopened,
}


@dataclass(frozen=True)
class DemandsBehind:
    """`group` is a group's own word of that dimension; without a dimension all demands of the review. `series` and
    `level`: only those that got such a form."""

    review: str
    dimension: Dimension | None = None
    group: str = ""
    only: Only | None = None
    series: Series = Series.ALL
    level: Level | None = None


@dataclass(frozen=True)
class DueBehind:
    """`quarter` as 2026Q3."""

    quarter: str


@dataclass(frozen=True)
class DueShown:
    """`due` in the quarter, done or not; `late`: not done on its last day, whatever quarter it was due in."""

    quarter: str
    sentence: str
    due: tuple[DueLine, ...]
    late: tuple[DueLine, ...]


def behind(question: DemandsBehind, reading: Reading) -> tuple[ItemLine, ...]:
    """What a figure on a chart was counted from, in the order of the review's list; where forms of a series or a level
    were asked for, `forms` of each line counts those, so that the lines add up to the figure."""
    review = find_review(reading.store, question.review)
    cases = cases_of(reading.store, review)
    meant = {case.demand for case in cases if _meant(question, case)}
    lines = tuple(line for line in item_lines(reading, review, cases) if line.demand in meant)
    if question.series is Series.ALL and question.level is None:
        return lines
    forms = _forms(question, review, reading)
    return tuple(replace(line, forms=forms[line.demand]) for line in lines if line.demand in forms)


def _forms(question: DemandsBehind, review: Row, reading: Reading) -> dict[str, int]:
    """Demand → how many valid forms of this series it got, or forms of this level; nothing of those that got none."""
    chosen = [place for place, one in enumerate(_APART) if question.series in (Series.ALL, one)]
    level, told = question.level, {}
    for demand, series in reading.store.reviews.all_series(review.id).items():
        own = [series[place] for place in chosen]
        told[demand] = sum(valid_of(counts) if level is None else counts.get(level, 0) for counts in own)
    return {demand: count for demand, count in told.items() if count}


def _meant(question: DemandsBehind, case: Case) -> bool:
    if question.dimension is not None and case.groups[question.dimension] != question.group:
        return False
    return question.only is None or _CHOSEN[question.only](case)


def due(question: DueBehind, reading: Reading) -> DueShown:
    quarter = quarter_told(question.quarter)
    found = quarter_due(reading, quarter)
    return DueShown(
        quarter=quarter.written,
        sentence=found.sentence,
        due=due_lines(reading, found.tasks, found.until),
        late=due_lines(reading, found.late, found.until),
    )


QUESTIONS: tuple[Question[Any], ...] = (
    Question("reviews", "behind", DemandsBehind, Power.READ_LEDGER, N_("一个数字背后的需求"), behind),
    Question("reviews", "due", DueBehind, Power.READ_LEDGER, N_("一个季度到期的和超期的需求"), due),
)
