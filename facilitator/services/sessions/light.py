"""The question about a 轻便会: what was asked, by whom, and once it ended the numbers that its record prints."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from facilitator.domain.errors import NotFound
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.closing import head_at_close
from facilitator.services.context import Reading
from facilitator.services.finding import find_session
from facilitator.services.verb import Question


@dataclass(frozen=True)
class LightMeeting:
    session: str


@dataclass(frozen=True)
class LightInFull:
    """`result` is None until it was announced; `head` is the journal's code of the row that closed the vote."""

    id: str
    code: str
    title: str
    place: str
    chair: str
    began_at: datetime
    closed_at: datetime | None
    demand_number: str | None
    question: str
    result: Mapping[str, Any] | None
    head: str | None


def light_meeting(question: LightMeeting, reading: Reading) -> LightInFull:
    store, row = reading.store, find_session(reading.store, question.session)
    ballots = store.ballots.of_session(row.id)
    if not row.light or not ballots:
        raise NotFound(N_("这不是轻便会，请从会议列表里打开。"))
    (item,) = store.rooms.items(row.id)
    demand = store.ledger.demand(item.demand) if item.demand else None
    return LightInFull(
        id=row.id,
        code=row.code,
        title=row.title,
        place=row.place,
        chair=store.staff.names()[row.chair],
        began_at=row.began_at,
        closed_at=row.closed_at,
        demand_number=demand.number if demand else None,
        question=ballots[-1].question,
        result=ballots[-1].result,
        head=head_at_close(store, ballots[-1]),
    )


QUESTION = Question("sessions", "light", LightMeeting, Power.READ_SESSIONS, N_("一次轻便会"), light_meeting)
