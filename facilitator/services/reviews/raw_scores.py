"""Question of the raw forms: one serial a household or representative, the same for all demands, never a door."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.people.powers import Power
from facilitator.domain.reviews.adopting import formula_sentences
from facilitator.domain.reviews.scales import LEVEL_NAMES, Level
from facilitator.domain.reviews.words import SERIES_NAMES
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.finding import find_demand
from facilitator.services.formulas import formula_of
from facilitator.services.judging import find_review
from facilitator.services.verb import Question
from facilitator.storage.rows import Row

CHANNEL_NAMES = {"phone": N_("手机"), "paper": N_("纸表"), "hands": N_("举手")}
NOBODY = "—"
"""Hands and secret forms belong to nobody."""
HEADS = (
    N_("序号"), N_("系列"), N_("是否受影响"), N_("需求编号"), N_("方式"), N_("满意度"), N_("分档（5—1，0 不了解）"),
)  # fmt: skip


@dataclass(frozen=True)
class RawScores:
    review: str


@dataclass(frozen=True)
class ScoreRow:
    """Cells for all HEADS but the last, which is the level itself."""

    cells: tuple[str, ...]
    level: int


@dataclass(frozen=True)
class ScoreSheet:
    title: str
    heads: tuple[str, ...]
    rows: tuple[ScoreRow, ...]
    notes: tuple[str, ...]


def raw_scores(question: RawScores, reading: Reading) -> ScoreSheet:
    """In the order of demands and serials: when a form came in is told nowhere."""
    review = find_review(reading.store, question.review)
    forms = reading.store.reviews.forms(review.id)
    serials = _serials(forms)
    numbers = {form.demand: find_demand(reading.store, form.demand).number or "" for form in forms}
    ordered = sorted(forms, key=lambda form: (numbers[form.demand], serials.get(form.unit, NOBODY), form.level))
    formula = formula_of(reading.store, review)
    return ScoreSheet(
        title=N_("{quarter} 评议原始评分表").format(quarter=review.quarter),
        heads=HEADS,
        rows=tuple(_row(form, serials.get(form.unit, NOBODY), numbers[form.demand]) for form in ordered),
        notes=(N_("公式 {formula}").format(formula=formula.id), *formula_sentences(formula)),
    )


def _serials(forms: Sequence[Row]) -> dict[str, str]:
    """By the ids of their forms, which are random and told to nobody. A serial that is reckoned from what staff can
    read, as the ids of households and of the review, gives every name back to whoever knows who came."""
    first = dict[str, str]()
    for form in forms:
        if form.unit is not None:
            first[form.unit] = min(form.id, first.get(form.unit, form.id))
    return {unit: f"{place:03d}" for place, unit in enumerate(sorted(first, key=first.__getitem__), 1)}


def _row(form: Row, serial: str, number: str) -> ScoreRow:
    series = SERIES_NAMES[0 if form.representative else 1 if form.affected else 2]
    affected = N_("是") if form.affected else N_("否")
    cells = (serial, series, affected, number, CHANNEL_NAMES[form.channel], LEVEL_NAMES[Level(form.level)])
    return ScoreRow(cells, form.level)


QUESTION = Question("reviews", "raw_scores", RawScores, Power.RUN_REVIEWS, N_("原始评分表"), raw_scores)
