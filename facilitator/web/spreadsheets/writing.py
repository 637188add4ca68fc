"""The fourth step of an import: one transaction, beside the request, since a long table takes seconds to write."""

from __future__ import annotations

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.errors import Refusal
from facilitator.domain.people.powers import Power
from facilitator.services.demands.import_batch import ImportedBatch
from facilitator.web.acting import actor, do, need
from facilitator.web.forms import StepForm
from facilitator.web.spreadsheets.choices import Choices, choices_of
from facilitator.web.spreadsheets.previewing import find_kept, kept_files, preview_of
from facilitator.web.spreadsheets.working import Key, Work, works
from facilitator.wire.kept_files import Kept


def write(kept: str) -> ResponseReturnValue:
    """A refusal shows the rows again, with nothing written. Looked at again it tells how far it is."""
    need(Power.KEEP_LEDGER)
    key: Key = ("write", actor().id, kept)
    try:
        done = _written(kept, key)
    except Refusal as refusal:
        form = StepForm()
        form.refuse(refusal)
        for sentence in form.form_errors:
            flash(sentence, "refusal")
        return redirect(url_for("spreadsheets.rows", kept=kept), 303)
    if done is None:
        return redirect(url_for("spreadsheets.rows", kept=kept), 303)
    words = {"added": len(done.added), "changed": len(done.changed), "known": len(done.known)}
    flash(_("已导入：新登记 %(added)s 件，改动 %(changed)s 件，没有变化 %(known)s 件。", **words))
    return redirect(url_for("spreadsheets.start"), 303)


def _written(kept: str, key: Key) -> ImportedBatch | None:
    """None where there is something to answer first, or nothing is under way."""
    address = url_for("spreadsheets.write", kept=kept)
    if works().underway(key):
        found: ImportedBatch | None = works().fetch(key, address)
        return found
    if request.method == "GET":
        return None
    file = find_kept(kept)
    return works().answer(key, lambda work: _write(file, choices_of(file.choices), work), file.name, address)


def _write(file: Kept, chosen: Choices, work: Work) -> ImportedBatch | None:
    preview = preview_of(file, chosen, work)
    if preview.wrong or preview.open or not preview.rows:
        return None
    work.tell(_("正在写入台账（%(count)s 行）", count=len(preview.rows)))
    done: ImportedBatch = do(preview.command()).result
    kept_files().forget(file.identity)
    return done
