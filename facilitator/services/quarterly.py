"""A quarter's review as its report tells it, put together once for the page, the paper and the public."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.domain.demands.triage import Matter
from facilitator.domain.here import day_of
from facilitator.domain.reviews import words
from facilitator.domain.reviews.adopting import formula_sentences
from facilitator.domain.reviews.breakdown import Case, Figures, figures
from facilitator.domain.reviews.formula import Formula
from facilitator.domain.reviews.states import ReviewState
from facilitator.domain.reviews.statistics import Quarter, quarter_from
from facilitator.domain.said import said
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.formulas import formula_of
from facilitator.services.quarter_cases import answered_until, cases_of
from facilitator.services.quarter_charts import Basis, GroupChart, group_charts
from facilitator.services.quarter_due import DueLine, QuarterDue, due_lines, quarter_due
from facilitator.services.quarter_figures import Counted, Headline, headlines
from facilitator.services.quarter_items import ItemLine, item_lines
from facilitator.services.quarter_spread import Spread, spread_of
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class QuarterReport:
    """`before`: the quarter it is compared with, empty without one. `private`: how many private matters were done."""

    review: str
    quarter: str
    title: str
    lead: str
    concluded: bool
    before: str
    formula: str
    formula_sentences: tuple[str, ...]
    headlines: tuple[Headline, ...]
    spread: Spread
    charts: tuple[GroupChart, ...]
    items: tuple[ItemLine, ...]
    late: tuple[DueLine, ...]
    late_words: str
    private: int
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Told:
    """One review counted: its formula, its demands as cases, their figures together, what was due, and what the
    community calls its matters."""

    review: Row
    quarter: Quarter
    formula: Formula
    cases: tuple[Case, ...]
    figures: Figures
    due: QuarterDue
    called: Mapping[Matter, str]

    @property
    def counted(self) -> Counted:
        return Counted(self.figures, self.due.share, self.formula)

    @property
    def basis(self) -> Basis:
        return Basis(self.formula, self.cases, self.called)


class Quarters:
    """Each quarter counted once for one answer, however many parts of it tell of that quarter. `count` says how, where
    not everything is told."""

    def __init__(self, reading: Reading, count: Callable[[Row], Told] | None = None) -> None:
        self.reading = reading
        self._count = count or (lambda review: counted(reading, review))
        self._known: dict[str, Told] = {}

    def of(self, review: Row) -> Told:
        if review.id not in self._known:
            self._known[review.id] = self._count(review)
        return self._known[review.id]

    def concluded(self, quarter: Quarter) -> Told | None:
        """None where its review has not come to an end."""
        row = self.reading.store.reviews.of_quarter(quarter.written)
        return self.of(row) if row is not None and row.state == ReviewState.CONCLUDED else None


def counted(reading: Reading, review: Row) -> Told:
    formula, cases = formula_of(reading.store, review), cases_of(reading.store, review)
    quarter = quarter_from(review.quarter)
    found, due = figures(formula, cases), quarter_due(reading, quarter)
    return Told(review, quarter, formula, cases, found, due, reading.matter_names)


def quarter_name(quarter: Quarter) -> str:
    return said(N_("{year}年第{number}季度"), year=quarter.year, number=quarter.number)


def quarter_report(quarters: Quarters, review: Row) -> QuarterReport:
    reading, told = quarters.reading, quarters.of(review)
    before = quarters.concluded(told.quarter.before)
    return QuarterReport(
        review=review.id,
        quarter=review.quarter,
        title=said(N_("{quarter}民主评议报告"), quarter=quarter_name(told.quarter)),
        lead=lead_of(reading, told),
        concluded=review.state == ReviewState.CONCLUDED,
        before="" if before is None else before.quarter.written,
        formula=told.formula.id,
        formula_sentences=formula_sentences(told.formula),
        headlines=headlines(told.counted, None if before is None else before.counted),
        spread=spread_of(reading.store, review, told.cases),
        charts=group_charts(told.basis, None if before is None else before.basis),
        items=item_lines(reading, review, told.cases),
        late=due_lines(reading, told.due.late, told.due.until),
        late_words=told.due.sentence,
        private=reading.store.quarters.private_done(told.quarter.first, told.quarter.last),
        notes=tuple(_notes(told, before, day_of(reading.now))),
    )


def lead_of(reading: Reading, told: Told) -> str:
    figures = told.figures
    if told.review.concluded_at is None:
        sentence = N_("{count} 件正在评议，数字按{day}的评分表计算，还会变。")
        return said(sentence, count=figures.demands, day=day_of(reading.now))
    sentence = N_("{day}评议结束：{count} 件中合格 {good} 件，不合格 {bad} 件，样本不足 {few} 件。")
    return said(
        sentence,
        day=day_of(told.review.concluded_at),
        count=figures.demands,
        good=figures.qualified,
        bad=figures.unqualified,
        few=figures.too_small,
    )


def _notes(told: Told, before: Told | None, today: date) -> Sequence[str]:
    until = min(answered_until(told.review), today)
    found = [
        N_("带 * 的，分母（张数、件数、人数）不到 30，数字只作参考。"),
        N_("天数从登记到办结；按时看最后定下的时限；反弹指销单以后十二个月里同样的问题又出现。"),
        said(
            N_("办结率：期限落在本季度的大事、小事里，到{day}已经办结的；期限看那天定的，以后延期不改。"),
            day=told.due.until,
        ),
        N_("反馈率：评议的事里，办结以后答复过的诉求人；并进来的也算，没有留姓名和电话的不算。"),
        said(N_("反馈率算到{answered}，反弹率算到{today}。"), answered=until, today=today),
        said(N_("图上的虚线是要到的满意率 {rate}。"), rate=words.rate_words(told.formula.rate_at)),
        N_("比率的变化用百分点，件数的变化用百分数。"),
    ]
    if before is None:
        return [*found, N_("上个季度没有评议过，没有环比。")]
    found.append(N_("表里数字下面的小字是和上个季度比；上个季度没有的一组不比。"))
    if before.formula.weights != told.formula.weights:
        found.append(N_("两个季度的分值不一样，满意度得分不能直接比。"))
    return found
