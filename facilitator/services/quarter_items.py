"""The demands of a quarter's review line by line: figures, verdict, every reason, and the cause of what failed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.hundredths import written
from facilitator.domain.reviews import words
from facilitator.domain.reviews.breakdown import Case
from facilitator.domain.reviews.formula import valid_of
from facilitator.domain.reviews.verdict import EXCELLENT, VERDICT_NAMES, Judged, Reason, Verdict
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.finding import find_demand
from facilitator.services.judging import figures_of
from facilitator.services.sight import may_see
from facilitator.services.wording import title_for
from facilitator.storage.rows import Row

LATE, ON_TIME, NO_DEADLINE = N_("超期"), N_("按时"), N_("没有定时限")
BACK, NOT_BACK = N_("反弹"), N_("没有反弹")


@dataclass(frozen=True)
class ItemLine:
    """`verdict` is empty before the end, while `reasons` say already what stands against it; `title` is empty for a
    leader of another yard. `answered` of `reporters` were told since it was done; `back` is empty until 销单."""

    demand: str
    number: str
    title: str
    round: int
    state: str
    forms: int
    process: str
    result: str
    csat_index: str
    satisfaction_rate: str
    composite: str
    verdict: str
    verdict_name: str
    reasons: tuple[str, ...]
    root_cause: str
    days: str
    on_time: str
    back: str
    answered: int
    reporters: int


def item_lines(reading: Reading, review: Row, cases: Sequence[Case]) -> tuple[ItemLine, ...]:
    by_demand = {case.demand: case for case in cases}
    items = reading.store.reviews.items(review.id)
    return tuple(_line(reading, review, item, by_demand[item.demand]) for item in items)


def _line(reading: Reading, review: Row, item: Row, case: Case) -> ItemLine:
    demand = find_demand(reading.store, item.demand)
    found = figures_of(reading.store, review, item)
    return ItemLine(
        demand=demand.id,
        number=demand.number or "",
        title=title_for(reading, demand) if may_see(reading, demand) else "",
        round=demand.round,
        state=demand.state,
        forms=valid_of(case.counts),
        process="" if found is None else str(found.process),
        result="" if found is None else str(found.result),
        csat_index="" if found is None else words.points_words(found.csat_index),
        satisfaction_rate="" if found is None else words.rate_words(found.satisfaction_rate),
        composite="" if found is None else words.points_words(found.composite),
        verdict=item.verdict or "",
        verdict_name=_verdict_name(item, found),
        reasons=() if found is None else reasons_of(found),
        root_cause=item.root_cause or "",
        days=words.days_words(None if case.days is None else case.days * 100),
        on_time=NO_DEADLINE if case.on_time is None else ON_TIME if case.on_time else LATE,
        back="" if not case.closed else BACK if case.reopened else NOT_BACK,
        answered=case.answered,
        reporters=case.reporters,
    )


def _verdict_name(item: Row, found: Judged | None) -> str:
    if item.verdict is None or found is None:
        return ""
    excellent = N_("（{excellent}）").format(excellent=EXCELLENT) if found.excellent else ""
    return f"{VERDICT_NAMES[Verdict(item.verdict)]}{excellent}"


def reasons_of(found: Judged) -> tuple[str, ...]:
    """Why it did not pass, each as a sentence; how many forms are missing where there are too few."""
    if found.verdict is Verdict.SAMPLE_TOO_SMALL:
        sentence = N_("有效评分表 {valid} 张，要 {needed} 张。")
        return (sentence.format(valid=found.valid, needed=found.needed),)
    return tuple(_told(reason) for reason in found.missed)


def _told(reason: Reason) -> str:
    figures = {name: written(each) if isinstance(each, int) else each for name, each in reason.figures.items()}
    return reason.sentence.format(**figures)
