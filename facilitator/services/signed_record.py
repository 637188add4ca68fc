"""The record of settled minutes, for papers that repeat its figures: the content, its number, its 校验码."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.ids import check_code
from facilitator.domain.minutes.content import MinutesContent
from facilitator.domain.minutes.record import read_record
from facilitator.storage.uow import UnitOfWork


@dataclass(frozen=True)
class SettledRecord:
    minutes: str
    number: str
    code: str
    digest: str
    content: MinutesContent


def settled_record(store: UnitOfWork, session: str) -> SettledRecord | None:
    """None while there are no minutes, or only a draft."""
    row = store.archive.of_session(session)
    if row is None or row.record is None:
        return None
    content = read_record(row.record)
    return SettledRecord(row.id, row.number or "", check_code(bytes.fromhex(row.digest)), row.digest, content)
