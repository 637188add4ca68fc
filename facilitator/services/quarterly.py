"""A quarter's review as its report tells it, put together once for the page, the paper and the public."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.here import day_of
from facilitator.domain.papers.words import long_day
from facilitator.domain.reviews import words
from facilitator.domain.reviews.adopting import formula_sentences
from facilitator.domain.reviews.breakdown import Case, Figures, figures
from facilitator.domain.reviews.formula import Formula
from facilitator.domain.reviews.states import ReviewState
from facilitator.domain.reviews.statistics import Quarter
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.formulas import formula_named
from facilitator.services.quarter_cases import cases_of
from facilitator.services.quarter_charts import GroupChart, Spread, group_charts, spread_of
from facilitator.services.quarter_due import DueLine, QuarterDue, due_lines, quarter_due
from facilitator.services.quarter_figures import Counted, Headline, headlines
from facilitator.services.quarter_items import ItemLine, item_lines
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
    """One review counted: its formula, its demands as cases, their figures together, and what was due."""

    review: Row
    quarter: Quarter
    formula: Formula
    cases: tuple[Case, ...]
    figures: Figures
    due: QuarterDue

    @property
    def counted(self) -> Counted:
        return Counted(self.figures, self.due.share)


def counted(reading: Reading, review: Row) -> Told:
    formula, cases = formula_named(reading.store, review.formula), cases_of(reading.store, review)
    year, number = review.quarter.split("Q")
    quarter = Quarter(int(year), int(number))
    return Told(review, quarter, formula, cases, figures(formula, cases), quarter_due(reading, quarter))


def quarter_name(quarter: Quarter) -> str:
    return N_("{year}年第{number}季度").format(year=quarter.year, number=quarter.number)


def quarter_report(reading: Reading, review: Row) -> QuarterReport:
    told = counted(reading, review)
    before = _before(reading, told.quarter)
    return QuarterReport(
        review=review.id,
        quarter=review.quarter,
        title=N_("{quarter}民主评议报告").format(quarter=quarter_name(told.quarter)),
        lead=_lead(reading, told),
        concluded=review.state == ReviewState.CONCLUDED,
        before="" if before is None else before.quarter.written,
        formula=told.formula.id,
        formula_sentences=formula_sentences(told.formula),
        headlines=headlines(told.counted, None if before is None else before.counted),
        spread=spread_of(reading.store, review, told.cases),
        charts=group_charts(told.formula, told.cases),
        items=item_lines(reading, review, told.cases),
        late=due_lines(reading, told.due.late, told.due.until),
        late_words=told.due.sentence,
        private=reading.store.reviews.private_done(told.quarter.first, told.quarter.last),
        notes=tuple(_notes(told, before)),
    )


def _before(reading: Reading, quarter: Quarter) -> Told | None:
    """The quarter before, where its review came to an end."""
    row = reading.store.reviews.of_quarter(quarter.before.written)
    return counted(reading, row) if row is not None and row.state == ReviewState.CONCLUDED else None


def _lead(reading: Reading, told: Told) -> str:
    figures = told.figures
    if told.review.concluded_at is None:
        return N_("{count} 件正在评议，数字按{day}的评分表计算，还会变。").format(
            count=figures.demands, day=long_day(day_of(reading.now))
        )
    sentence = N_("{day}评议结束：{count} 件中合格 {good} 件，不合格 {bad} 件，样本不足 {few} 件。")
    return sentence.format(
        day=long_day(day_of(told.review.concluded_at)),
        count=figures.demands,
        good=figures.qualified,
        bad=figures.unqualified,
        few=figures.too_small,
    )


def _notes(told: Told, before: Told | None) -> Sequence[str]:
    found = [
        N_("带 * 的，分母（张数、件数、人数）不到 30，数字只作参考。"),
        N_("天数从登记到办结；按时看最后定下的时限；反弹指销单以后十二个月里同样的问题又出现。"),
        N_("办结率：期限落在本季度的大事、小事里，到{day}已经办结的。").format(day=long_day(told.due.until)),
        N_("反馈率：评议的事里，办结以后答复过的诉求人；并进来的也算，没有留姓名和电话的不算。"),
        N_("图上的虚线是要到的满意率 {rate}。").format(rate=words.rate_words(told.formula.rate_at)),
        N_("比率的变化用百分点，件数的变化用百分数。"),
    ]
    if before is None:
        found.append(N_("上个季度没有评议过，没有环比。"))
    elif before.formula.weights != told.formula.weights:
        found.append(N_("两个季度的分值不一样，满意度得分不能直接比。"))
    return found
