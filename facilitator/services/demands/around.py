"""What gathers around one demand: whom it was given to, who follows it, what its reporters were told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from facilitator.domain.demands.deeds import DEEDS, DemandDeed
from facilitator.domain.demands.replies import REPLY_NAMES, ReplyMethod
from facilitator.domain.demands.states import STATE_NAMES, DemandState
from facilitator.domain.demands.taking import standing_answer
from facilitator.domain.people.powers import Power
from facilitator.services.context import Reading
from facilitator.services.sight import may_see
from facilitator.services.wording import words_for
from facilitator.sessions.kinds import all_kinds
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class PartyAnswer:
    """`answer`: asked, taken or refused; `contact` only for those who keep the ledger."""

    name: str
    answer: str
    contact: str | None
    on: date | None
    reason: str | None


@dataclass(frozen=True)
class RelatedDemand:
    """A merged demand, its parent, or the earlier one that it came back from. `answered`: its reporter was told.
    Of one that the reader may not see only the number: the words are empty, and nothing is said of an answer."""

    number: str
    title: str
    state_name: str
    answered: bool


@dataclass(frozen=True)
class UnsignedMeeting:
    """A council that is over: what it decided enters the ledger when its minutes are signed."""

    session: str
    title: str


@dataclass(frozen=True)
class GivenReply:
    at: datetime
    method_name: str
    text: str
    actor: str


def parties_of(row: Row, reading: Reading) -> tuple[PartyAnswer, ...]:
    keeps, word, own = reading.actor.may(Power.KEEP_LEDGER), words_for(reading, [row]), reading.own_name
    return tuple(
        PartyAnswer(
            name=word.say(row.id, party.party),
            answer=standing_answer(party.party, party.answer, own),
            contact=party.contact if keeps else None,
            on=party.on_day,
            reason=word.say(row.id, party.reason),
        )
        for party in reading.store.parties.of(row.id)
    )


def replies_of(row: Row, reading: Reading) -> tuple[GivenReply, ...]:
    return tuple(
        GivenReply(reply.at, REPLY_NAMES[ReplyMethod(reply.method)], reply.text, reply.actor)
        for reply in reading.store.replies.of(row.id)
    )


def merged_into(row: Row, reading: Reading) -> tuple[RelatedDemand, ...]:
    return tuple(_related(child, reading) for child in reading.store.supporters.merged(row.id))


def related(identity: str | None, reading: Reading) -> RelatedDemand | None:
    row = reading.store.ledger.demand(identity) if identity else None
    return _related(row, reading) if row is not None else None


def _related(row: Row, reading: Reading) -> RelatedDemand:
    if not may_see(reading, row):
        return RelatedDemand(row.number or "", "", "", False)
    title = words_for(reading, [row]).say(row.id, row.title)
    return RelatedDemand(row.number or "", title, STATE_NAMES[DemandState(row.state)], row.replied_on is not None)


def unsigned_of(row: Row, reading: Reading) -> tuple[UnsignedMeeting, ...]:
    """Where a council may still move it, or its council track; the last one first."""
    if row.state not in DEEDS[DemandDeed.COUNCIL_TRACK] | {DemandState.REFERRED_TO_ASSEMBLY}:
        return ()
    over = reading.store.noted.unsigned_meetings(row.id)
    return tuple(UnsignedMeeting(one.id, one.title) for one in over if all_kinds()[one.kind].holds is not None)
