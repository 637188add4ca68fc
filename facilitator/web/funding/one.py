"""/funding/<plan>: where it stands, the three sources, the three books, and a form for whatever is possible now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from werkzeug.exceptions import NotFound as NoSuchPage

from facilitator.domain.funding.states import FundingState
from facilitator.domain.people.powers import Power
from facilitator.services.funding.read import PlanDetail
from facilitator.services.funding.shown import PlanShown
from facilitator.services.funding.votes import VotesAbout
from facilitator.services.people.read import StaffList
from facilitator.web.acting import actor, ask
from facilitator.web.forms import attempt
from facilitator.web.funding.amounts import exempt_words, households_in_words, plain_yuan
from facilitator.web.funding.bar import Bar, bar
from facilitator.web.funding.course import CourseStep, course
from facilitator.web.funding.deed_forms import Around, DeedForm, tell_what_is_hidden
from facilitator.web.funding.deeds import DEEDS, IN_BOOKS, SUPERVISED, Deed, Place
from facilitator.web.funding.fund_words import fund_words, told_standard
from facilitator.web.funding.parties import Somebody, everybody
from facilitator.web.repeating import new_key, once_by


@dataclass(frozen=True)
class Offer:
    """A deed with its form. `open`: it was refused or is being repeated, so it has the cursor."""

    deed: Deed
    label: str
    hint: str
    address: str
    form: DeedForm
    open: bool
    asks: bool
    sends_file: bool


@dataclass(frozen=True)
class PlanPage:
    shown: PlanShown
    course: tuple[CourseStep, ...]
    bar: Bar
    standard: str
    exempt: str
    households: str
    pledged_fen: int
    offers: Mapping[str, tuple[Offer, ...]]
    people: tuple[Somebody, ...]
    presets: Mapping[str, Mapping[str, str]]
    """For the script: label → what the row forms propose."""
    staff: tuple[str, ...]
    supervises: bool
    prints: bool
    keeps: bool
    contras: bool
    in_gap: bool
    reapportion: str
    fund: str


def one(plan: str) -> ResponseReturnValue:
    return render_template("funding/one.html", page=_page(around(plan), {}))


def deed(plan: str, deed: str) -> ResponseReturnValue:
    """One deed; a refusal shows the page again with its form open and filled."""
    if deed not in DEEDS or deed == SUPERVISED:
        raise NoSuchPage()
    done, about = DEEDS[deed], around(plan)
    form = form_of(done, about, sent=True)
    act = once_by(actor(), form.key.data if done.row else None)
    outcome = attempt(form, lambda: form.command(about), act)
    if outcome is None:
        return render_template("funding/one.html", page=_page(about, {deed: form})), form.status
    flash(_("已办好：%(deed)s。", deed=_(done.label)))
    tell_what_is_hidden(outcome)
    if not done.row:
        return redirect(url_for("funding.one", plan=plan), 303)
    return redirect(url_for("funding.one", plan=plan, add=deed, on=_day_of(form)), 303)


def around(plan: str) -> Around:
    shown: PlanShown = ask(PlanDetail(plan))
    keeps = actor().may(Power.KEEP_FUNDS)
    staff = tuple(person.name for person in ask(StaffList())) if keeps else ()
    return Around(shown, everybody(shown) if keeps else (), ask(VotesAbout(plan)) if keeps else (), staff)


def form_of(deed: Deed, about: Around, *, sent: bool) -> DeedForm:
    form = deed.form() if sent else deed.form(formdata=None)
    form.of(deed.name)
    form.offer(about)
    if not sent:
        form.usual(about)
        form.key.data = new_key() if deed.row else ""
    return form


def offer_of(deed: Deed, about: Around, refused: Mapping[str, DeedForm]) -> Offer:
    form = refused.get(deed.name) or form_of(deed, about, sent=False)
    asks = any(field.type not in ("HiddenField", "CSRFTokenField") for field in form)
    files = any(field.type == "FileField" for field in form)
    opened = deed.name in refused or request.args.get("add") == deed.name
    address = url_for("funding.deed", plan=about.shown.plan, deed=deed.name)
    hint = _(deed.hint) if deed.hint and deed.hinted(about.shown) else ""
    return Offer(deed, _(deed.label), hint, address, form, opened, asks, files)


def _page(about: Around, refused: Mapping[str, DeedForm]) -> PlanPage:
    shown = about.shown
    sums, gap = shown.sums, shown.state is FundingState.GAP
    return PlanPage(
        shown=shown,
        course=course(shown),
        bar=bar(sums.budget_fen, sums.piles, sums.planned_surplus_fen),
        standard=_standard(shown),
        exempt=exempt_words(sums.exempt),
        households=households_in_words(sums),
        pledged_fen=sum(line.pledged_fen for line in sums.sources),
        offers=_offers(about, refused),
        people=about.people,
        presets=_presets(about.people),
        staff=about.staff,
        supervises=actor().may(Power.SUPERVISE_FUNDS),
        prints=actor().may(Power.KEEP_FUNDS) or actor().may(Power.SUPERVISE_FUNDS),
        keeps=actor().may(Power.KEEP_FUNDS),
        contras=shown.state in IN_BOOKS,
        in_gap=gap,
        reapportion=url_for("funding.reapportion", plan=shown.plan) if gap and actor().may(Power.KEEP_FUNDS) else "",
        fund=fund_words(shown.fund) if shown.fund else "",
    )


def _standard(shown: PlanShown) -> str:
    """Where the accounts in the maintenance fund give all that the households carry, what each of them gives."""
    return told_standard(shown.method, shown.rounding, shown.sums)


def _offers(about: Around, refused: Mapping[str, DeedForm]) -> Mapping[str, tuple[Offer, ...]]:
    """A deed that was refused stays on the page, also where it is not possible any more."""
    may = [
        deed
        for deed in DEEDS.values()
        if deed.name != SUPERVISED
        and (deed.name in refused or (actor().may(deed.power) and deed.possible(about.shown)))
    ]
    return {
        place.value: tuple(offer_of(deed, about, refused) for deed in may if deed.place is place) for place in Place
    }


def _presets(people: tuple[Somebody, ...]) -> dict[str, dict[str, str]]:
    return {one.label: {"pledge": _offered(one.to_pledge), "receive": _offered(one.to_pay)} for one in people}


def _offered(fen: int) -> str:
    return plain_yuan(fen).replace(",", "") if fen else ""


def _day_of(form: DeedForm) -> str:
    field = form._fields.get("on") or form._fields.get("signed_on")
    return field.data.isoformat() if field is not None and field.data else ""
