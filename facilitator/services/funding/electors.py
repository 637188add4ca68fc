"""Whether a vote can speak for those who are to pay: they were on its roll, and the figures lay before them."""

from __future__ import annotations

from collections.abc import Collection

from facilitator.domain.errors import BasisMismatch
from facilitator.domain.funding.electorates import left_out
from facilitator.domain.funding.maintenance import draws, fund_part
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.storage.fund_values import carrier_of, sources_of
from facilitator.storage.rows import Row


def check_electors(context: Context, plan: Row, ballot: Row) -> None:
    """A vote that is to carry this plan as it stands. Raises BasisMismatch.

    A ballot that is not open yet is looked at again when its result is used."""
    if ballot.opened_at is not None and ballot.opened_at < plan.made_at:
        raise BasisMismatch(
            N_("这场表决开始的时候还没有这个方案，投票的人没有看到这些数字；请把方案拿到会上另外表决一次。"),
            ballot=ballot.id,
        )
    check_roll(context, ballot.session, payers_of(context, plan))


def check_roll(context: Context, session: str, payers: Collection[str]) -> None:
    """Everybody in `payers`, ids of units, was asked in that session. Raises BasisMismatch with how many were not."""
    roll = context.store.roll.frozen(session)
    if not roll:
        return
    preset = find_session(context.store, session).preset or ""
    units = [unit for unit in context.store.roll.everyone() if unit.id in set(payers)]
    missed = left_out(preset, units, roll)
    if missed:
        raise BasisMismatch(
            N_("方案里有 {count} 户要出钱，却不在这场表决的名册上（例如 {one}）；请让出钱的住户都参加，另外表决一次。"),
            count=len(missed), one=missed[0].label, session=session,
        )  # fmt: skip


def payers_of(context: Context, plan: Row) -> tuple[str, ...]:
    """The units that carry a share of the plan or give to it from their account in the maintenance fund, in its
    order."""
    rows = context.store.funding.shares(plan)
    drawn = {line.unit for line in draws(fund_part(sources_of(plan.sources)), list(map(carrier_of, rows)))}
    return tuple(row.unit for row in rows if row.fen or row.unit in drawn)
