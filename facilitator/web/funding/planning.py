"""/funding/new: a plan is written, looked at, and only then kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict

from facilitator.domain.errors import Refusal
from facilitator.domain.funding.apportion import Method, Rounding
from facilitator.domain.people.powers import Power
from facilitator.services.demands.detail import DemandDetail, DemandInFull
from facilitator.services.funding.plan import PlannedFunding
from facilitator.services.funding.reckoning import Reckon, Reckoned
from facilitator.services.funding.tried import Tried, TriedLast
from facilitator.services.people.read import Residences, UnitList
from facilitator.web.acting import ask, do, need
from facilitator.web.forms import MALFORMED
from facilitator.web.funding.amounts import exempt_words, standard
from facilitator.web.funding.bar import Bar, bar
from facilitator.web.funding.fund_words import fund_standard
from facilitator.web.funding.plan_form import (
    EMPTY_ROWS,
    DivisionForm,
    PlanForm,
    SourceRow,
    UnitRow,
    as_tried,
    exempt_choices,
    source_choices,
    source_rows,
    unit_rows,
)


@dataclass(frozen=True)
class Preview:
    """`standard` says what a household would pay; `counts` how many pay how much, in fen."""

    reckoned: Reckoned
    standard: str
    exempt: str
    bar: Bar
    fund: str


@dataclass(frozen=True)
class BuildingTick:
    name: str
    units: int
    ticked: bool


@dataclass(frozen=True)
class PlanningPage:
    """`send`: the form's address. Without a demand only the apportionment is asked for, of a plan that stands,
    and of what (`part_anew_fen`). `tried`: it begins with what a council tried last."""

    heading: str
    send: str
    back: str
    demand: DemandInFull | None
    form: DivisionForm
    sources: tuple[SourceRow, ...]
    source_names: list[tuple[str, str]]
    units: tuple[UnitRow, ...]
    buildings: tuple[BuildingTick, ...]
    exempt_names: list[tuple[str, str]]
    preview: Preview | None
    part_anew_fen: int = 0
    tried: bool = False


def new() -> ResponseReturnValue:
    need(Power.KEEP_FUNDS)
    demand: DemandInFull = ask(DemandDetail(request.args.get("demand", "")))
    if request.method == "GET":
        return _begun(demand, ask(TriedLast(demand.id)))
    form = PlanForm()
    rows = form.without_stale_parts(rows_now())
    preview = look(form, rows)
    if preview is None or "save" not in request.form:
        status = 200 if preview is not None else form.status
        return render_template("funding/new.html", page=_page(demand, form, rows, preview)), status
    try:
        made: PlannedFunding = do(form.plan(demand.id, rows)).result
    except Refusal as refusal:
        form.refuse(refusal)
        return render_template("funding/new.html", page=_page(demand, form, rows, None)), form.status
    flash(_("方案已存好。下一步：挂到一场表决上。"))
    return redirect(url_for("funding.one", plan=made.plan), 303)


def _begun(demand: DemandInFull, tried: Tried | None) -> ResponseReturnValue:
    """With what a council tried last, where it did."""
    told = as_tried(tried, ask(UnitList()))
    how: dict[str, Any] = {}
    if tried is not None:
        how = {"budget_fen": tried.budget_fen, "method": tried.method.value, "rounding": tried.rounding.value}
        how["parts_of"] = tried.method.value
    form = PlanForm(formdata=None, title=demand.title, **how)
    return render_template("funding/new.html", page=_page(demand, form, rows_now(told), None, told))


def look(form: PlanForm, rows: tuple[UnitRow, ...]) -> Preview | None:
    """What it would mean; None leaves the reasons on the form."""
    if not form.validate_on_submit():
        form.status = MALFORMED
        return None
    try:
        asked = form.reckoned(rows)
        return _preview(asked, ask(asked))
    except Refusal as refusal:
        form.refuse(refusal)
        return None


def _preview(asked: Reckon, found: Reckoned) -> Preview:
    how = (Method(asked.method), Rounding(asked.rounding))
    told = standard(*how, found.share_counts, found.surplus_fen, found.half_counts)
    drawn = bar(found.budget_fen, found.piles, found.surplus_fen)
    return Preview(found, told, exempt_words(found.exempt), drawn, fund_standard(found.fund_counts))


def rows_now(usual: Mapping[str, str] | None = None) -> tuple[UnitRow, ...]:
    """As they were sent; until something was sent, as `usual` has them."""
    first = MultiDict(usual) if usual is not None and request.method == "GET" else request.form
    return unit_rows(ask(UnitList()), ask(Residences()), first)


def _page(
    demand: DemandInFull,
    form: PlanForm,
    rows: tuple[UnitRow, ...],
    preview: Preview | None,
    told: MultiDict[str, str] | None = None,
) -> PlanningPage:
    empty = tuple(SourceRow("", "", "") for _place in range(EMPTY_ROWS))
    return PlanningPage(
        heading=_("做筹资方案"),
        send=url_for("funding.new", demand=demand.number or demand.id),
        back=url_for("demands.one", number=demand.number or demand.id),
        demand=demand,
        form=form,
        sources=(*source_rows(told or request.form), *(empty if request.method == "GET" else ())),
        source_names=source_choices(),
        units=rows,
        buildings=buildings_of(rows, told),
        exempt_names=exempt_choices(),
        preview=preview,
        tried=bool(told),
    )


def buildings_of(rows: tuple[UnitRow, ...], told: MultiDict[str, str] | None = None) -> tuple[BuildingTick, ...]:
    """Those of `told`, or all, are ticked until something was sent."""
    first = request.form if request.method == "POST" else told
    ticked = first.getlist("building") if first is not None else None
    counted: dict[str, int] = {}
    for row in rows:
        counted[row.building] = counted.get(row.building, 0) + 1
    return tuple(BuildingTick(name, many, ticked is None or name in ticked) for name, many in counted.items())
