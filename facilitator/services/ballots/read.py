"""Questions about ballots: one ballot without any figure before it is announced."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from facilitator.domain.ballots.slate import Option
from facilitator.domain.ballots.states import BallotState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.finding import find_ballot
from facilitator.services.tally import slate_of
from facilitator.services.verb import Question

TAKING = (BallotState.OPEN, BallotState.CLOSING)


@dataclass(frozen=True)
class BallotDetail:
    ballot: str


@dataclass(frozen=True)
class AnyDue:
    """Has the announced beginning or end of a ballot come? Asked twice a second, so it takes no writer's turn."""


@dataclass(frozen=True)
class AnnouncedResults:
    """What was announced in a session, in the order of its votes; nothing of a vote that is not announced yet."""

    session: str


@dataclass(frozen=True)
class AnnouncedResult:
    question: str
    sentence: str


@dataclass(frozen=True)
class OpenSince:
    """Since when the session's vote is open; None while none is."""

    session: str


@dataclass(frozen=True)
class BallotInFull:
    id: str
    session: str
    item: str
    question: str
    form: str
    options: tuple[Option, ...]
    secrecy: str
    channels: tuple[str, ...]
    state: BallotState
    cast: int
    poll: bool
    opens_at: datetime | None
    opened_at: datetime | None
    closes_at: datetime | None
    closed_at: datetime | None
    announced_at: datetime | None
    void_reason: str | None
    result: Mapping[str, Any] | None


def detail(question: BallotDetail, reading: Reading) -> BallotInFull:
    row = find_ballot(reading.store, question.ballot)
    return BallotInFull(
        id=row.id,
        session=row.session,
        item=row.item,
        question=row.question,
        form=row.form,
        options=slate_of(row).options,
        secrecy=row.secrecy,
        channels=tuple(row.channels),
        state=BallotState(row.state),
        cast=len(reading.store.box.voters(row.id)),
        poll=row.poll,
        opens_at=row.opens_at,
        opened_at=row.opened_at,
        closes_at=row.closes_at,
        closed_at=row.closed_at,
        announced_at=row.announced_at,
        void_reason=row.void_reason,
        result=row.result,
    )


def any_due(question: AnyDue, reading: Reading) -> bool:
    ballots = reading.store.ballots
    return bool(ballots.due(reading.now) or ballots.due_to_open(reading.now))


def announced_results(question: AnnouncedResults, reading: Reading) -> tuple[AnnouncedResult, ...]:
    rows = reading.store.ballots.of_session(question.session)
    told = [row for row in rows if row.state == BallotState.ANNOUNCED and row.result]
    return tuple(AnnouncedResult(row.question, row.result["sentence"]) for row in told)


def open_since(question: OpenSince, reading: Reading) -> datetime | None:
    open_now = [row for row in reading.store.ballots.of_session(question.session) if row.state in TAKING]
    return min((row.opened_at for row in open_now), default=None)


QUESTIONS = (
    Question("ballots", "detail", BallotDetail, Power.READ_SESSIONS, N_("一次表决"), detail),
    Question("ballots", "any_due", AnyDue, Power.WORK, N_("有没有到点的表决"), any_due),
    Question(
        "ballots", "announced", AnnouncedResults, Power.READ_SESSIONS, N_("已经宣布的结果"), announced_results
    ),
    Question("ballots", "open_since", OpenSince, Power.WORK, N_("现在的投票几点开始"), open_since),
)
