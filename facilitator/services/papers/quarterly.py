"""《季度民主评议报告》 for the office, and its edition for the board, as papers."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.domain.errors import WrongState
from facilitator.domain.here import day_of
from facilitator.domain.papers.reviews import (
    ReportChart,
    ReportFailure,
    ReportFigure,
    ReportTable,
    ReportYear,
    ReviewReportPaper,
)
from facilitator.domain.papers.without_reporter import without_reporter
from facilitator.domain.papers.words import long_day
from facilitator.domain.reviews.states import ReviewState
from facilitator.domain.reviews.statistics import quarter_from
from facilitator.domain.reviews.verdict import Verdict
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_demand
from facilitator.services.judging import find_review
from facilitator.services.paper_keeping import issuer
from facilitator.services.quarter_charts import GroupChart
from facilitator.services.quarter_due import DueLine
from facilitator.services.quarter_figures import Headline
from facilitator.services.quarter_items import POINT_HEADS, ItemLine
from facilitator.services.quarter_spread import Spread
from facilitator.services.quarterly import Quarters, quarter_report
from facilitator.services.quarterly_public import PublicItem, public_review
from facilitator.services.quarterly_year import YearReport, last_four

HEADS = (
    N_("事项"), N_("编号"), N_("过程"), N_("结果"), N_("满意率"), N_("综合"), N_("天数"), N_("结论"),
)  # fmt: skip
POINTS_HEADS = (N_("事项"), *POINT_HEADS)
LATE_HEADS = (N_("事项"), N_("编号"), N_("责任主体"), N_("期限"), N_("超期天数"), N_("现在"))
PUBLIC_HEADS = (N_("事项"), N_("编号"), N_("满意率"), N_("综合得分"), N_("结论"))
SIGNS = (N_("居务监督委员"), N_("书记（主任）"))


def review_report(about: str, context: Context) -> ReviewReportPaper:
    """`about`: a quarter as 2026Q3, or the review's id. Raises NotFound."""
    quarters = Quarters(context)
    report = quarter_report(quarters, find_review(context.store, about))
    titles = {line.demand: _title(line, context) for line in report.items}
    private = N_("私事办结 {count} 件，不评议，只报件数。").format(count=report.private)
    return ReviewReportPaper(
        title=report.title,
        lead=report.lead,
        figures=_figures(report.headlines),
        charts=_charts(report.spread, report.charts),
        year=_year(last_four(quarters, quarter_from(report.quarter))),
        conclusions=ReportTable(HEADS, tuple(_row(line, titles[line.demand]) for line in report.items)),
        points=ReportTable(POINTS_HEADS, tuple(_points(line, titles[line.demand]) for line in report.items)),
        failures=tuple(
            ReportFailure(line.number, titles[line.demand], line.reasons, line.root_cause)
            for line in report.items
            if line.verdict == Verdict.UNQUALIFIED
        ),
        late_words=report.late_words,
        late=_late(tuple((line, _title(line, context)) for line in report.late)),
        formula=report.formula,
        sentences=report.formula_sentences,
        notes=(private, *report.notes),
        signs=SIGNS,
        issuer=issuer(context),
        dated=long_day(day_of(context.now)),
    )


def public_report(about: str, context: Context) -> ReviewReportPaper:
    """Raises WrongState while it is not concluded: figures that still change are not hung up."""
    review = find_review(context.store, about)
    if review.state != ReviewState.CONCLUDED:
        raise WrongState(N_("评议还没有结束，结束以后才能公示。"))
    told = public_review(context, review)
    past = (N_("另有 {count} 件已经不在公示栏上，不再逐件列出。").format(count=told.past),) if told.past else ()
    hidden = (N_("另有 {count} 件不公开，这里的数都不算它。").format(count=told.hidden),) if told.hidden else ()
    private = (N_("私事办结 {count} 件，不评议，只报件数。").format(count=told.private),) if told.private else ()
    return ReviewReportPaper(
        title=N_("{title}（公示）").format(title=told.title),
        lead=told.lead,
        figures=_figures(told.headlines),
        charts=_charts(told.spread, told.charts),
        year=_year(told.four),
        conclusions=ReportTable(PUBLIC_HEADS, tuple(_public_row(item) for item in told.items)),
        points=ReportTable(POINTS_HEADS, tuple((item.title, *item.points) for item in told.items if item.points)),
        failures=tuple(
            ReportFailure(item.number, item.title, item.reasons, item.root_cause)
            for item in told.items
            if item.verdict == Verdict.UNQUALIFIED
        ),
        late_words=told.late_words,
        late=_late(tuple((line, line.title) for line in told.late)),
        formula=told.formula,
        sentences=told.formula_sentences,
        notes=(*past, *hidden, *private, *told.notes),
        signs=(),
        issuer=issuer(context),
        dated=long_day(day_of(context.now)),
    )


def _late(lines: Sequence[tuple[DueLine, str]]) -> ReportTable | None:
    """None where nothing is late: a table of heads alone says nothing."""
    rows = tuple(
        (title, line.number, line.party or "—", long_day(line.deadline), str(line.days), line.state_name)
        for line, title in lines
    )
    return ReportTable(LATE_HEADS, rows) if rows else None


def _title(line: ItemLine | DueLine, context: Context) -> str:
    demand = find_demand(context.store, line.demand)
    return without_reporter(line.title, (demand.reporter_name, demand.proxy_name, demand.contact))


def _figures(lines: Sequence[Headline]) -> tuple[ReportFigure, ...]:
    return tuple(ReportFigure(line.label, line.value, line.change, line.basis) for line in lines)


def _charts(spread: Spread, charts: Sequence[GroupChart]) -> tuple[ReportChart, ...]:
    first = ReportChart(spread.title, spread.sentence, _table("", spread), stacks=spread.drawn)
    return (first, *(ReportChart(one.title, one.sentence, _table(one.name, one), bars=one.drawn) for one in charts))


def _year(four: YearReport | None) -> ReportYear | None:
    if four is None:
        return None
    heads = ("", *(quarter.name for quarter in four.quarters))
    rows = [(chart.title, *chart.cells) for chart in four.charts]
    formulas = (N_("公式"), *(quarter.formula or "—" for quarter in four.quarters))
    charts = tuple(ReportChart(one.title, one.sentence, None, bars=one.drawn) for one in four.charts)
    return ReportYear(four.title, ReportTable(heads, (*rows, formulas)), charts, four.notes)


def _table(name: str, chart: Spread | GroupChart) -> ReportTable:
    rows = tuple((row.label, *row.cells) for row in chart.rows)
    blank = ("",) * len(chart.heads)
    return ReportTable((name, *chart.heads), rows, tuple(("", *(row.changes or blank)) for row in chart.rows))


def _row(line: ItemLine, title: str) -> tuple[str, ...]:
    verdict = line.verdict_name or N_("未结束")
    figures = (line.process, line.result, line.satisfaction_rate, line.composite)
    return (title, line.number, *(figure or "—" for figure in figures), line.days, verdict)


def _points(line: ItemLine, title: str) -> tuple[str, ...]:
    return (title, *(line.points or ("—",) * len(POINT_HEADS)))


def _public_row(item: PublicItem) -> tuple[str, ...]:
    return (item.title, item.number, item.satisfaction_rate, item.composite, item.verdict_name)
