"""One demand with its whole history, what may happen next, and what is missing for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from facilitator.domain.demands.deeds import DEEDS, DemandDeed
from facilitator.domain.demands.drafts import DraftKind
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.table import missing_for, next_rows
from facilitator.domain.demands.tracks import CouncilTrack, DepartmentTrack
from facilitator.domain.demands.triage import Matter
from facilitator.domain.errors import Refusal
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.demands.around import (
    GivenReply,
    PartyAnswer,
    RelatedDemand,
    UnsignedMeeting,
    merged_into,
    parties_of,
    related,
    replies_of,
    unsigned_of,
)
from facilitator.services.demands.lines import DemandLine, HistoryLine, history_of, line_of
from facilitator.services.finding import find_demand
from facilitator.services.retelling import history_to_read
from facilitator.services.sight import within_sight
from facilitator.services.standing import standing_of
from facilitator.services.verb import UNTOLD, Question
from facilitator.services.wording import words_for
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class Reason:
    """Why a move cannot be made now: a code, the sentence as it is said, and what it speaks of. `template` is the
    sentence with its blanks, for a page that says it in another language."""

    code: str
    sentence: str
    details: Mapping[str, Any]
    template: str = field(metadata=UNTOLD)


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
    `waiting` counts the reporters who await an answer, those of `merged` demands too; `follows` is the demand that
    this one was merged into, `came_from` the closed one whose trouble it is again. Name, contact, replies and `told`
    (what an imported table said besides, by heading) are for those who keep the ledger. `revision` is the last entry of
    the history: `demands.amend` is told by it what its writer had seen.
    """

    contact: str | None
    grid: str | None
    residents_group: str | None
    location: str | None
    since: str | None
    wish: str | None
    happened_on: date | None
    external_ref: str | None
    public_ok: bool
    restricted: bool
    cooperating: str | None
    department: str | None
    department_officer: str | None
    track_department: DepartmentTrack
    track_council: CouncilTrack
    review_on: date | None
    completed_on: date | None
    closed_on: date | None
    waiting: int
    said_again: int
    """Residents who said since the work was last finished that it is not, those whose words nobody has read too."""
    parties: tuple[PartyAnswer, ...]
    unsigned: tuple[UnsignedMeeting, ...]
    merged: tuple[RelatedDemand, ...]
    follows: RelatedDemand | None
    came_from: RelatedDemand | None
    replies: tuple[GivenReply, ...]
    told: Mapping[str, str]
    history: tuple[HistoryLine, ...]
    revision: int
    moves: tuple[str, ...]
    next: tuple[NextMove, ...]
    deeds: tuple[str, ...]


_AS_STORED = (
    "grid", "residents_group", "happened_on", "public_ok", "restricted",
    "review_on", "completed_on", "closed_on",
)  # fmt: skip
_WORDS = ("location", "since", "wish", "external_ref", "cooperating", "department", "department_officer")


@dataclass(frozen=True)
class DemandDetail:
    demand: str


def demand_detail(question: DemandDetail, reading: Reading) -> DemandInFull:
    row = within_sight(reading, find_demand(reading.store, question.demand))
    line = line_of(row, reading)
    coming, keeps, word = _next(row, reading), reading.actor.may(Power.KEEP_LEDGER), words_for(reading, [row])
    history = tuple(history_of(entry, reading) for entry in history_to_read(row, word, reading))
    return DemandInFull(
        **vars(line),
        **{name: getattr(row, name) for name in _AS_STORED},
        **{name: word.say(row.id, getattr(row, name)) for name in _WORDS},
        contact=row.contact if keeps else None,
        track_department=DepartmentTrack(row.track_department),
        track_council=CouncilTrack(row.track_council),
        waiting=reading.store.ledger.waiting_for_reply(row.id),
        said_again=_said_again(row, reading),
        parties=parties_of(row, reading),
        unsigned=unsigned_of(row, reading),
        merged=merged_into(row, reading),
        follows=related(row.parent, reading),
        came_from=related(row.previous, reading),
        replies=replies_of(row, reading) if keeps else (),
        told=row.told if keeps else {},
        history=history,
        revision=history[-1].seq if history else 0,
        moves=tuple(one.move for one in coming if not one.missing),
        next=coming,
        deeds=tuple(deed.value for deed in _deeds(row)),
    )


def _said_again(row: Row, reading: Reading) -> int:
    entries = [entry.move for entry in reading.store.ledger.history(row.id)]
    finished = max((place for place, move in enumerate(entries) if move == DemandMove.FINISH), default=0)
    confirmed = entries[finished:].count(DemandDeed.SAID_AGAIN)
    return confirmed + reading.store.board.unread(row.id, DraftKind.RELAPSE)


def _deeds(row: Row) -> Iterator[DemandDeed]:
    """Only a large matter has a department's line."""
    for deed, states in DEEDS.items():
        if row.state in states and (deed is not DemandDeed.DEPARTMENT_TRACK or row.matter == Matter.MAJOR):
            yield deed


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
    return Reason(refusal.code, refusal.message, refusal.details, refusal.sentence)


QUESTIONS = (Question("demands", "detail", DemandDetail, Power.READ_LEDGER, N_("一件需求"), demand_detail),)
