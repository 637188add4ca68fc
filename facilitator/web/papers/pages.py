"""Printed papers: ordering one, waiting for its file, its bytes. Nothing is laid out in this process."""

from __future__ import annotations

from dataclasses import dataclass

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from facilitator.domain.people.powers import Power
from facilitator.services.papers.read import PaperDetail, PaperLine, PaperList, PaperPdf, PaperState
from facilitator.web.acting import ask, need
from facilitator.web.forms import attempt
from facilitator.web.papers.forms import OrderPaperForm
from facilitator.web.printing import paper_answer
from facilitator.web.staff import own_path


@dataclass(frozen=True)
class PapersPage:
    lines: tuple[PaperLine, ...]
    form: OrderPaperForm


@dataclass(frozen=True)
class PaperPage:
    paper: PaperLine
    waiting: bool
    ready: bool
    forgotten: bool


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
        for sentence in [*form.form_errors, *(said for field in form for said in field.errors)]:
            flash(sentence, "refusal")
        return redirect(back, 303)
    return redirect(url_for("papers.one", paper=outcome.result.paper), 303)


def one(paper: str) -> ResponseReturnValue:
    line: PaperLine = ask(PaperDetail(paper))
    state = line.state
    page = PaperPage(line, state is PaperState.WAITING, state is PaperState.READY, state is PaperState.FORGOTTEN)
    return render_template("papers/one.html", page=page)


def pdf(paper: str) -> ResponseReturnValue:
    """The bytes that the worker made."""
    return paper_answer(ask(PaperPdf(paper)))
