"""A plan that stood and no longer does: what was taken back opens the gap again, and somebody has to close it."""

from __future__ import annotations

from facilitator.domain.funding.events import GapOpened
from facilitator.domain.funding.states import COVERED, FundingMove, FundingState
from facilitator.services.context import Context
from facilitator.services.funding.plans import find_plan, move_plan, tell_demand


def reopen(context: Context, plan: str) -> FundingState:
    """After a line was taken back: to `gap` where the rest does not reach the budget. Once money was spent the state
    stays, and the supervisors read of it (`Unusual.UNCOVERED`)."""
    row = find_plan(context.store, plan)
    state, books = FundingState(row.state), context.store.funding.books(row)
    if state not in COVERED or not books.gap_fen:
        return state
    after = move_plan(context, row, FundingMove.GAP_OPENED)
    context.record(GapOpened(row.id, books.covered_fen, books.gap_fen))
    tell_demand(context, row, "reopened", covered_fen=books.covered_fen, gap_fen=books.gap_fen)
    return after
