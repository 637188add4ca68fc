"""/ledger/plan: the office puts up the picture of the yard and says where the buildings stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_wtf.file import FileField
from wtforms import StringField, TextAreaField

from facilitator.domain.demands.yard_plan import NAME_LIMIT, lines_of, spots_in
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.demands.public_plan import PlanForAll, PublicPlan
from facilitator.services.demands.set_plan import SetPlan
from facilitator.services.upload import Upload
from facilitator.web.acting import ask, need
from facilitator.web.forms import AtMost, Needed, PaperForm, attempt
from facilitator.web.public.plan import PlanPage, plan_page

_TENTHS = tuple(range(10, 100, 10))


class PlanForm(PaperForm):
    """One building a line: 3栋 25 40."""

    name = StringField(N_("图的名字"), [Needed(N_("请写图的名字，例如“3号院平面图”。")), AtMost(NAME_LIMIT)])
    file = FileField(N_("平面图的图片"))
    spots = TextAreaField(N_("每栋楼的位置"), [Needed(N_("请至少写一栋楼在图上的位置。"))])

    def command(self) -> SetPlan:
        sent = self.file.data
        upload = Upload(sent.filename, sent.stream.read()) if sent and sent.filename else None
        return SetPlan(self.name.data or "", spots_in(self.spots.data or ""), upload)


@dataclass(frozen=True)
class GridLine:
    """Units of the drawing, and the per cent that is written beside the line."""

    at: int
    label: str


@dataclass(frozen=True)
class PlanEditPage:
    form: PlanForm
    plan: PlanPage | None
    columns: tuple[GridLine, ...]
    rows: tuple[GridLine, ...]


def plan() -> ResponseReturnValue:
    need(Power.KEEP_LEDGER)
    found: PlanForAll | None = ask(PublicPlan())
    known: dict[str, Any] = {"name": found.name, "spots": lines_of(found.spots)} if found else {}
    form = PlanForm(**known)
    if attempt(form, form.command) is None:
        return render_template("demands/plan.html", page=_page(form, found)), form.status
    flash(_("平面图已放上公示栏。"))
    return redirect(url_for("demands.plan"), 303)


def _page(form: PlanForm, found: PlanForAll | None) -> PlanEditPage:
    shown = plan_page(found) if found else None
    width, height = (shown.width, shown.height) if shown else (0, 0)
    return PlanEditPage(
        form,
        shown,
        tuple(GridLine(tenth * width // 100, str(tenth)) for tenth in _TENTHS),
        tuple(GridLine(tenth * height // 100, str(tenth)) for tenth in _TENTHS),
    )
