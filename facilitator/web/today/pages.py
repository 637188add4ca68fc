"""今天: what waits for the person who logged in, and the buttons they most likely came for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from flask import render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.demands.states import DemandState
from facilitator.domain.minutes.states import MinutesState
from facilitator.domain.people.powers import Power
from facilitator.services.demands.read import CountDemands
from facilitator.services.minutes.read import MinutesDetail, MinutesLine, MinutesList
from facilitator.services.people.read import MyKey
from facilitator.services.sessions.read import SessionLine, SessionList
from facilitator.sessions.phases import LIVE, SessionState
from facilitator.web.acting import actor, ask
from facilitator.web.minutes.overview import waits_for_me
from facilitator.web.times import CHINA, china_now

COMING = 3
"""Planned councils shown ahead."""


@dataclass(frozen=True)
class Waiting:
    """One line of what waits: the sentence, and where it is done."""

    sentence: str
    address: str
    label: str


@dataclass(frozen=True)
class TodayPage:
    name: str
    live: tuple[SessionLine, ...]
    coming: tuple[SessionLine, ...]
    waiting: tuple[Waiting, ...]
    may_register: bool
    may_plan: bool


def page() -> ResponseReturnValue:
    sessions, minutes = ask(SessionList()), ask(MinutesList())
    planned = sorted(
        (line for line in sessions if line.state is SessionState.PLANNED), key=lambda line: line.starts_at
    )
    shown = TodayPage(
        name=actor().name,
        live=tuple(line for line in sessions if line.state in LIVE),
        coming=tuple(planned[:COMING]),
        waiting=(*_papers(sessions, minutes), *_ledger(), *_key()),
        may_register=actor().may(Power.KEEP_LEDGER),
        may_plan=actor().may(Power.PLAN_SESSIONS),
    )
    return render_template("today/page.html", page=shown, now=china_now())


def _papers(sessions: tuple[SessionLine, ...], minutes: tuple[MinutesLine, ...]) -> Iterator[Waiting]:
    """Signatures first: the ledger waits for them."""
    for line in minutes:
        address = url_for("minutes.one", minutes=line.id)
        if line.state is MinutesState.SETTLED and waits_for_me(ask(MinutesDetail(line.id))):
            yield Waiting(_("“%(title)s”的会议纪要等您签名", title=line.title), address, _("去签名"))
        elif line.state is MinutesState.DRAFT and actor().may(Power.KEEP_MINUTES):
            yield Waiting(_("“%(title)s”的会议纪要还没有定稿", title=line.title), address, _("去整理"))
    written = {line.session for line in minutes}
    for line in sessions:
        if line.state is SessionState.CLOSED and line.id not in written and actor().may(Power.KEEP_MINUTES):
            address = url_for("sessions.one", session=line.id)
            yield Waiting(_("“%(title)s”已经散会，还没有纪要", title=line.title), address, _("去整理"))


def _ledger() -> Iterator[Waiting]:
    counts = ask(CountDemands())
    tabs = (
        (counts.overdue, "listed", _("%(number)s 件需求超期", number=counts.overdue), Power.READ_LEDGER),
        (_in(counts, DemandState.PENDING_TRIAGE), "pending", _("%(number)s 件需求等两委会审定"), Power.DECIDE_TRIAGE),
        (_in(counts, DemandState.REGISTERED), "registered", _("%(number)s 件新登记的需求还没有列入审定"), Power.KEEP_LEDGER),
    )
    for number, tab, sentence, power in tabs:
        if number and actor().may(power):
            yield Waiting(sentence % {"number": number} if "%(" in sentence else sentence, url_for("demands.ledger", tab=tab), _("去看"))
