"""/sessions/<session>/archive: the ZIP of a meeting that is over, packed while somebody waits and kept nowhere."""

from __future__ import annotations

from urllib.parse import quote

from flask import Response, flash, redirect, url_for
from flask.typing import ResponseReturnValue

from facilitator.domain.archive.package import packed
from facilitator.domain.archive.pieces import laid_out
from facilitator.services.archives.contents import ArchiveContents, Contents
from facilitator.services.archives.pack import PackArchive
from facilitator.web.acting import ask
from facilitator.web.forms import StepForm, attempt
from facilitator.wire.application import application


def archive(session: str) -> ResponseReturnValue:
    """Its digest is written down first; the bytes are the same when they are made again."""
    form = StepForm()
    if attempt(form, lambda: PackArchive(session)) is None:
        for sentence in form.form_errors:
            flash(sentence, "refusal")
        return redirect(url_for("sessions.papers", session=session), 303)
    found: Contents = ask(ArchiveContents(session))
    ports, read = application().door.ports, application().files.read
    pieces = laid_out(found.pieces, ports.renderer.print_aside)
    content = ports.off_hub.run(lambda: packed(found.title, found.lead, pieces, read))
    answer = Response(content, mimetype="application/zip")
    answer.headers["Content-Disposition"] = f"attachment; filename=archive.zip; filename*=UTF-8''{quote(found.name)}"
    answer.headers["Cache-Control"] = "no-store"
    return answer
