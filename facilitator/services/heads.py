"""How many somebody counted at a yard meeting, where nobody is on a roll; the last count stands."""

from __future__ import annotations

import json
from datetime import datetime

from facilitator.services.quorum import present_now
from facilitator.sessions.kinds import all_kinds
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


def heads_counted(store: UnitOfWork, session: Row) -> int | None:
    """None where the roll tells, or as long as nobody has counted since the doors opened: a meeting that was put off
    opens them again."""
    if not all_kinds()[session.kind].counts_heads or session.gathered_at is None:
        return None
    counted = store.journal.latest(session.id, ("HeadsCounted",), 1)
    if not counted or datetime.fromisoformat(counted[0].at) < session.gathered_at:
        return None
    return int(json.loads(counted[0].body)["heads"])


def people_there(store: UnitOfWork, session: Row) -> int:
    """实到: the counted heads, else who is checked in."""
    heads = heads_counted(store, session)
    return present_now(store, session) if heads is None else heads
