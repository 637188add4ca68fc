"""Saved looks: kept under a name from the filter's form, taken away again by whoever kept them."""

from __future__ import annotations

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.errors import Refusal
from facilitator.services.demands.delete_view import DeleteView
from facilitator.services.demands.save_view import VIEW_KEYS, SaveView
from facilitator.web.acting import do
from facilitator.web.demands.look import address_of
from facilitator.wire.refusals import spoken


def save() -> ResponseReturnValue:
    """Back to the same look, whether it was kept or not; a refusal is said above it."""
    query = {name: value for name in sorted(VIEW_KEYS) if (value := request.form.get(name, "").strip())}
    name = request.form.get("name", "")
    try:
        do(SaveView(name, query, "shared" in request.form))
        flash(_("存好了：“%(name)s”在清单上面一点就到。", name=name.strip()))
    except Refusal as refusal:
        flash(str(spoken(refusal)["message"]), "refusal")
    return redirect(address_of(query), 303)


def delete(view: str) -> ResponseReturnValue:
    do(DeleteView(view))
    flash(_("删掉了这张常用清单，需求都还在台账里。"))
    return redirect(url_for("demands.ledger"), 303)
