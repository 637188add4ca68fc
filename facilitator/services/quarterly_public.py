"""A concluded quarter for everybody: only demands of the board, in its words; nothing that points at who asked.

Which channel a demand came by and of which grid it is may tell who asked, so neither is told. Counts under three are
told as <3, and no rate of fewer forms than the formula asks for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from facilitator.domain.demands.public_words import masked
from facilitator.domain.here import day_of
from facilitator.domain.people.masking import SMALLEST_SHOWN, small_count
from facilitator.domain.reviews import words
from facilitator.domain.reviews.breakdown import DIMENSION_NAMES, Case, Dimension, Figures, pooled
from facilitator.domain.reviews.charts import bars, stacks
from facilitator.domain.reviews.formula import Formula, satisfaction_rate, valid_of
from facilitator.domain.reviews.scales import LEVEL_NAMES, LEVELS, Level
from facilitator.domain.reviews.verdict import Verdict
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.public_list import rows_for_all
from facilitator.services.quarter_charts import WHOLE, Group, GroupChart, GroupRow, Spread, groups_of
from facilitator.services.quarter_due import DueLine
from facilitator.services.quarter_figures import Headline
from facilitator.services.quarter_items import ItemLine
from facilitator.services.quarterly import QuarterReport, counted, quarter_report
from facilitator.storage.rows import Row

SHOWN = (Dimension.CATEGORY, Dimension.MATTER, Dimension.PARTY)
HEADS = (N_("件数"), N_("办理天数"), N_("按时率"), N_("有效表"), N_("满意率"))


@dataclass(frozen=True)
class PublicItem:
    number: str
    title: str
    verdict: str
    verdict_name: str
    satisfaction_rate: str
    composite: str
    reasons: tuple[str, ...]
    root_cause: str


@dataclass(frozen=True)
class PublicReview:
    """`hidden` counts the demands that the board does not tell of; `private` is a small count, empty without any."""

    quarter: str
    title: str
    lead: str
    headlines: tuple[Headline, ...]
    spread: Spread
    charts: tuple[GroupChart, ...]
    items: tuple[PublicItem, ...]
    late: tuple[DueLine, ...]
    late_words: str
    hidden: int
    private: str
    formula: str
    formula_sentences: tuple[str, ...]
    notes: tuple[str, ...]


def public_review(reading: Reading, review: Row) -> PublicReview:
    """Whoever calls has seen that it is concluded."""
    told, report = counted(reading, review), quarter_report(reading, review)
    items = _items(reading, report)
    return PublicReview(
        quarter=report.quarter,
        title=report.title,
        lead=report.lead,
        headlines=tuple(_headline(line, told.figures) for line in report.headlines),
        spread=_spread(told.cases),
        charts=tuple(_chart(dimension, told.formula, told.cases) for dimension in SHOWN),
        items=items,
        late=_late(reading, report),
        late_words=report.late_words,
        hidden=len(report.items) - len(items),
        private=small_count(report.private) if report.private else "",
        formula=report.formula,
        formula_sentences=report.formula_sentences,
        notes=(*report.notes, N_("不写姓名、电话和门牌；不到 3 的写作 <3；评分表太少的一组不写满意率。")),
    )


def _headline(line: Headline, figures: Figures) -> Headline:
    """How many people asked is not told where they are few."""
    if line.name == "response_rate" and figures.reporters < SMALLEST_SHOWN:
        return replace(line, value=words.NOTHING, basis="", change="", only="")
    return replace(line, only="")


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


def _items(reading: Reading, report: QuarterReport) -> tuple[PublicItem, ...]:
    """In the board's words. What is not on the board is not here."""
    today, board = day_of(reading.now), reading.store.board
    rows = {line.demand: board.line(line.number, today) for line in report.items}
    shown = [row for row in rows.values() if row is not None]
    lines = {row.id: line for row, line in zip(shown, rows_for_all(shown, reading), strict=True)}
    names = board.known_names.of([row.id for row in shown])
    return tuple(
        _item(line, lines[line.demand].title or lines[line.demand].category_name, names[line.demand])
        for line in report.items
        if line.demand in lines
    )


def _item(line: ItemLine, title: str, names: Iterable[str]) -> PublicItem:
    few = line.verdict == Verdict.SAMPLE_TOO_SMALL
    return PublicItem(
        number=line.number,
        title=title,
        verdict=line.verdict,
        verdict_name=line.verdict_name,
        satisfaction_rate=words.NOTHING if few else line.satisfaction_rate,
        composite=words.NOTHING if few else line.composite,
        reasons=() if few else line.reasons,
        root_cause=masked(line.root_cause, names),
    )


def _chart(dimension: Dimension, formula: Formula, cases: Sequence[Case]) -> GroupChart:
    groups, name = groups_of(dimension, formula, cases), DIMENSION_NAMES[dimension]
    drawn = bars([_bar(group, formula) for group in groups], WHOLE, formula.rate_at)
    rows = tuple(GroupRow(group.key, group.label, _cells(group.figures, formula)) for group in groups)
    title = N_("按{name}：满意率").format(name=name)
    return GroupChart(dimension, name, title, _sentence(groups), drawn, HEADS, rows)


def _bar(group: Group, formula: Formula) -> tuple[str, int | None, str]:
    count = small_count(group.figures.demands)
    told = N_("{rate} {count}件").format(rate=_rate(group.figures, formula), count=count)
    return group.label, None if _few(group.figures, formula) else group.figures.satisfaction_rate, told


def _cells(found: Figures, formula: Formula) -> tuple[str, ...]:
    return (
        small_count(found.demands),
        words.days_words(found.median_days),
        words.rate_words(found.on_time_rate, few=found.few("on_time_rate")),
        small_count(found.forms) if found.forms else "0",
        _rate(found, formula),
    )


def _few(found: Figures, formula: Formula) -> bool:
    return found.forms < formula.least


def _rate(found: Figures, formula: Formula) -> str:
    if _few(found, formula):
        return words.NOTHING
    return words.rate_words(found.satisfaction_rate, few=found.few_forms)


def _sentence(groups: Sequence[Group]) -> str:
    if not groups:
        return N_("没有评议的需求。")
    most = max(groups, key=lambda group: group.figures.demands)
    return N_("{label}最多，{count} 件。").format(label=most.label, count=small_count(most.figures.demands))


def _spread(cases: Sequence[Case]) -> Spread:
    """All forms together: two series would tell of few people. A level under three has no piece in the drawing."""
    counts = pooled(cases)
    drawn = stacks([(N_("全部"), [counts[level] if counts[level] >= SMALLEST_SHOWN else 0 for level in LEVELS])])
    levels = (*LEVELS, Level.CANNOT_SAY)
    cells = (*(_count(counts[level]) for level in levels), str(valid_of(counts)))
    rate = words.rate_words(satisfaction_rate(counts))
    heads = (*(LEVEL_NAMES[level] for level in levels), N_("有效表"), N_("满意率"))
    sentence = N_("{forms} 张有效评分表，满意率 {rate}。").format(forms=valid_of(counts), rate=rate)
    return Spread(N_("满意度分布"), sentence, drawn, heads, (GroupRow("", N_("全部"), (*cells, rate)),))


def _count(count: int) -> str:
    return small_count(count) if count else "0"
