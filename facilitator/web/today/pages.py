"""今天: the councils of the day, what waits, and the buttons people most likely came for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from flask import render_template
from flask.typing import ResponseReturnValue

from facilitator.domain.people.powers import Power
from facilitator.services.sessions.due import DueMeeting
from facilitator.services.sessions.read import SessionLine, SessionList
from facilitator.sessions.phases import LIVE
from facilitator.web.acting import actor, ask, runs
from facilitator.web.times import china_now
from facilitator.web.today.coming import Coming, coming
from facilitator.web.today.deadlines import DeadlineGroup, deadlines
from facilitator.web.today.triage import due
from facilitator.web.today.visits import DueBlock, due_visits
from facilitator.web.today.waiting import Waiting, waiting
from facilitator.web.today.worker import Working, working


@dataclass(frozen=True)
class TodayPage:
    now: datetime
    live: tuple[SessionLine, ...]
    coming: tuple[Coming, ...]
    waiting: tuple[Waiting, ...]
    deadlines: tuple[DeadlineGroup, ...]
    visits: DueBlock
    due: tuple[DueMeeting, ...]
    working: Working
    may_register: bool
    may_plan: bool


def page() -> ResponseReturnValue:
    sessions = ask(SessionList())
    now = china_now()
    shown = TodayPage(
        now=now,
        live=tuple(line for line in sessions if line.state in LIVE and runs(line.kind)),
        coming=coming(sessions, now.date()),
        waiting=waiting(sessions),
        deadlines=deadlines(),
        visits=due_visits(),
        due=due(),
        working=working(now),
        may_register=actor().may(Power.KEEP_LEDGER),
        may_plan=actor().may(Power.PLAN_SESSIONS),
    )
    return render_template("today/page.html", page=shown)
