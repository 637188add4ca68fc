"""The bytes of a paper as the answer of a page: one that the worker made, or one made on the spot."""

from __future__ import annotations

from urllib.parse import quote

from flask import Response, request

from facilitator.services.papers.read import PaperFile
from facilitator.wire.application import application

FRAMED = "default-src 'none'; object-src 'self'; frame-ancestors 'self'"
"""The page shows its own PDF in a frame; nobody else may."""


def paper_answer(file: PaperFile) -> Response:
    """Shown in the browser, or saved under its name where `save` is asked for."""
    answer = Response(application().files.read(file.digest), mimetype="application/pdf")
    way = "attachment" if "save" in request.args else "inline"
    answer.headers["Content-Disposition"] = f"{way}; filename=paper.pdf; filename*=UTF-8''{quote(file.name)}"
    answer.headers["Content-Security-Policy"] = FRAMED
    answer.headers["Cache-Control"] = "no-store"
    return answer


def printed_now(content: bytes, name: str) -> Response:
    """A paper that is made while somebody waits and kept nowhere."""
    answer = Response(application().door.ports.renderer.print_aside(content), mimetype="application/pdf")
    answer.headers["Content-Disposition"] = f"inline; filename={name}"
    answer.headers["Cache-Control"] = "no-store"
    return answer
