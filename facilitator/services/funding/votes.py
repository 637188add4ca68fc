"""The votes that were held or drafted about a plan's demand: what a plan may be attached to, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from facilitator.domain.ballots.states import BallotState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.funding.plans import find_plan
from facilitator.services.funding.voted import PASSED, goes_on
from facilitator.services.verb import Question
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class VotesAbout:
    plan: str


@dataclass(frozen=True)
class VoteLine:
    """`passed` is None until the result was announced; `fresh`: a step after the collecting may stand on it."""

    ballot: str
    session: str
    session_title: str
    starts_at: datetime
    question: str
    state: BallotState
    passed: bool | None
    fresh: bool


def votes(question: VotesAbout, reading: Reading) -> tuple[VoteLine, ...]:
    """The newest first; voided ones carry nothing and are left out."""
    plan = find_plan(reading.store, question.plan)
    rows = reading.store.ballots.about_demand(plan.demand)
    sessions = {row.id: row for row in reading.store.rooms.sessions_of({row.session for row in rows})}
    ways = reading.store.funding.ways(plan.id)
    held = (row for row in reversed(rows) if row.state != BallotState.VOID)
    return tuple(_line(sessions[row.session], row, fresh=goes_on(ways, plan, row)) for row in held)


def _line(session: Row, row: Row, *, fresh: bool) -> VoteLine:
    state = BallotState(row.state)
    passed = (row.result or {}).get("outcome") == PASSED if state is BallotState.ANNOUNCED else None
    return VoteLine(row.id, session.id, session.title, session.starts_at, row.question, state, passed, fresh)


QUESTION = Question("funding", "votes", VotesAbout, Power.READ_FUNDS, N_("这件需求有过哪些表决"), votes)
