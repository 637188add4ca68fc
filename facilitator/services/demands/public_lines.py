"""Questions behind the public edition of the ledger: lines built word by word from what everybody may read.

This is a way of its own: nothing of it passes through the export of the office, whose columns it does not know.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.demands.entry import Category
from facilitator.domain.demands.publishing import Placed, Stage, is_public, stage_of
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency
from facilitator.domain.here import day_of
from facilitator.domain.people.masking import column_for_all, small_count
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.demands.exporting import PIECE, QuarterFigures, days_of, quarter_figures
from facilitator.services.public_list import PublicLine, line_for_all
from facilitator.services.verb import Question
from facilitator.storage.exports import Span
from facilitator.storage.rows import Row

LEAST_JUDGED = 3
"""Of fewer demands everybody would know which ones a figure is about."""


@dataclass(frozen=True)
class PublicLines:
    """Lines behind this year and sequence, registered in these days (both included)."""

    year: int = 0
    sequence: int = 0
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True)
class PublicPiece:
    """`listed` is true for the lines that are not done yet; `after` is where the next piece begins, None at the end."""

    lines: tuple[tuple[PublicLine, bool], ...]
    after: tuple[int, int] | None


@dataclass(frozen=True)
class PublicFigures:
    """`quarter` is 2026Q3; empty for the whole time."""

    quarter: str = ""


@dataclass(frozen=True)
class PublicCategory:
    """Counts as everybody may read them: under three they are <3. `satisfaction` in points, empty where fewer than
    three demands were judged."""

    name: str
    came: str
    opened: str
    completed: str
    closed: str
    late: str
    satisfaction: str


@dataclass(frozen=True)
class PublicQuarter:
    """`private` is all that is public of private matters: how many were registered in the quarter; empty for none."""

    quarter: str
    rows: tuple[PublicCategory, ...]
    private: str


def public_lines(question: PublicLines, reading: Reading) -> PublicPiece:
    """A piece may hold fewer lines than were read: what is not public leaves no gap."""
    today = day_of(reading.now)
    span = Span(question.since, question.until)
    rows = reading.store.imports.exports.public_lines((question.year, question.sequence), PIECE, span)
    shown = [row for row in rows if is_public(_placed(row), today)]
    names = reading.store.board.known_names.of([row.id for row in shown])
    called = reading.matter_names
    lines = tuple((line_for_all(row, today, names[row.id], called), _listed(row)) for row in shown)
    return PublicPiece(lines, (rows[-1].year, rows[-1].sequence) if rows else None)


def public_figures(question: PublicFigures, reading: Reading) -> PublicQuarter:
    figures = quarter_figures(QuarterFigures(question.quarter), reading)
    counts = [(row.came, row.opened, row.completed, row.closed, row.late) for row in figures.rows]
    columns = [column_for_all(column) for column in zip(*counts, strict=True)]
    points = [row.satisfaction if row.judged >= LEAST_JUDGED else "" for row in figures.rows]
    names = [row.name for row in figures.rows]
    rows = (PublicCategory(*told) for told in zip(names, *columns, points, strict=True))
    span = Span(*days_of(question.quarter)) if question.quarter else Span()
    private = reading.store.imports.exports.private(span)
    return PublicQuarter(figures.quarter, tuple(rows), small_count(private) if private else "")


def _placed(row: Row) -> Placed:
    return Placed(
        numbered=row.number is not None,
        state=DemandState(row.state),
        matter=Matter(row.matter) if row.matter else None,
        urgency=Urgency(row.urgency) if row.urgency else None,
        category=Category(row.category),
        restricted=row.restricted,
        merged=row.parent is not None,
        closed_on=row.closed_on,
        round=row.round,
    )


def _listed(row: Row) -> bool:
    return stage_of(DemandState(row.state)) is not Stage.DONE


QUESTIONS = (
    Question("demands", "public_lines", PublicLines, Power.KEEP_LEDGER, N_("公示版台账的行"), public_lines),
    Question("demands", "public_quarter", PublicFigures, Power.KEEP_LEDGER, N_("公示版季度统计"), public_figures),
)
