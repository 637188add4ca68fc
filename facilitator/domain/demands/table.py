"""The whole way of a demand as one table, and the machine made from it: buttons, CHECKs, diagram and tests read it."""

from __future__ import annotations

from facilitator.domain.demands.guards import not_awaited_by_another, not_waiting_for_minutes
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.standing import Standing
from facilitator.domain.demands.states import TERMINAL, DemandState
from facilitator.domain.demands.table_intake import INTAKE, TRIAGE
from facilitator.domain.demands.table_take_up import COUNCIL_ROWS, DEPARTMENT_ROWS, PRIVATE_ROWS
from facilitator.domain.demands.table_work import REVIEW_ROWS, WORK
from facilitator.domain.demands.transition import Transition
from facilitator.domain.errors import Refusal
from facilitator.domain.machine import Machine

TRANSITIONS: tuple[Transition, ...] = (
    *INTAKE,
    *TRIAGE,
    *DEPARTMENT_ROWS,
    *COUNCIL_ROWS,
    *PRIVATE_ROWS,
    *WORK,
    *REVIEW_ROWS,
)
ENDED = TERMINAL | {DemandState.CLOSED, DemandState.TRACKING}
"""Nothing can be merged into a demand there."""
_ROW = {(before, row.move): row for row in TRANSITIONS for before in row.before}

DEMANDS: Machine[DemandState, DemandMove] = Machine(
    DemandState.DRAFT, {(before, move): row.after or before for (before, move), row in _ROW.items()}
)


def row_for(state: DemandState, move: DemandMove) -> Transition:
    """The row of the table. Raises WrongState where it has none."""
    DEMANDS.after(state, move)
    return _ROW[state, move]


def missing_for(standing: Standing, move: DemandMove) -> tuple[Refusal, ...]:
    """Every reason why this move cannot be made now; empty when it can. Raises WrongState without a row."""
    row = row_for(standing.state, move)
    ends = move is not DemandMove.WITHDRAW and (row.after or standing.state) in ENDED
    awaited = not_awaited_by_another(standing) if ends else ()
    return (*not_waiting_for_minutes(standing, move), *awaited, *row.guard(standing))


def next_rows(state: DemandState) -> tuple[Transition, ...]:
    """What the table allows from here, in its order."""
    return tuple(_ROW[state, move] for move in DEMANDS.moves_from(state))
