"""表决结果确认单 of a meeting, from its record: for the sheet that is signed on the spot, and for the archive."""

from __future__ import annotations

from dataclasses import replace

from facilitator.domain.ballots.states import BallotState
from facilitator.domain.here import HERE, day_of
from facilitator.domain.ids import check_code
from facilitator.domain.minutes.ballots import tellers_of
from facilitator.domain.minutes.confirmation import Confirmation
from facilitator.domain.minutes.content import AgendaItem
from facilitator.domain.papers.words import long_day
from facilitator.domain.words import N_
from facilitator.services.balloted import ballot_record, recusals_of
from facilitator.services.context import Reading
from facilitator.services.watching_over import scrutineer_names
from facilitator.sessions.kinds import all_kinds
from facilitator.storage.rows import Row

NO_SALT = b""
"""Nobody's serial stands on this paper: roll and papers are left out."""

RESULTS = ("BallotAnnounced", "BallotRuled", "BallotVoided")
"""What changes this sheet: the code is where the record stood after the last of them, so that the sheet printed twice
has one code and whoever looks it up learns what had been announced."""


def confirmation_sheet(session: Row, reading: Reading) -> Confirmation | None:
    """None before the first result was announced."""
    store = reading.store
    items = tuple(item for row in store.rooms.items(session.id) if (item := _item(reading, session, row)).ballots)
    if not items:
        return None
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
