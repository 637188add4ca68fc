"""《季度民主评议报告》 and its edition for the board before they are laid out: every figure is a text already."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.reviews.charts import Bars, Stacks


@dataclass(frozen=True)
class ReportFigure:
    """`basis`: what a rate was reckoned from."""

    label: str
    value: str
    change: str
    basis: str = ""


@dataclass(frozen=True)
class ReportTable:
    """A text for each head; the first column is the widest. `changes`, row by row, stand below their cells."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    changes: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class ReportChart:
    """One of `bars` and `stacks` is drawn. `table` None where one table holds the figures of several charts."""

    title: str
    sentence: str
    table: ReportTable | None
    bars: Bars | None = None
    stacks: Stacks | None = None


@dataclass(frozen=True)
class ReportFailure:
    """What did not pass: each reason as a sentence, and what was found to be the cause."""

    number: str
    title: str
    reasons: tuple[str, ...]
    root_cause: str


@dataclass(frozen=True)
class ReportYear:
    """Four quarters side by side: all their figures in one table, and a chart of each figure."""

    title: str
    table: ReportTable
    charts: tuple[ReportChart, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class ReviewReportPaper:
    """`year` None where there is nothing to compare with."""

    title: str
    lead: str
    figures: tuple[ReportFigure, ...]
    charts: tuple[ReportChart, ...]
    year: ReportYear | None
    conclusions: ReportTable
    points: ReportTable
    failures: tuple[ReportFailure, ...]
    late_words: str
    late: ReportTable | None
    formula: str
    sentences: tuple[str, ...]
    notes: tuple[str, ...]
    signs: tuple[str, ...]
    issuer: str
    dated: str
