"""minutes.confirmation: 表决结果确认单 of what was announced so far, made anew whenever somebody asks for it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.domain.ballots.states import BallotState
from facilitator.domain.errors import NotReady
from facilitator.domain.here import HERE, day_of
from facilitator.domain.ids import check_code
from facilitator.domain.minutes.ballots import tellers_of
from facilitator.domain.minutes.confirmation import Confirmation
from facilitator.domain.minutes.content import AgendaItem
from facilitator.domain.papers.words import long_day
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.finding import find_session
from facilitator.services.minutes.balloted import ballot_record, recusals_of
from facilitator.services.offices import meeting_within_office
from facilitator.services.verb import Question
from facilitator.services.watching_over import scrutineer_names
from facilitator.sessions.kinds import all_kinds
from facilitator.storage.rows import Row

NO_SALT = b""
"""Nobody's serial stands on this paper: roll and papers are left out."""

RESULTS = ("BallotAnnounced", "BallotRuled", "BallotVoided")
"""What changes this sheet: the code is where the record stood after the last of them, so that the sheet printed twice
has one code and whoever looks it up learns what had been announced."""


@dataclass(frozen=True)
class ConfirmationSheet:
    session: str


def confirmation(question: ConfirmationSheet, reading: Reading) -> Confirmation:
    """Raises NotReady before the first result was announced, Forbidden for whoever runs other councils only."""
    store, session = reading.store, find_session(reading.store, question.session)
    meeting_within_office(reading, session.kind)
    items = tuple(item for row in store.rooms.items(session.id) if (item := _item(reading, session, row)).ballots)
    if not items:
        raise NotReady(N_("还没有宣布结果，宣布以后再打印确认单。"))
    people, local = store.staff.names(), session.starts_at.astimezone(HERE)
    return Confirmation(
        issuer=N_("{community}居民委员会").format(community=reading.community),
        title=session.title,
        kind=session.kind,
        kind_name=all_kinds()[session.kind].name,
        place=session.place,
        when=f"{long_day(day_of(session.starts_at))} {local:%H:%M}",
        chair=people[session.chair],
        recorder=people[session.recorder],
        items=items,
        code=check_code(store.journal.latest(session.id, RESULTS, 1)[0].hash),
        scrutineers=scrutineer_names(store, session),
        tellers=tellers_of(ballot for item in items for ballot in item.ballots),
    )


def _item(reading: Reading, session: Row, item: Row) -> AgendaItem:
    """Only what everybody has heard already."""
    store = reading.store
    told = [row for row in store.ballots.of_item(item.id) if row.state == BallotState.ANNOUNCED]
    records = (ballot_record(store, session, row, NO_SALT) for row in told)
    return AgendaItem(
        position=item.position,
        title=item.title,
        form=item.form,
        recusals=recusals_of(store, session, item),
        ballots=tuple(replace(record, roll=(), papers=(), hands=()) for record in records),
    )


QUESTION = Question(
    "minutes", "confirmation", ConfirmationSheet, Power.READ_SESSIONS, N_("表决结果确认单"), confirmation
)
