"""Finds a notice, and refuses what comes after its end."""

from __future__ import annotations

from facilitator.domain.errors import NotFound, WrongState
from facilitator.domain.words import N_
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

SIGNS = 40
"""Characters of a name."""
WORDS = 500
"""Characters of an objection, and of its answer."""


def find_notice(store: UnitOfWork, minutes: str) -> Row:
    row = store.notices.of(minutes)
    if row is None:
        raise NotFound(N_("这份纪要还没有公示。"))
    return row


def hanging(store: UnitOfWork, minutes: str) -> Row:
    """Raises NotFound, and WrongState once the notice was ended."""
    row = find_notice(store, minutes)
    if row.ending is not None:
        raise WrongState(N_("公示已经结束，不能再改。"))
    return row
