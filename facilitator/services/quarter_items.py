"""The demands of a quarter's review line by line: figures, verdict, every reason, and the cause of what failed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from facilitator.domain.hundredths import written
from facilitator.domain.reviews import words
from facilitator.domain.reviews.breakdown import Case, Dimension
from facilitator.domain.reviews.formula import valid_of
from facilitator.domain.reviews.scales import PROCESS, RESULT
from facilitator.domain.reviews.verdict import (
    EXCELLENT,
    NEEDS_CHANGE,
    VERDICT_NAMES,
    Judged,
    Reason,
    Verdict,
    change_words,
)
from facilitator.domain.said import after, said
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.judging import Bench, bench_of, figures_of
from facilitator.services.sight import unseen_of
from facilitator.services.wording import Wording, words_for
from facilitator.storage.rows import Row

PARTS = (*PROCESS, *RESULT)
POINT_HEADS = tuple(said(N_("{name}（{most}）"), name=part.name, most=part.most) for part in PARTS)
LATE, ON_TIME, NO_DEADLINE = N_("超期"), N_("按时"), N_("没有定时限")
BACK, NOT_BACK = N_("反弹"), N_("没有反弹")


@dataclass(frozen=True)
class ItemLine:
    """`verdict` is empty before the end, while `reasons` say already what stands against it; `title` is empty where it
    is `unseen`, which says why. `points`: one for each of POINT_HEADS, none before it was assessed. `answered` of
    `reporters` were told since it was done; `back` is empty until 销单; `change` is the comparison that the verdict
    takes, in words."""

    demand: str
    number: str
    title: str
    unseen: str
    round: int
    state: str
    forms: int
    process: str
    result: str
    points: tuple[str, ...]
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
    change: str


@dataclass(frozen=True)
class Sums:
    """What some lines add up to, as the figures that lead to them tell it: parts and wholes."""

    forms: int
    on_time: int
    due: int
    back: int
    closed: int
    answered: int
    reporters: int


def sums_of(lines: Sequence[ItemLine]) -> Sums:
    return Sums(
        forms=sum(line.forms for line in lines),
        on_time=sum(line.on_time == ON_TIME for line in lines),
        due=sum(line.on_time != NO_DEADLINE for line in lines),
        back=sum(line.back == BACK for line in lines),
        closed=sum(line.back != "" for line in lines),
        answered=sum(line.answered for line in lines),
        reporters=sum(line.reporters for line in lines),
    )


@dataclass(frozen=True)
class _Told:
    """What every line is written from."""

    bench: Bench
    word: Wording
    hidden: Mapping[str, str]


def item_lines(
    reading: Reading, review: Row, cases: Sequence[Case], bench: Bench | None = None
) -> tuple[ItemLine, ...]:
    by_demand = {case.demand: case for case in cases}
    items = reading.store.reviews.items(review.id)
    known = bench or bench_of(reading.store, review, items)
    rows = [known.demands[item.demand] for item in items]
    told = _Told(known, words_for(reading, rows), unseen_of(reading, rows))
    return tuple(_line(told, item, by_demand[item.demand]) for item in items)


def _line(told: _Told, item: Row, case: Case) -> ItemLine:
    demand, found = told.bench.demands[item.demand], figures_of(told.bench, item)
    return ItemLine(
        demand=demand.id,
        number=demand.number or "",
        title="" if told.hidden[demand.id] else _title(told.word, demand, item),
        unseen=told.hidden[demand.id],
        round=demand.round,
        state=demand.state,
        forms=valid_of(case.counts),
        process="" if found is None else str(found.process),
        result="" if found is None else str(found.result),
        points=() if item.process is None else _points(item),
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
        change="" if found is None else _comparison(found, case),
    )


def _points(item: Row) -> tuple[str, ...]:
    given = {**item.process, **item.result}
    return tuple(str(given[part.id]) for part in PARTS)


def _title(word: Wording, demand: Row, item: Row) -> str:
    """As it was judged; reviews of before kept none."""
    kept = None if item.figures is None else item.figures["about"].get("title")
    return word.say(str(demand.id), str(kept or demand.title))


def _comparison(found: Judged, case: Case) -> str:
    return change_words(found.change, needed=case.groups[Dimension.CATEGORY] in NEEDS_CHANGE)


def _verdict_name(item: Row, found: Judged | None) -> str:
    if item.verdict is None or found is None:
        return ""
    excellent = said(N_("（{excellent}）"), excellent=EXCELLENT) if found.excellent else ""
    return after(VERDICT_NAMES[Verdict(item.verdict)], excellent)


def reasons_of(found: Judged) -> tuple[str, ...]:
    """Why it did not pass, each as a sentence; how many forms are missing where there are too few."""
    if found.verdict is Verdict.SAMPLE_TOO_SMALL:
        sentence = N_("有效评分表 {valid} 张，要 {needed} 张。")
        return (said(sentence, valid=found.valid, needed=found.needed), *map(_told, found.missed))
    return tuple(map(_told, found.missed))


def _told(reason: Reason) -> str:
    figures = {name: written(each) if isinstance(each, int) else each for name, each in reason.figures.items()}
    return said(reason.sentence, **figures)
