"""The question who has not voted yet, building by building: for tellers, and for whoever carries a sheet around."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from facilitator.domain.ballots.handing_in import may_raise
from facilitator.domain.ballots.papers import Channel
from facilitator.domain.ballots.preset import Presence
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.electorate import electorate
from facilitator.services.finding import find_ballot, find_session
from facilitator.services.handing_in import HandingIn
from facilitator.services.tally import evidence
from facilitator.services.verb import Question
from facilitator.storage.rows import Row

KEYED, OUT, AWAY, RECUSED, NONE = "keyed", "out", "away", "recused", "none"


@dataclass(frozen=True)
class Outstanding:
    ballot: str


@dataclass(frozen=True)
class UnitStanding:
    """`stands`: phone, paper or hands once in the box; keyed (waits for the second teller), out (holds a paper),
    recused, away (has to be there and is not), none (still to be asked). `here`: in the hall, to raise a hand."""

    unit: str
    label: str
    door: str
    stands: str
    serial: str | None = None
    here: bool = False


@dataclass(frozen=True)
class BuildingStanding:
    """`voted` are in the box, `left` could still vote (keyed once and handed out among them)."""

    building: str
    units: int
    voted: int
    left: int
    rows: tuple[UnitStanding, ...]


@dataclass(frozen=True)
class WaitingBatch:
    """A pile or a sheet that a second teller has not keyed yet; never what stands on the papers."""

    batch: str
    teller: str
    count: int
    serials: tuple[str, ...]
    sheet: str | None
    collector: str | None
    entered_at: datetime


@dataclass(frozen=True)
class OutstandingBallot:
    """`by_name`: hands are taken one by one and not counted. `may_raise`: how many hands there can be at most, None
    where nobody was counted."""

    ballot: str
    question: str
    state: str
    buildings: tuple[BuildingStanding, ...]
    waiting: tuple[WaitingBatch, ...]
    hand_tellers: tuple[str, ...]
    by_name: bool
    may_raise: int | None


def outstanding(question: Outstanding, reading: Reading) -> OutstandingBallot:
    store = reading.store
    ballot = find_ballot(store, question.ballot)
    session = find_session(store, ballot.session)
    hall, serials = HandingIn(reading, session, ballot), store.entering.handed(ballot.id)
    stands, hands = _stands(reading, hall, ballot), store.entering.hands(ballot.id)
    by_building: dict[str, list[UnitStanding]] = {}
    for unit in electorate(store, session):
        if unit.id in stands:
            here, serial = unit.id in hall.here, serials.get(unit.id)
            row = UnitStanding(unit.id, unit.label, unit.door, stands[unit.id], serial, here)
            by_building.setdefault(unit.building, []).append(row)
    return OutstandingBallot(
        ballot=ballot.id,
        question=ballot.question,
        state=ballot.state,
        buildings=tuple(_building(name, rows) for name, rows in by_building.items()),
        waiting=tuple(_batch(reading, row) for row in store.entering.waiting(ballot.id) if row.caller is None),
        hand_tellers=tuple(hands.tellers) if hands is not None else (),
        by_name=hall.rule.named_only,
        may_raise=_most_hands(reading, session, ballot),
    )


def _most_hands(reading: Reading, session: Row, ballot: Row) -> int | None:
    """Hands that were taken already are taken again."""
    proof = evidence(reading.store, session, ballot)
    return may_raise(replace(proof, papers=tuple(one for one in proof.papers if one.channel is not Channel.HANDS)))


def _stands(reading: Reading, hall: HandingIn, ballot: Row) -> Mapping[str, str]:
    """Every entitled unit in one word; a person's second unit stands as the first one does."""
    store = reading.store
    keyed, out = store.entering.keyed_once(ballot.id), store.entering.handed(ballot.id)
    in_hall = hall.rule.presence is Presence.CHECKED_IN

    def one(unit: str) -> str:
        used = hall.voted_by(unit)
        if used is not None:
            return used.value
        if hall.has_recused(unit):
            return RECUSED
        if unit in keyed:
            return KEYED
        if unit in out:
            return OUT
        return AWAY if in_hall and unit not in hall.here else NONE

    return {unit: one(unit) for unit in hall.electorate.voter_of}


def _building(name: str, rows: Sequence[UnitStanding]) -> BuildingStanding:
    voted = sum(row.stands in set(Channel) for row in rows)
    left = sum(row.stands in (NONE, OUT, KEYED) for row in rows)
    return BuildingStanding(name, len(rows), voted, left, tuple(rows))


def _batch(reading: Reading, row: Row) -> WaitingBatch:
    serials = tuple(paper.serial for paper in reading.store.entering.papers(row.id))
    return WaitingBatch(row.id, row.teller, len(serials), serials, row.sheet, row.collector, row.entered_at)


QUESTIONS = (
    Question("ballots", "outstanding", Outstanding, Power.READ_SESSIONS, N_("谁还没有投，逐栋楼列出"), outstanding),
)
