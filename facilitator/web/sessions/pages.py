"""Councils: the list, planning one, what is still missing, the steps before the evening, tickets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from werkzeug.exceptions import NotFound as NoSuchPage

from facilitator.domain.errors import Forbidden
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.minutes.draft import DraftMinutes
from facilitator.services.offices import OTHER_MEETINGS
from facilitator.services.people.freeze_roll import FreezeRoll
from facilitator.services.people.issue_tickets import IssueTickets
from facilitator.services.people.read import UnitList
from facilitator.services.sessions.appoint import AppointScrutineers
from facilitator.services.sessions.call_off import CallOffSession
from facilitator.services.sessions.gather import GatherSession
from facilitator.services.sessions.notify import NotifySession
from facilitator.services.sessions.read import SessionDetail, SessionInFull, SessionList
from facilitator.services.sessions.record_pre_review import RecordPreReview
from facilitator.sessions.kinds import all_kinds
from facilitator.web.acting import ask, need, runs
from facilitator.web.forms import PaperForm, StepForm, attempt
from facilitator.web.sessions.again import as_before, demands_of
from facilitator.web.sessions.forms import CallOffForm, NoticeForm, PreReviewForm
from facilitator.web.sessions.listing import session_lists
from facilitator.web.sessions.overview import scrutineers_form, session_page
from facilitator.web.sessions.planning import offer_items, plan_form, plan_page, told_of
from facilitator.web.sessions.planning_reviews import asked_for
from facilitator.web.sessions.tickets import tickets_page

Made = tuple[Callable[[], PaperForm], Callable[[Any, str], object], str]

STEPS: Mapping[str, Made] = {
    "notify": (
        NoticeForm,
        lambda form, session: NotifySession(session, form.on.data, form.method.data),
        N_("会议通知已经登记。"),
    ),
    "pre_review": (
        PreReviewForm,
        lambda form, session: RecordPreReview(session, form.on.data, form.body.data),
        N_("党组织先行研究已经登记。"),
    ),
    "appoint": (
        scrutineers_form,
        lambda form, session: AppointScrutineers(session, tuple(form.scrutineers.data)),
        N_("监票人已经定下。"),
    ),
    "call_off": (
        CallOffForm,
        lambda form, session: CallOffSession(session, form.reason.data),
        N_("会议取消了，公示栏、大屏和手机上都已经写明。请把取消的通知发到群里。"),
    ),
    "freeze": (StepForm, lambda _form, session: FreezeRoll(session), N_("名册已经确定，以后再改也不影响这次会议。")),
}


def listed() -> ResponseReturnValue:
    return render_template("sessions/list.html", page=session_lists(ask(SessionList())))


def new() -> ResponseReturnValue:
    """Without a kind it asks for one; with it everything is filled in and may be sent as it is."""
    need(Power.PLAN_SESSIONS)
    wanted = request.values.get("kind")
    if wanted is None:
        own = tuple(kind for kind in all_kinds().values() if runs(kind.id))
        return render_template("sessions/kinds.html", page=own)
    kind = all_kinds().get(wanted)
    if kind is None:
        raise NoSuchPage()
    if not runs(kind.id):
        raise Forbidden(OTHER_MEETINGS)
    before = _before(request.args.get("again"))
    told = told_of(request.args) if before is None else as_before(before)
    form = plan_form(kind, asked_for(request.args) if before is None else demands_of(before), told)
    if "more" in request.form:
        form.items.append_entry()
        offer_items(form, kind, ())
        return render_template("sessions/new.html", page=plan_page(kind, form))
    outcome = attempt(form, form.command)
    if outcome is None:
        return render_template("sessions/new.html", page=plan_page(kind, form)), form.status
    flash(_("会议已经安排好。下面是表决之前还要办的事。"))
    if returned := outcome.result.returned:
        flash(_("%(numbers)s 评议没有通过，要由居民会议再议，已经自动排在议程最后。", numbers="、".join(returned)))
    return redirect(url_for("sessions.one", session=outcome.result.session), 303)


def _before(session: str | None) -> SessionInFull | None:
    """The meeting that is to be held again. Raises NotFound."""
    found: SessionInFull | None = ask(SessionDetail(session)) if session else None
    return found


def one(session: str) -> ResponseReturnValue:
    return render_template("sessions/one.html", page=session_page(session))


def step(session: str, name: str) -> ResponseReturnValue:
    if name not in STEPS:
        raise NoSuchPage()
    make, command, done = STEPS[name]
    form = make()
    if attempt(form, lambda: command(form, session)) is None:
        return render_template("sessions/one.html", page=session_page(session, {name: form})), form.status
    flash(_(done))
    return redirect(url_for("sessions.one", session=session), 303)


def gather(session: str) -> ResponseReturnValue:
    """The doors open; the console is where the evening goes on."""
    form = StepForm()
    if attempt(form, lambda: GatherSession(session)) is None:
        return render_template("sessions/one.html", page=session_page(session, {"gather": form})), form.status
    return redirect(url_for("desk.page", session=session), 303)


def draft(session: str) -> ResponseReturnValue:
    form = StepForm()
    outcome = attempt(form, lambda: DraftMinutes(session))
    if outcome is None:
        return render_template("sessions/one.html", page=session_page(session, {"draft": form})), form.status
    return redirect(url_for("minutes.one", minutes=outcome.result.minutes), 303)


def tickets(session: str) -> ResponseReturnValue:
    """Secrets are shown once, on the page that is printed; a second print revokes the first."""
    form = StepForm()
    outcome = attempt(form, lambda: IssueTickets(session))
    if outcome is None:
        return render_template("sessions/one.html", page=session_page(session, {"tickets": form})), form.status
    page = tickets_page(ask(SessionDetail(session)), outcome.result.tickets, ask(UnitList(session)))
    return render_template("sessions/tickets.html", page=page)
