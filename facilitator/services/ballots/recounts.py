"""Questions about sealed envelopes: which votes have one, and what was counted when it was opened again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from facilitator.domain.ballots.recounting import PILED, PaperCount
from facilitator.domain.ballots.slate import Option
from facilitator.domain.ballots.states import BallotState
from facilitator.domain.errors import WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.ballots.envelope import envelope_of
from facilitator.services.context import Reading
from facilitator.services.finding import find_ballot, find_session
from facilitator.services.tally import slate_of
from facilitator.services.verb import Question
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class Envelopes:
    pass


@dataclass(frozen=True)
class Envelope:
    ballot: str


@dataclass(frozen=True)
class RecountLine:
    """`differences`: by how much more was counted, by option and `invalid`."""

    recount: str
    at: datetime
    by: str
    second: str
    sealed: bool
    recorded: Mapping[str, int]
    recorded_invalid: int
    counted: Mapping[str, int]
    invalid: int
    differences: dict[str, int]
    remark: str


@dataclass(frozen=True)
class EnvelopeShown:
    """`papers`: how many lie in it, as the seal says. No figure by option before somebody has counted anew."""

    ballot: str
    session: str
    session_title: str
    starts_at: datetime
    question: str
    options: tuple[Option, ...]
    papers: int
    countable: bool
    recounts: tuple[RecountLine, ...]


def envelopes(_question: Envelopes, reading: Reading) -> tuple[EnvelopeShown, ...]:
    """The newest vote first."""
    rows = reading.store.ballots.with_papers()
    return tuple(_shown(row, reading) for row in rows if row.state == BallotState.ANNOUNCED)


def envelope(question: Envelope, reading: Reading) -> EnvelopeShown:
    row = find_ballot(reading.store, question.ballot)
    if row.state != BallotState.ANNOUNCED or envelope_of(reading.store, row) is None:
        raise WrongState(N_("这次表决没有纸票，或者结果还没有宣布，没有票袋可以重数。"))
    return _shown(row, reading)


def _shown(ballot: Row, reading: Reading) -> EnvelopeShown:
    session, slate = find_session(reading.store, ballot.session), slate_of(ballot)
    batches = [row for row in reading.store.entering.batches(ballot.id) if row.confirmed_at is not None]
    papers = sum(len(reading.store.entering.papers(row.id)) for row in batches if row.sheet is None)
    return EnvelopeShown(
        ballot.id, session.id, session.title, session.starts_at, ballot.question, slate.options, papers,
        slate.form in PILED, tuple(_line(row) for row in reading.store.ballots.recounts(ballot.id)),
    )  # fmt: skip


def _line(row: Row) -> RecountLine:
    recorded, counted = (PaperCount(kept["counts"], kept["invalid"]) for kept in (row.recorded, row.counted))
    return RecountLine(
        row.id, row.at, row.actor, row.second, row.sealed, recorded.counts, recorded.invalid, counted.counts,
        counted.invalid, recorded.differences(counted), row.remark,
    )  # fmt: skip


QUESTIONS = (
    Question("ballots", "envelopes", Envelopes, Power.SUPERVISE_FUNDS, N_("有票袋的表决"), envelopes),
    Question("ballots", "envelope", Envelope, Power.SUPERVISE_FUNDS, N_("一个票袋和重数的记录"), envelope),
)
