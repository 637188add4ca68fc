"""/reviews/<quarter>/<number>: everything about one demand that a judge must know, and the points that they give."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.errors import NotFound
from facilitator.domain.people.powers import Power
from facilitator.domain.reviews.scales import LEVEL_NAMES, PROCESS, RESULT, Part
from facilitator.domain.reviews.states import ReviewState
from facilitator.domain.words import N_
from facilitator.services.demands.detail import DemandDetail, DemandInFull
from facilitator.services.funding.read import PlanDetail
from facilitator.services.funding.shown import PlanShown
from facilitator.services.reviews.read import ReviewDetail, ReviewItem, ReviewShown
from facilitator.web.acting import actor, ask
from facilitator.web.demands.evidence import EvidencePart, evidence_part
from facilitator.web.demands.story import Told, tell
from facilitator.web.forms import attempt
from facilitator.web.funding.beside import money_part
from facilitator.web.reviews.answering import answer_for
from facilitator.web.reviews.forms import AssessForm, CauseForm
from facilitator.web.reviews.scoring import SeriesRow, series_rows


@dataclass(frozen=True)
class Points:
    """过程 or 结果: the points of its lines, each with the most it can bring."""

    name: str
    total: int
    lines: tuple[tuple[Part, int], ...]


@dataclass(frozen=True)
class SheetPage:
    """`decided` is what signed papers settled, `story` everything. Forms are None where they have no place."""

    review: ReviewShown
    item: ReviewItem
    demand: DemandInFull
    decided: tuple[Told, ...]
    story: tuple[Told, ...]
    evidence: EvidencePart
    money: tuple[PlanShown, ...]
    levels: tuple[str, ...]
    series: tuple[SeriesRow, ...]
    points: tuple[Points, ...]
    open: bool
    answer: str
    assess: AssessForm | None
    cause: CauseForm | None
    before: str
    after: str


def sheet(quarter: str, number: str) -> ResponseReturnValue:
    review, item = _found(quarter, number)
    return _show(review, item, _filled(item), CauseForm(formdata=None))


def assess(quarter: str, number: str) -> ResponseReturnValue:
    """The next demand without points comes up, the keyboard at its form: a batch is done without a mouse."""
    review, item = _found(quarter, number)
    form = AssessForm()
    if attempt(form, lambda: form.command(review.review, item.demand)) is None:
        return _show(review, item, form, CauseForm(formdata=None)), form.status
    flash(_("已评定 %(number)s。", number=item.number))
    blank = [one.number for one in review.items if one.process is None and one.number != item.number]
    if not blank:
        return redirect(url_for("reviews.one", quarter=review.quarter), 303)
    return redirect(url_for("reviews.sheet", quarter=review.quarter, number=blank[0], _anchor="assess"), 303)


def cause(quarter: str, number: str) -> ResponseReturnValue:
    review, item = _found(quarter, number)
    form = CauseForm()
    if attempt(form, lambda: form.command(review.review, item.demand)) is None:
        return _show(review, item, _filled(item), form), form.status
    flash(_("已退回重新审议，下一次居民会议、居民代表会议的议程里会有这一件。"))
    return redirect(url_for("reviews.one", quarter=review.quarter), 303)


def _found(quarter: str, number: str) -> tuple[ReviewShown, ReviewItem]:
    review: ReviewShown = ask(ReviewDetail(quarter))
    item = next((one for one in review.items if one.number == number), None)
    if item is None:
        raise NotFound(N_("这次评议里没有这件需求。"))
    return review, item


def _filled(item: ReviewItem) -> AssessForm:
    told: dict[str, Any] = {**(item.process or {}), **(item.result or {})}
    change = item.told_change.value if item.told_change else ""
    return AssessForm(formdata=None, data={**told, "vetoes": [veto.value for veto in item.vetoes], "change": change})


def _points(item: ReviewItem) -> tuple[Points, ...]:
    """None while nobody has assessed it."""
    kinds = ((_("过程"), PROCESS, item.process), (_("结果"), RESULT, item.result))
    return tuple(
        Points(name, sum(given.values()), tuple((part, given[part.id]) for part in parts))
        for name, parts, given in kinds
        if given is not None
    )


def _show(review: ReviewShown, item: ReviewItem, form: AssessForm, cause_form: CauseForm) -> str:
    demand = ask(DemandDetail(item.number))
    runs = actor().may(Power.RUN_REVIEWS)
    numbers = [one.number for one in review.items if one.title]
    place = numbers.index(item.number)
    page = SheetPage(
        review=review,
        item=item,
        demand=demand,
        decided=tuple(tell(line) for line in demand.history if line.authority),
        story=tuple(tell(line) for line in reversed(demand.history)),
        evidence=evidence_part(demand),
        money=tuple(ask(PlanDetail(plan.plan)) for plan in money_part(demand).plans),
        levels=tuple(LEVEL_NAMES.values()),
        series=series_rows(item),
        points=_points(item),
        open=review.state is ReviewState.OPEN,
        answer=answer_for(review, item) if item.line.state == "qualified" else "",
        assess=form if runs and review.state is ReviewState.OPEN else None,
        cause=cause_form if runs and item.line.state == "unqualified" else None,
        before=numbers[place - 1] if place else "",
        after=numbers[place + 1] if place + 1 < len(numbers) else "",
    )
    return render_template("reviews/sheet.html", page=page)
