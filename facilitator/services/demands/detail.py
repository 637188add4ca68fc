"""One demand with its whole history, what may happen next, and what is missing for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from facilitator.domain.demands.deeds import DEEDS
from facilitator.domain.demands.table import missing_for, next_rows
from facilitator.domain.errors import Refusal
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.demands.lines import DemandLine, HistoryLine, history_of, line_of
from facilitator.services.finding import find_demand
from facilitator.services.sight import within_sight
from facilitator.services.standing import standing_of
from facilitator.services.verb import Question
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class Reason:
    """Why a move cannot be made now: a code, and the sentence with what fills its blanks."""

    code: str
    sentence: str
    details: Mapping[str, Any]


@dataclass(frozen=True)
class NextMove:
    """A move that the table knows from here; `missing` is empty when it can be made. `actor` and `document` are the
    words of the rule."""

    move: str
    actor: str
    document: str
    missing: tuple[Reason, ...]


@dataclass(frozen=True)
class DemandInFull(DemandLine):
    """The line, what only staff may see, the history, and what the table allows next.

    `moves` can be made now, `next` also tells those that miss something, `deeds` leave the demand where it is.
    """

    contact: str | None
    grid: str | None
    location: str | None
    happened_on: date | None
    external_ref: str | None
    history: tuple[HistoryLine, ...]
    moves: tuple[str, ...]
    next: tuple[NextMove, ...]
    deeds: tuple[str, ...]


@dataclass(frozen=True)
class DemandDetail:
    demand: str


def demand_detail(question: DemandDetail, reading: Reading) -> DemandInFull:
    row = within_sight(reading, find_demand(reading.store, question.demand))
    line = line_of(row, reading)
    coming = _next(row, reading)
    return DemandInFull(
        **vars(line),
        contact=row.contact,
        grid=row.grid,
        location=row.location,
        happened_on=row.happened_on,
        external_ref=row.external_ref,
        history=tuple(history_of(entry, reading) for entry in reading.store.ledger.history(row.id)),
        moves=tuple(one.move for one in coming if not one.missing),
        next=coming,
        deeds=tuple(deed.value for deed, states in DEEDS.items() if line.state in states),
    )


def _next(row: Row, reading: Reading) -> tuple[NextMove, ...]:
    standing = standing_of(reading, row)
    return tuple(
        NextMove(
            rule.move.value,
            rule.actor,
            rule.document,
            tuple(_reason(refusal) for refusal in missing_for(standing, rule.move)),
        )
        for rule in next_rows(standing.state)
    )


def _reason(refusal: Refusal) -> Reason:
    return Reason(refusal.code, refusal.sentence, refusal.details)


QUESTIONS = (Question("demands", "detail", DemandDetail, Power.READ_LEDGER, N_("一件需求"), demand_detail),)
