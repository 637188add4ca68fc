"""接下来的会 on 今天: the councils ahead, and what the next of them still lacks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.domain.hall.finding import Finding, Mark
from facilitator.domain.hall.meeting import judge_meeting, judge_plan
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.services.sessions.read import SessionLine
from facilitator.services.sessions.readiness import HallReadiness, Readiness
from facilitator.sessions.phases import SessionState, is_ahead
from facilitator.web.acting import actor, ask

SHOWN = 3
"""Councils shown ahead; one that was called off stands among them until its day has passed."""


@dataclass(frozen=True)
class Coming:
    """`lacks` of the next one only: more than one evening is prepared by nobody."""

    line: SessionLine
    lacks: tuple[Finding, ...] = ()


def coming(sessions: Sequence[SessionLine], today: date) -> tuple[Coming, ...]:
    ahead = [line for line in reversed(sessions) if is_ahead(line.state, day_of(line.starts_at), today)][:SHOWN]
    following = next((line for line in ahead if line.state is SessionState.PLANNED), None)
    if following is None or not actor().may(Power.PLAN_SESSIONS):
        return tuple(Coming(line) for line in ahead)
    lacks = _lacks(following, today)
    return tuple(Coming(line, lacks if line is following else ()) for line in ahead)


def _lacks(line: SessionLine, today: date) -> tuple[Finding, ...]:
    """The room itself is looked at on the day."""
    known: Readiness = ask(HallReadiness(line.id))
    judge = judge_meeting if day_of(line.starts_at) == today else judge_plan
    return tuple(one for one in judge(known.planned) if one.mark not in {Mark.GOOD, Mark.ASK})
