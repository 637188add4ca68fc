"""One demand: what it is, its whole story, and a form for everything that may happen to it next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from werkzeug.exceptions import NotFound as NoSuchPage

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.table import DEMANDS
from facilitator.domain.errors import NotFound
from facilitator.domain.people.powers import Power
from facilitator.services.demands.detail import DemandDetail, DemandInFull
from facilitator.services.demands.public_story import PublicStory
from facilitator.services.demands.similar import SimilarDemand, SimilarDemands
from facilitator.web.acting import actor, ask
from facilitator.web.demands.evidence import EvidencePart, evidence_part
from facilitator.web.demands.facts import (
    Fact,
    Party,
    Related,
    clock_of,
    facts_of,
    parties_of,
    related_of,
    tracks_of,
)
from facilitator.web.demands.left import OPEN, Left, left_of, places_of
from facilitator.web.demands.papers import PapersPart, papers_part
from facilitator.web.demands.preview import never_public, preview
from facilitator.web.demands.steps import STEPS
from facilitator.web.demands.steps.councils import CouncilLink, councils
from facilitator.web.demands.steps.likely import goes_round
from facilitator.web.demands.steps.shown import Steps, coming, steps_for
from facilitator.web.demands.steps.step import DemandForm
from facilitator.web.demands.story import Told, tell
from facilitator.web.forms import attempt
from facilitator.web.funding.beside import MoneyPart, money_part


@dataclass(frozen=True)
class DemandPage:
    """`clock`: how late it is, in words."""

    demand: DemandInFull
    clock: str
    public: str
    """What the notice board says of it, or would; empty for whoever may not reword it."""
    facts: tuple[Fact, ...]
    tracks: tuple[Fact, ...]
    parties: tuple[Party, ...]
    follows: tuple[Related, ...]
    came_from: tuple[Related, ...]
    merged: tuple[Related, ...]
    story: tuple[Told, ...]
    steps: Steps
    councils: tuple[CouncilLink, ...]
    coming: tuple[str, ...]
    goes_round: bool
    """Whether the councils failed so often that it belongs before an assembly."""
    similar: tuple[SimilarDemand, ...]
    """What it may be merged into, where that can still be done."""
    evidence: EvidencePart
    money: MoneyPart
    papers: PapersPart
    left: tuple[Left, ...]
    """What may still point at somebody who was forgotten."""
    told_to_all: bool
    """Whether the board tells it: then its standing may go into the chat group too."""


def one(number: str) -> ResponseReturnValue:
    demand = ask(DemandDetail(number))
    if demand.number and demand.number != number:
        return redirect(url_for("demands.one", number=demand.number))
    opened = request.args.get(OPEN, "")
    forms = {opened: STEPS[opened].form_for(demand, sent=False)} if opened in STEPS else {}
    return render_template("demands/one.html", page=_page(demand, forms))


def step(number: str, step: str) -> ResponseReturnValue:
    """One step of the demand; a refusal shows the page again with its form open and filled."""
    if step not in STEPS:
        raise NoSuchPage()
    taken, demand = STEPS[step], ask(DemandDetail(number))
    form = taken.form_for(demand, sent=True)
    outcome = attempt(form, lambda: taken.command(form, demand.id))
    if outcome is None:
        return render_template("demands/one.html", page=_refused(demand, step, form)), form.status
    flash(_("已办好：%(move)s。", move=_(taken.label)))
    if advice := getattr(outcome.result, "advice", ""):
        flash(_(advice), "refusal")
    look = places_of(getattr(outcome.result, "look_at", ()))
    return redirect(url_for("demands.one", number=number, look=look), 303)


def _page(demand: DemandInFull, opened: Mapping[str, DemandForm]) -> DemandPage:
    links = councils(demand)
    return DemandPage(
        demand=demand,
        clock=clock_of(demand),
        public="" if never_public(demand) else preview(demand.id),
        facts=facts_of(demand),
        tracks=tracks_of(demand),
        parties=parties_of(demand),
        follows=related_of((demand.follows,)),
        came_from=related_of((demand.came_from,)),
        merged=related_of(demand.merged),
        story=tuple(tell(line) for line in reversed(demand.history)),
        steps=steps_for(demand, STEPS.values(), opened),
        councils=links,
        coming=coming(demand, STEPS.values(), [link.move for link in links]),
        goes_round=goes_round(demand),
        similar=_similar(demand),
        evidence=evidence_part(demand),
        money=money_part(demand),
        papers=papers_part(demand),
        left=left_of(demand),
        told_to_all=_is_on_the_board(demand.number),
    )


def _is_on_the_board(number: str | None) -> bool:
    try:
        ask(PublicStory(number or ""))
    except NotFound:
        return False
    return True


def _similar(demand: DemandInFull) -> tuple[SimilarDemand, ...]:
    if not actor().may(Power.KEEP_LEDGER) or not DEMANDS.allows(demand.state, DemandMove.MERGE):
        return ()
    found: tuple[SimilarDemand, ...] = ask(SimilarDemands(demand.id))
    return found


def _refused(demand: DemandInFull, step: str, form: DemandForm) -> DemandPage:
    """Where the page was older than the ledger, the step has no form any more beside which the reasons could stand."""
    page = _page(demand, {step: form})
    shown = (*page.steps.likely, *page.steps.others)
    if not any(one.name == step and not one.missing for one in shown):
        for sentence in form.form_errors:
            flash(sentence, "refusal")
    return page
