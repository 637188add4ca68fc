"""A concluded quarter for everybody: only demands of the board, in its words; nothing that points at who asked.

Which channel a demand came by and of which grid it is may tell who asked, so neither is told. Every figure is made of
`cases_for_all`: what is withheld cannot be subtracted from anything.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.domain.demands.public_words import Known, masked
from facilitator.domain.demands.triage import Matter
from facilitator.domain.here import day_of
from facilitator.domain.people.masking import SMALLEST_SHOWN, small_count
from facilitator.domain.reviews import words
from facilitator.domain.reviews.breakdown import Dimension, Figures, figures
from facilitator.domain.reviews.for_all import answers_told, cases_for_all
from facilitator.domain.said import said
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.public_list import PublicLine, rows_for_all
from facilitator.services.quarter_charts import GroupChart
from facilitator.services.quarter_due import DueLine
from facilitator.services.quarter_figures import Headline, headlines
from facilitator.services.quarter_items import ItemLine
from facilitator.services.quarter_spread import Spread
from facilitator.services.quarterly import QuarterReport, Quarters, Told, lead_of, quarter_report
from facilitator.services.quarterly_public_charts import public_chart, public_spread
from facilitator.services.quarterly_year import YearReport, last_four
from facilitator.storage.rows import Row

SHOWN = (Dimension.CATEGORY, Dimension.MATTER, Dimension.PARTY)


@dataclass(frozen=True)
class PublicItem:
    number: str
    title: str
    verdict: str
    verdict_name: str
    satisfaction_rate: str
    composite: str
    points: tuple[str, ...]
    reasons: tuple[str, ...]
    root_cause: str


@dataclass(frozen=True)
class PublicReview:
    """`hidden` counts the demands that are in no figure here, `past` those that have left the board since; `private`
    is a small count, empty without any."""

    quarter: str
    title: str
    lead: str
    headlines: tuple[Headline, ...]
    spread: Spread
    charts: tuple[GroupChart, ...]
    four: YearReport | None
    items: tuple[PublicItem, ...]
    late: tuple[DueLine, ...]
    late_words: str
    hidden: int
    past: int
    private: str
    formula: str
    formula_sentences: tuple[str, ...]
    notes: tuple[str, ...]


def public_review(reading: Reading, review: Row) -> PublicReview:
    """Whoever calls has seen that it is concluded."""
    every = Quarters(reading)
    shown = Quarters(reading, lambda one: for_all(reading, every.of(one)))
    whole, report, told = every.of(review), quarter_report(every, review), shown.of(review)
    before = shown.concluded(told.quarter.before)
    listed = {case.demand for case in told.cases}
    items, basis = _items(reading, report, told), None if before is None else before.basis
    return PublicReview(
        quarter=report.quarter,
        title=report.title,
        lead=lead_of(reading, told),
        headlines=tuple(
            _headline(line, told.figures)
            for line in headlines(told.counted, None if before is None else before.counted)
        ),
        spread=public_spread(told.cases),
        charts=tuple(public_chart(dimension, told.basis, basis) for dimension in SHOWN),
        four=last_four(shown, told.quarter),
        items=items,
        late=_late(reading, report),
        late_words=report.late_words,
        hidden=len(whole.cases) - len(listed),
        past=len(listed) - len(items),
        private=small_count(report.private) if report.private else "",
        formula=report.formula,
        formula_sentences=report.formula_sentences,
        notes=(*report.notes, _withheld(told)),
    )


def for_all(reading: Reading, told: Told) -> Told:
    """A quarter, this one or one beside it, without the answers that are not told."""
    rows = reading.store.waiting.named([case.demand for case in told.cases])
    hidden = {row.id for row in rows.values() if row.restricted or row.matter == Matter.PRIVATE}
    cases = cases_for_all(told.formula, told.cases, hidden)
    found = figures(told.formula, cases)
    if found.reporters < SMALLEST_SHOWN:
        found = replace(found, response_rate=None)
    return replace(told, cases=cases, figures=found)


def _headline(line: Headline, figures: Figures) -> Headline:
    """How many people asked is not told where they are few."""
    if line.name == "response_rate" and figures.reporters < SMALLEST_SHOWN:
        return replace(line, basis="", change="", only="")
    return replace(line, only="")


def _withheld(told: Told) -> str:
    sentence = N_(
        "不写姓名、电话和门牌。有效评分表不到 {least} 张的一件，只写结论，它的评分表哪一个数里都不算，所以也减不出来。"
    )
    return said(sentence, least=max(told.formula.least, SMALLEST_SHOWN))


def _late(reading: Reading, report: QuarterReport) -> tuple[DueLine, ...]:
    """In the board's words; what is not on the board counts in the sentence only."""
    today, board = day_of(reading.now), reading.store.board
    rows = [row for line in report.late if (row := board.line(line.number, today)) is not None]
    told = {row.id: line for row, line in zip(rows, rows_for_all(rows, reading), strict=True)}
    return tuple(
        replace(line, title=seen.title or seen.category_name, party=seen.party, state_name=seen.state_name)
        for line in report.late
        if (seen := told.get(line.demand)) is not None
    )


def _items(reading: Reading, report: QuarterReport, told: Told) -> tuple[PublicItem, ...]:
    """In the board's words. What is not on the board is not here."""
    today, board = day_of(reading.now), reading.store.board
    rows = {line.demand: board.line(line.number, today) for line in report.items}
    shown = [row for row in rows.values() if row is not None]
    lines = {row.id: line for row, line in zip(shown, rows_for_all(shown, reading), strict=True)}
    names = board.known_names.of([row.id for row in shown])
    open_ones = {case.demand for case in told.cases if answers_told(told.formula, case)}
    return tuple(
        _item(line, lines[line.demand], names[line.demand], withheld=line.demand not in open_ones)
        for line in report.items
        if line.demand in lines
    )


def _item(line: ItemLine, seen: PublicLine, known: Known, *, withheld: bool) -> PublicItem:
    """The reasons of a verdict have the figures in them."""
    return PublicItem(
        number=line.number,
        title=seen.title or seen.category_name,
        verdict=line.verdict,
        verdict_name=line.verdict_name,
        satisfaction_rate=words.NOTHING if withheld else line.satisfaction_rate,
        composite=words.NOTHING if withheld else line.composite,
        points=line.points,
        reasons=() if withheld else line.reasons,
        root_cause=masked(line.root_cause, *known),
    )
