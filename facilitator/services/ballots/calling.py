"""Papers read aloud, one stroke each: what the verbs of 唱票 share."""

from __future__ import annotations

from facilitator.domain.ballots.papers import Channel
from facilitator.domain.errors import NotFound, WrongState
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_ballot
from facilitator.services.handing_in import check_takes
from facilitator.storage.rows import Row

MOST_CALLED = 999


def serial_of(place: int) -> str:
    """唱012: papers that are read aloud are counted as they come; what is printed on them is not asked for."""
    return f"唱{place:03d}"


def find_call(context: Context, batch: str) -> tuple[Row, Row]:
    """The batch that is being read aloud, and its ballot. Raises NotFound, WrongState."""
    row = context.store.entering.batch(batch)
    if row is None or row.caller is None:
        raise NotFound(N_("没有这一次唱票。"))
    ballot = find_ballot(context.store, row.ballot)
    check_takes(ballot, Channel.PAPER)
    if row.withdrawn_at is not None:
        raise WrongState(N_("这一次唱票已经撤回，请重新开始。"))
    if row.confirmed_at is not None:
        raise WrongState(N_("这一次唱票已经核对，不能再改。"))
    return row, ballot


def drawn(context: Context, ballot: Row) -> None:
    """The wall is told: a stroke stands in no journal before two people agree on the sum."""
    context.store.stages.change(ballot.session)
    context.store.touched.add(ballot.session)
