"""What the two verbs of the wall share: the wish of a meeting, and that every window of its hall is told."""

from __future__ import annotations

from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import NotFound, WrongState
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.own_grid import within_own_grid
from facilitator.storage.rows import Row


def find_wish(reading: Reading, draft: str) -> Row:
    """A wish that came in at a meeting, numbered since or not. Raises NotFound or WrongState."""
    row = reading.store.ledger.demand(draft)
    if row is None or row.session is None:
        raise NotFound(N_("没有这条需求，或者它不是会上提的。"))
    if row.state == DemandState.WITHDRAWN:
        raise WrongState(N_("这条已经撤回了，不能上墙。"))
    return within_own_grid(reading, row)
