"""A batch that was imported: what taking it back would do, which demands stay and why, and the way back itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.errors import Refusal
from facilitator.services.demands.batch_plan import Stays
from facilitator.services.demands.batches import BatchInFull, ImportBatchDetail
from facilitator.services.demands.undo_import import ImportTakenBack, Reach, UndoImport
from facilitator.web.acting import actor, ask, do
from facilitator.web.forms import StepForm
from facilitator.web.spreadsheets.working import Key, Work, works

MOST_SHOWN = 200
"""Demands that stay, one line each; the rest are counted."""


@dataclass(frozen=True)
class BatchPage:
    """`reach` is what the button takes back, empty where there is nothing to take; `unshown` counts the demands that
    stay and are not listed, `unlisted` those that nobody has worked on."""

    batch: BatchInFull
    stays: tuple[Stays, ...]
    unshown: int
    unlisted: int
    reach: str
    form: StepForm


def batch(batch: str) -> ResponseReturnValue:
    if works().underway(_key(batch)):
        return _undone(batch, lambda: works().fetch(_key(batch), url_for("spreadsheets.batch", batch=batch)))
    found: BatchInFull = ask(ImportBatchDetail(batch))
    reach = Reach.REST if found.stays else Reach.WHOLE
    page = BatchPage(
        batch=found,
        stays=found.stays[:MOST_SHOWN],
        unshown=max(0, len(found.stays) - MOST_SHOWN),
        unlisted=found.withdraw - len(found.fresh),
        reach=reach.value if found.withdraw or found.restore else "",
        form=StepForm(),
    )
    return render_template("spreadsheets/batch.html", page=page)


def undo(batch: str) -> ResponseReturnValue:
    """Back to the batch: it tells what went and what stayed, or why nothing did."""
    reach = Reach.REST if request.form.get("reach") == Reach.REST.value else Reach.WHOLE
    name, address = _("撤销导入"), url_for("spreadsheets.batch", batch=batch)
    return _undone(batch, lambda: works().answer(_key(batch), lambda work: _undo(batch, reach, work), name, address))


def _undo(batch: str, reach: Reach, work: Work) -> ImportTakenBack:
    work.tell(_("正在撤销这一批"))
    told: ImportTakenBack = do(UndoImport(batch, reach)).result
    return told


def _key(batch: str) -> Key:
    return ("undo", actor().id, batch)


def _undone(batch: str, outcome: Callable[[], ImportTakenBack]) -> ResponseReturnValue:
    try:
        told = outcome()
    except Refusal as refusal:
        form = StepForm()
        form.refuse(refusal)
        for sentence in form.form_errors:
            flash(sentence, "refusal")
        return redirect(url_for("spreadsheets.batch", batch=batch), 303)
    words = {"withdrawn": len(told.withdrawn), "restored": len(told.restored), "stayed": len(told.stayed)}
    if told.stayed:
        flash(_("已撤销其余的：撤回 %(withdrawn)s 件，改回 %(restored)s 件；%(stayed)s 件留着没有动。", **words))
    else:
        flash(_("已撤销这一批：撤回 %(withdrawn)s 件，改回 %(restored)s 件。", **words))
    return redirect(url_for("spreadsheets.batch", batch=batch), 303)
