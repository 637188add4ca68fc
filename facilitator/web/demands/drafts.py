"""/ledger/drafts: wishes that wait for a person; read, put right, confirmed or thrown away, all from the keyboard."""

from __future__ import annotations

from dataclasses import dataclass

from flask import flash, redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.demands.drafts import DraftKind
from facilitator.domain.errors import NotFound, WrongState
from facilitator.domain.people.powers import Power
from facilitator.services.demands.amend_draft import AmendDraft
from facilitator.services.demands.amending import Amendments
from facilitator.services.demands.confirm import ConfirmDraft
from facilitator.services.demands.discard_draft import DiscardDraft
from facilitator.services.demands.draft_heads import HeadList
from facilitator.services.demands.draft_lines import DraftLine
from facilitator.services.demands.drafts import DraftList, DraftPage, OneDraft
from facilitator.web.acting import actor, ask, need
from facilitator.web.demands.draft_form import DraftForm
from facilitator.web.demands.draft_look import MANY, DraftsAsked, DraftsHead, drafts_asked, drafts_head
from facilitator.web.forms import attempt
from facilitator.wire.refusals import spoken


@dataclass(frozen=True)
class DraftCard:
    """`address`: where its form is sent."""

    form: DraftForm
    address: str

    @property
    def line(self) -> DraftLine:
        return self.form.line


@dataclass(frozen=True)
class DraftsPage:
    """`head` is None where a draft stands alone; `back` leads to where the others are."""

    cards: tuple[DraftCard, ...]
    head: DraftsHead | None
    back: str
    may_confirm: bool


def drafts() -> ResponseReturnValue:
    need(Power.MAKE_DRAFTS)
    asked = drafts_asked("")
    return render_template("demands/drafts.html", page=_page(asked))


def draft(draft: str) -> ResponseReturnValue:
    """One draft alone; or one press on it: save, confirm, or throw away. A no leaves what was typed where it was."""
    need(Power.MAKE_DRAFTS)
    asked = drafts_asked(MANY if request.args.get("view") == MANY else "")
    try:
        line: DraftLine = ask(OneDraft(draft))
    except (NotFound, WrongState) as refusal:
        flash(str(spoken(refusal)["message"]), "refusal")
        return redirect(asked.address, 303)
    form = DraftForm(line)
    following = _following(asked, draft) if form.is_submitted() else ""
    outcome = attempt(form, lambda: _command(form, draft))
    if outcome is None:
        page = _page(asked, form) if form.is_submitted() and not asked.view else _alone(asked, form)
        return render_template("demands/drafts.html", page=page), form.status
    flash(_said(form, outcome.result))
    standing = draft if request.form.get("act") == "amend" else following
    return redirect(f"{asked.address}#d-{standing}" if standing else asked.address, 303)


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
    if form.kind.data == DraftKind.SUPPORT:
        return str(_("已给 %(number)s 加上一位附议的。", number=number))
    if form.kind.data == DraftKind.RELAPSE:
        return str(_("已确认，请看 %(number)s 的经过。", number=number))
    return str(_("已登记，编号 %(number)s。", number=number))


def _following(asked: DraftsAsked, draft: str) -> str:
    """The one after it on this page, or the first; asked before it is gone."""
    ids = [head.id for head in ask(HeadList(**asked.question)).drafts]
    place = ids.index(draft) if draft in ids else -1
    rest = [*ids[place + 1 :], *ids[: max(place, 0)]]
    return next(iter(rest), "")


def _page(asked: DraftsAsked, refused: DraftForm | None = None) -> DraftsPage:
    found: DraftPage = ask(DraftList(**asked.question))
    lines = {line.id: DraftForm(line, formdata=None) for line in found.drafts}
    if refused is not None:
        lines = {refused.line.id: refused, **lines} if refused.line.id not in lines else lines
        lines[refused.line.id] = refused
    head = drafts_head(asked, found.counts, found, found.ignored)
    return DraftsPage(_cards(asked, *lines.values()), head, "", found.may_confirm)


def _alone(asked: DraftsAsked, form: DraftForm) -> DraftsPage:
    return DraftsPage(_cards(asked, form), None, asked.address, actor().may(Power.KEEP_LEDGER))


def _cards(asked: DraftsAsked, *forms: DraftForm) -> tuple[DraftCard, ...]:
    return tuple(DraftCard(form, asked.one(form.line.id)) for form in forms)
