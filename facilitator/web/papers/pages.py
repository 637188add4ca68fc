"""Printed papers: ordering one, waiting for its file, its bytes. Nothing is laid out in this process."""

from __future__ import annotations

from dataclasses import dataclass

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from facilitator.domain.papers.kinds import PaperKind
from facilitator.domain.people.powers import Power
from facilitator.services.papers.read import PaperDetail, PaperLine, PaperList, PaperPdf
from facilitator.web.acting import ask, need
from facilitator.web.forms import attempt
from facilitator.web.papers.forms import OrderPaperForm
from facilitator.web.printing import paper_answer, paper_page
from facilitator.web.staff import own_path


@dataclass(frozen=True)
class PapersPage:
    lines: tuple[PaperLine, ...]
    form: OrderPaperForm


def listed() -> ResponseReturnValue:
    need(Power.KEEP_LEDGER)
    return render_template("papers/list.html", page=PapersPage(ask(PaperList()), OrderPaperForm(formdata=None)))


def order() -> ResponseReturnValue:
    """From a button on any page; a refusal is told on the page where the button stands."""
    form = OrderPaperForm()
    outcome = attempt(form, form.command)
    if outcome is None:
        back = own_path(request.form.get("back"))
        if back is None:
            return render_template("papers/list.html", page=PapersPage(ask(PaperList()), form)), form.status
        for sentence in form.reasons:
            flash(sentence, "refusal")
        return redirect(back, 303)
    return redirect(url_for("papers.one", paper=outcome.result.paper), 303)


def one(paper: str) -> ResponseReturnValue:
    line: PaperLine = ask(PaperDetail(paper))
    again = line.kind != PaperKind.SLIP  # A slip asks how many; its form stands elsewhere.
    return paper_page(line, back=url_for(".listed"), file=url_for(".pdf", paper=paper), again=again)


def pdf(paper: str) -> ResponseReturnValue:
    """The bytes that the worker made."""
    return paper_answer(ask(PaperPdf(paper)))
