"""Power cuts and breaks of an evening as sentences that are printed as they are."""

from __future__ import annotations

import json
from datetime import datetime

from facilitator.domain.here import HERE
from facilitator.domain.minutes.content import Interruption
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


def interruptions_of(store: UnitOfWork, session: Row) -> tuple[Interruption, ...]:
    """In the order of time: 「19:40—19:42 服务中断（断电或异常退出），已收到的表决均已保存。」"""
    cuts = [
        (row.began_at, _sentence(row.began_at, row.ended_at, row.reason))
        for row in store.rooms.interruptions(session.id)
    ]
    return tuple(Interruption(sentence) for _at, sentence in sorted(cuts + _breaks(store, session)))


def _breaks(store: UnitOfWork, session: Row) -> list[tuple[datetime, str]]:
    """Each pause with the resumption that ended it; a session is never closed while it is paused."""
    entries = store.journal.latest(session.id, ("SessionPaused", "SessionResumed"), 1000)[::-1]
    pairs = zip(entries[::2], entries[1::2], strict=False)
    found = []
    for pause, resumption in pairs:
        began, ended = datetime.fromisoformat(pause.at), datetime.fromisoformat(resumption.at)
        found.append((began, _sentence(began, ended, json.loads(pause.body)["reason"].rstrip("。") + "。")))
    return found


def _sentence(began: datetime, ended: datetime | None, words: str) -> str:
    at = f"{began.astimezone(HERE):%H:%M}"
    if ended == began:
        return f"{at} {words}"
    return f"{at}—{ended.astimezone(HERE):%H:%M} {words}" if ended else f"{at}— {words}"
