"""今天: the councils of the day, what waits, and the buttons people most likely came for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from flask import render_template
from flask.typing import ResponseReturnValue

from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.services.sessions.due import DueMeeting
from facilitator.services.sessions.read import SessionLine, SessionList
from facilitator.sessions.phases import LIVE, is_ahead
from facilitator.web.acting import actor, ask, runs
from facilitator.web.times import china_now
from facilitator.web.today.deadlines import DeadlineGroup, deadlines
from facilitator.web.today.triage import due
from facilitator.web.today.visits import DueBlock, due_visits
from facilitator.web.today.waiting import Waiting, waiting

COMING = 3
"""Councils shown ahead; one that was called off stands among them until its day has passed."""


@dataclass(frozen=True)
class TodayPage:
    now: datetime
    live: tuple[SessionLine, ...]
    coming: tuple[SessionLine, ...]
    waiting: tuple[Waiting, ...]
    deadlines: tuple[DeadlineGroup, ...]
    visits: DueBlock
    due: tuple[DueMeeting, ...]
    may_register: bool
    may_plan: bool


def page() -> ResponseReturnValue:
    sessions = ask(SessionList())
    today = china_now().date()
    planned = [line for line in reversed(sessions) if is_ahead(line.state, day_of(line.starts_at), today)]
    shown = TodayPage(
        now=china_now(),
        live=tuple(line for line in sessions if line.state in LIVE and runs(line.kind)),
        coming=tuple(planned[:COMING]),
        waiting=waiting(sessions),
        deadlines=deadlines(),
        visits=due_visits(),
        due=due(),
        may_register=actor().may(Power.KEEP_LEDGER),
        may_plan=actor().may(Power.PLAN_SESSIONS),
    )
    return render_template("today/page.html", page=shown)
