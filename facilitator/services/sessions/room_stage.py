"""The stage as the room knows it: what was chosen holds until the evening moves on."""

from __future__ import annotations

from facilitator.services.staging import moment_of
from facilitator.sessions.room_stage import StageFacts
from facilitator.sessions.stage import Shown
from facilitator.storage.rows import Row
from facilitator.storage.stages import timer_of
from facilitator.storage.uow import UnitOfWork


def stage_facts(store: UnitOfWork, session: Row) -> StageFacts:
    row = store.stages.of(session.id)
    if row is None:
        return StageFacts()
    holds = row.moment == moment_of(store, session)
    return StageFacts(
        shown=Shown(row.shown) if holds else Shown.MOMENT,
        target=row.target if holds else None,
        page=row.page,
        zoom=row.zoom,
        x=row.x,
        y=row.y,
        message=row.message,
        dark=row.dark,
        text_zoom=row.text_zoom,
        timer=timer_of(row),
        seen=row.screen_seen_at is not None,
    )
