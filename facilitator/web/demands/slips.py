"""/ledger/slips: forty paper slips after a yard meeting, without touching the mouse; works without a script too."""

from __future__ import annotations

from dataclasses import dataclass

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.demands.entry import Channel
from facilitator.domain.people.powers import Power
from facilitator.services.demands.discard_draft import DiscardDraft
from facilitator.services.demands.typed import LastTyped, TypedLine
from facilitator.services.demands.withdraw import WithdrawDemand
from facilitator.services.sessions.read import SessionLine, SessionList
from facilitator.web.acting import actor, ask, do, need
from facilitator.web.demands.typed_form import STAYS, Meeting, TypedSlipForm
from facilitator.web.forms import attempt
from facilitator.web.repeating import new_key, once_by
from facilitator.web.times import short_day
from facilitator.wire.responses import json_answer, wants_json

MEETINGS = 12
"""The latest, for the pile's one question where the slips were filled in."""
_KINDS = ("yard_meeting", "opinion_council")


@dataclass(frozen=True)
class SlipsPage:
    form: TypedSlipForm
    typed: tuple[TypedLine, ...]
    key: str


def slips() -> ResponseReturnValue:
    need(Power.KEEP_LEDGER)
    form = TypedSlipForm(_meetings(), **{name: request.args.get(name) for name in STAYS if request.args.get(name)})
    outcome = attempt(form, form.as_draft if form.waits else form.command, once_by(actor(), form.key.data))
    if outcome is None:
        return _refused(form) if form.is_submitted() and wants_json() else _shown(form)
    kept = outcome.result
    if wants_json():
        return json_answer({"ok": True, "id": kept.get("demand") or kept["draft"], "number": kept.get("number")})
    if "number" in kept:
        flash(_("已登记，编号 %(number)s。", number=kept["number"]))
    else:
        flash(_("代填的还没有念给本人听，先存成草稿。"))
    return redirect(url_for("demands.slips", **{name: form[name].data or None for name in STAYS}), 303)


def take_back() -> ResponseReturnValue:
    """The last slip was wrong: its line stays in the ledger as withdrawn, a draft goes without a number."""
    need(Power.KEEP_LEDGER)
    known = {line.id: line for line in ask(LastTyped())}
    line = known.get(request.form.get("demand", ""))
    if line is not None:
        do(WithdrawDemand(line.id) if line.number else DiscardDraft(line.id, _("录错了")))
    if wants_json():
        return json_answer({"ok": line is not None})
    flash(_("已撤回。") if line else _("没有找到这张，请到台账里查。"))
    return redirect(url_for("demands.slips"), 303)


def _shown(form: TypedSlipForm) -> ResponseReturnValue:
    if not form.key.data:
        form.key.data = new_key()
    page = SlipsPage(form, ask(LastTyped()), form.key.data)
    return render_template("demands/slips.html", page=page), form.status


def _refused(form: TypedSlipForm) -> ResponseReturnValue:
    """One sentence for the row of this slip; the script has kept what was typed."""
    return json_answer({"ok": False, "message": "　".join(dict.fromkeys(form.reasons))}, form.status)


def _meetings() -> list[Meeting]:
    lines: tuple[SessionLine, ...] = ask(SessionList())
    found = [line for line in lines if line.kind in _KINDS and not line.called_off][:MEETINGS]
    return [(line.id, f"{short_day(line.starts_at)} {line.title}", _told(line.kind)) for line in found]


def _told(kind: str) -> dict[str, str]:
    """What the script fills in once this meeting is chosen."""
    return {"data-channel": Channel.YARD_MEETING.value} if kind == "yard_meeting" else {}
