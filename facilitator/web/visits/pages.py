"""One visit on the visitor's phone: with a script it is kept until the network is back, without one it is a form."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.demands.entry import Channel
from facilitator.domain.people.powers import Power
from facilitator.services.demands.make_draft import MakeDraft
from facilitator.services.once import Once
from facilitator.services.visits.read import VisitByKey, VisitedDetail, VisitedInFull
from facilitator.services.visits.record import RecordVisit
from facilitator.web.acting import actor, ask
from facilitator.web.forms import attempt
from facilitator.web.visits.forms import KEY_BYTES, VisitForm
from facilitator.wire.application import application
from facilitator.wire.responses import json_answer, wants_json


@dataclass(frozen=True)
class VisitPage:
    person: VisitedInFull
    form: VisitForm
    may_edit: bool


def one(visited: str) -> ResponseReturnValue:
    return _show(ask(VisitedDetail(visited)), VisitForm(formdata=None, key=_new_key()))


def record(visited: str) -> ResponseReturnValue:
    """Answers a script in JSON, a form with the page. What arrived before is not written again."""
    person: VisitedInFull = ask(VisitedDetail(visited))
    form = VisitForm()
    arrived = ask(VisitByKey(form.key.data or ""))
    if not arrived and attempt(form, lambda: _command(person, form)) is None:
        return _refused(person, form)
    if wants_json():
        return json_answer({"ok": True})
    flash(_("走访已送达。"))
    return redirect(url_for("visits.one", visited=visited), 303)


def _command(person: VisitedInFull, form: VisitForm) -> RecordVisit:
    """The wish is put down first, under the visit's own key: however often the phone sends it, it is one draft."""
    wish = (form.wish.data or "").strip()
    return form.command(person.id, _draft(person, wish, form.key.data or _new_key()) if wish else None)


def _draft(person: VisitedInFull, wish: str, key: str) -> str:
    draft = MakeDraft(
        description=wish,
        channel=Channel.HOME_VISIT,
        reporter_name=person.name,
        building=person.building,
        proxy_filled=True,
        proxy_name=actor().name,
        read_back=True,
    )
    once = Once(f"visit-{key}", hashlib.sha256(wish.encode()).hexdigest(), lambda made, _version: str(made.draft))
    return application().door.do_once(actor(), draft, once)


def _refused(person: VisitedInFull, form: VisitForm) -> ResponseReturnValue:
    if not wants_json():
        return _show(person, form), form.status
    return json_answer({"ok": False, "message": "　".join(form.reasons) or _("没有收下，请改一改再送。")}, form.status)


def _show(person: VisitedInFull, form: VisitForm) -> str:
    page = VisitPage(person, form, actor().may(Power.KEEP_LEDGER))
    return render_template("visits/one.html", page=page)


def _new_key() -> str:
    return application().door.ports.randomness.bytes(KEY_BYTES).hex()
