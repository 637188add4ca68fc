"""A paper as the answer of a page: ordered, its progress, then its bytes; or one made on the spot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote

from flask import Response, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue
from wtforms import HiddenField

from facilitator.domain.errors import BadInput
from facilitator.domain.papers.kinds import PaperKind
from facilitator.domain.words import N_
from facilitator.services.papers.read import PaperFile, PaperLine, PaperState
from facilitator.web.forms import PaperForm, attempt
from facilitator.wire.application import application

FRAMED = "default-src 'none'; object-src 'self'; frame-ancestors 'self'"
"""The page shows its own PDF in a frame; nobody else may."""


@dataclass(frozen=True)
class PaperPage:
    """`back` and `file` are the addresses of the list it was ordered from and of its bytes."""

    paper: PaperLine
    waiting: bool
    ready: bool
    forgotten: bool
    back: str
    file: str
    again: bool
    """Another one can be ordered from here after this one failed."""


def kind_in(field: HiddenField) -> PaperKind:
    """Raises BadInput for a paper that does not exist."""
    try:
        return PaperKind(field.data or "")
    except ValueError:
        raise BadInput(N_("没有这种纸。"), field="paper") from None


def paper_ordered(
    form: PaperForm, command: Callable[[], object], *, back: str, address: Callable[[str], str]
) -> ResponseReturnValue:
    """To the paper's own page; a refusal is told above the buttons."""
    outcome = attempt(form, command)
    if outcome is None:
        for sentence in form.reasons:
            flash(sentence, "refusal")
        return redirect(back, 303)
    return redirect(address(outcome.result.paper), 303)


def paper_page(paper: PaperLine, *, back: str, file: str, again: bool = False) -> str:
    """One paper: its progress while the worker makes it, then its file."""
    page = PaperPage(
        paper,
        paper.state is PaperState.WAITING,
        paper.state is PaperState.READY,
        paper.state is PaperState.FORGOTTEN,
        back,
        file,
        again,
    )
    return render_template("papers/one.html", page=page)


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
