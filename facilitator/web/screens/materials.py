"""Pictures of an item: put in at the desk, shown on the wall to whoever knows the meeting's code."""

from __future__ import annotations

from flask import Response, request
from flask.typing import ResponseReturnValue

from facilitator.domain.errors import Missing
from facilitator.domain.words import N_
from facilitator.services.materials.add import AddMaterial
from facilitator.services.materials.page import MaterialPage
from facilitator.services.upload import Upload
from facilitator.web.acting import ask, do
from facilitator.wire.answers import answer_json
from facilitator.wire.application import application
from facilitator.wire.responses import json_answer

KEPT = "public, max-age=86400, immutable"
"""A page of a material never changes under its address."""


def add(session: str) -> ResponseReturnValue:
    """One form with a file, answered like every act of the desk. Raises the verb's refusals."""
    file = request.files.get("file")
    if file is None:
        raise Missing(N_("请选一张照片或者图纸。"), what="file")
    upload = Upload(file.filename or "", file.stream.read())
    outcome = do(AddMaterial(session, request.form.get("item", ""), request.form.get("name", ""), upload))
    return json_answer({"ok": True, "result": answer_json(outcome.result), "version": outcome.version})


def picture(code: str, material: str, number: int) -> Response:
    digest = ask(MaterialPage(code, material, number))
    answer = Response(application().files.read(digest), mimetype="image/jpeg")
    answer.headers["Cache-Control"] = KEPT
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer.set_etag(digest)
    return answer
