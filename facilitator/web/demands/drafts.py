"""/ledger/drafts: wishes that wait for a person; read, put right, confirmed or thrown away, all from the keyboard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from wtforms import BooleanField, RadioField, SelectField, StringField, TextAreaField
from wtforms.validators import NumberRange, Optional

from facilitator.domain.demands.drafts import DraftKind
from facilitator.domain.demands.entry import CATEGORY_NAMES, DESCRIPTION_LIMIT, LIMITS, Category
from facilitator.domain.demands.slip import SLIP_LIMITS
from facilitator.domain.errors import NotFound
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.demands.amend_draft import AmendDraft
from facilitator.services.demands.amending import Amendments
from facilitator.services.demands.confirm import ConfirmDraft
from facilitator.services.demands.discard_draft import REASON_LIMIT, DiscardDraft
from facilitator.services.demands.drafts import DraftLine, DraftList, DraftPage
from facilitator.web.acting import ask, need
from facilitator.web.forms import AtMost, CountField, PaperForm, attempt, choices

SUPPORT, RELAPSE = DraftKind.SUPPORT.value, DraftKind.RELAPSE.value
KIND_NAMES = {
    DraftKind.NEW: N_("新的一件"),
    DraftKind.SUPPORT: N_("附议（+1）"),
    DraftKind.RELAPSE: N_("又坏了、没办好"),
}


class DraftForm(PaperForm):
    """One draft. What is emptied is taken away; `reason` is only for throwing it away."""

    description = TextAreaField(N_("内容"), [AtMost(DESCRIPTION_LIMIT)])
    building = StringField(N_("楼栋"), [AtMost(LIMITS["building"])])
    reporter_name = StringField(N_("称呼"), [AtMost(LIMITS["reporter_name"])])
    category = SelectField(N_("类别"))
    kind = RadioField(N_("是哪一种"))
    about = SelectField(N_("附议哪一件"), validate_choice=False)
    about_number = StringField(N_("或者写台账号"), [AtMost(40)])
    contact = StringField(N_("联系电话"), [AtMost(LIMITS["contact"])])
    location = StringField(N_("具体位置"), [AtMost(LIMITS["location"])])
    grid = StringField(N_("小区或网格"), [AtMost(LIMITS["grid"])])
    affected_households = CountField(
        N_("涉及户数"), [Optional(), NumberRange(0, 1_000_000, N_("涉及户数请填整数。"))]
    )
    proxy_name = StringField(N_("代填人"), [AtMost(SLIP_LIMITS["proxy_name"])])
    read_back = BooleanField(N_("已念给本人听，本人点头"))
    public_ok = BooleanField(N_("本人同意公示时显示（不写姓名）"))
    reason = StringField(N_("为什么不要"), [AtMost(REASON_LIMIT)])

    def __init__(self, line: DraftLine, **values: Any) -> None:
        super().__init__(obj=line, prefix=f"d-{line.id}", **values)
        self.category.choices = [("", _("请选")), *choices(CATEGORY_NAMES)]
        if self.category.name not in request.form:
            self.category.data = line.proposed.value if line.proposed else ""
        self.kind.choices = choices(KIND_NAMES)
        offered = [(one.id, f"{one.number or _(one.state_name)}　{one.title}") for one in line.candidates]
        self.about.choices = [("", _("请选")), *offered]
        self.line = line

    def amendments(self) -> dict[str, Any]:
        texts = ("description", "building", "reporter_name", "contact", "location", "grid", "proxy_name")
        told: dict[str, Any] = {name: self[name].data or "" for name in texts}
        if told["description"] == self.line.description:
            told["description"] = None
        return told | {
            "category": Category(self.category.data) if self.category.data else None,
            "kind": DraftKind(self.kind.data),
            "about": self._about(),
            "affected_households": self.affected_households.data,
            "read_back": bool(self.read_back.data),
            "public_ok": bool(self.public_ok.data),
        }

    def _about(self) -> str:
        """A word about finished work stays about the demand on whose page it was said."""
        if self.kind.data == RELAPSE:
            return self.line.about or ""
        return (self.about_number.data or "").strip() or self.about.data or ""

    @property
    def more_is_wrong(self) -> bool:
        shown = {"description", "building", "reporter_name", "category", "about", "about_number", "kind", "reason"}
        return bool(set(self.errors) - shown)


@dataclass(frozen=True)
class DraftsPage:
    forms: tuple[DraftForm, ...]
    total: int
    may_confirm: bool


def drafts() -> ResponseReturnValue:
    need(Power.MAKE_DRAFTS)
    return render_template("demands/drafts.html", page=_page(ask(DraftList())))


def draft(draft: str) -> ResponseReturnValue:
    """One press on one draft: save, confirm, or throw away; a no leaves what was typed where it was."""
    page: DraftPage = ask(DraftList())
    line = next((line for line in page.drafts if line.id == draft), None)
    if line is None:
        raise NotFound(N_("没有这份草稿，可能已经有人处理过了。"))
    form = DraftForm(line)
    outcome = attempt(form, lambda: _command(form, draft))
    if outcome is None:
        return render_template("demands/drafts.html", page=_page(page, form)), form.status
    flash(_said(form, outcome.result))
    following = _next(page, draft) if request.form.get("act") != "amend" else draft
    return redirect(url_for("demands.drafts", _anchor=f"d-{following}" if following else None), 303)


def _command(form: DraftForm, draft: str) -> object:
    act = request.form.get("act")
    if act == "discard":
        return DiscardDraft(draft, form.reason.data or "")
    shape: type[Amendments] = ConfirmDraft if act == "confirm" else AmendDraft
    return shape(**{"draft": draft, **form.amendments()})


def _said(form: DraftForm, result: object) -> str:
    act = request.form.get("act")
    if act == "discard":
        return str(_("这份草稿不要了。"))
    if act != "confirm":
        return str(_("已存。"))
    number = getattr(result, "number", "")
    if form.kind.data == SUPPORT:
        return str(_("已给 %(number)s 加上一位附议的。", number=number))
    if form.kind.data == RELAPSE:
        return str(_("已确认，请看 %(number)s 的经过。", number=number))
    return str(_("已登记，编号 %(number)s。", number=number))


def _next(page: DraftPage, draft: str) -> str:
    ids = [line.id for line in page.drafts]
    place = ids.index(draft)
    return next(iter(ids[place + 1 :] or ids[:place]), "")


def _page(page: DraftPage, refused: DraftForm | None = None) -> DraftsPage:
    forms = tuple(
        refused if refused is not None and line.id == refused.line.id else DraftForm(line, formdata=None)
        for line in page.drafts
    )
    return DraftsPage(forms, page.total, page.may_confirm)
