"""Questions behind the export of the ledger: its lines piece by piece, as the office's own columns, and the quarter."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from facilitator.domain.demands.entry import CATEGORY_NAMES, Category
from facilitator.domain.demands.office_ledger import Cell, identity, office_cells
from facilitator.domain.demands.states import LISTED, STATE_NAMES, DemandState
from facilitator.domain.errors import BadInput
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.judged_figures import judged_in
from facilitator.services.ledger_facts import facts_of
from facilitator.services.verb import Question
from facilitator.storage.exports import Span

PIECE = 1_000
"""Lines that are in memory at once."""


@dataclass(frozen=True)
class ExportLines:
    """Lines behind this year and sequence, registered in these days (both included)."""

    year: int = 0
    sequence: int = 0
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True)
class ExportedLine:
    """`cells` in the order of OFFICE_COLUMNS, `identity` for the hidden column; `listed`: on 问题清单 now."""

    year: int
    sequence: int
    cells: tuple[Cell, ...]
    identity: str
    listed: bool


@dataclass(frozen=True)
class QuarterFigures:
    """`quarter` is 2026Q3; empty for the whole time."""

    quarter: str = ""


@dataclass(frozen=True)
class CategoryFigures:
    """Counts of one category: what came, was opened, completed and closed in the quarter, what is late today, and how
    those that came stand now, by the names of `Figures.states`. `judged`: how many the quarter's review gave a verdict
    on, `satisfaction` its points, empty where there is none."""

    name: str
    came: int
    opened: int
    completed: int
    closed: int
    late: int
    by_state: tuple[int, ...]
    judged: int = 0
    satisfaction: str = ""


@dataclass(frozen=True)
class Figures:
    quarter: str
    states: tuple[str, ...]
    rows: tuple[CategoryFigures, ...]


def export_lines(question: ExportLines, reading: Reading) -> tuple[ExportedLine, ...]:
    span = Span(question.since, question.until)
    rows = reading.store.imports.exports.lines((question.year, question.sequence), PIECE, span)
    facts = facts_of(reading.store, [row.id for row in rows])
    lines = ((row, {**row._mapping, "known": facts.get(row.id)}) for row in rows)
    return tuple(
        ExportedLine(row.year, row.sequence, tuple(office_cells(line)), identity(line), row.state in LISTED)
        for row, line in lines
    )


def quarter_figures(question: QuarterFigures, reading: Reading) -> Figures:
    since, until = days_of(question.quarter) if question.quarter else (None, None)
    span, exports = Span(since, until), reading.store.imports.exports
    counted = exports.states(span)
    states = [state for state in DemandState if any(found == state for _category, found, _count in counted)]
    opened, completed, closed = (exports.in_days(day, span) for day in ("opened_on", "completed_on", "closed_on"))
    late, verdicts = exports.late(day_of(reading.now)), judged_in(reading.store, question.quarter)
    rows = []
    for category in Category:
        mine = {state: count for own, state, count in counted if own == category}
        rows.append(
            CategoryFigures(
                CATEGORY_NAMES[category],
                sum(mine.values()),
                opened.get(category, 0),
                completed.get(category, 0),
                closed.get(category, 0),
                late.get(category, 0),
                tuple(mine.get(state, 0) for state in states),
                *verdicts.of(category),
            )
        )
    names, last = tuple(STATE_NAMES[state] for state in states), _sum(rows, len(states), verdicts.of(None))
    return Figures(question.quarter, names, (*rows, last))


def _sum(rows: list[CategoryFigures], states: int, verdicts: tuple[int, str]) -> CategoryFigures:
    return CategoryFigures(
        N_("合计"),
        sum(row.came for row in rows),
        sum(row.opened for row in rows),
        sum(row.completed for row in rows),
        sum(row.closed for row in rows),
        sum(row.late for row in rows),
        tuple(sum(row.by_state[place] for row in rows) for place in range(states)),
        *verdicts,
    )


def days_of(quarter: str) -> tuple[date, date]:
    """First and last day of 2026Q3. Raises BadInput for what is no quarter."""
    found = re.fullmatch(r"(\d{4})[Qq]([1-4])", quarter)
    if found is None or not 1950 <= int(found[1]) <= 2100:
        raise BadInput(N_("“{quarter}”不是季度，请写成 2026Q3 这样。"), field="quarter", quarter=quarter)
    year, month = int(found[1]), int(found[2]) * 3 - 2
    after = date(year + month // 10, 1 if month == 10 else month + 3, 1)
    return date(year, month, 1), after - timedelta(days=1)


QUESTIONS = (
    Question("demands", "export_lines", ExportLines, Power.KEEP_LEDGER, N_("导出台账的行"), export_lines),
    Question("demands", "quarter", QuarterFigures, Power.KEEP_LEDGER, N_("季度统计"), quarter_figures),
)
