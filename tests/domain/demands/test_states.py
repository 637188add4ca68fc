"""The ledger's table: the way of the first evening, and that every row has words."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.moves import MOVE_NAMES, DemandMove
from facilitator.domain.demands.states import LISTED, STATE_NAMES, DemandState
from facilitator.domain.demands.table import DEMANDS
from facilitator.domain.errors import WrongState


def test_a_demand_walks_from_the_slip_to_the_work() -> None:
    state = DEMANDS.start
    for move in ("submit", "register", "queue", "open_order", "hold_decision", "passed"):
        state = DEMANDS.after(state, DemandMove(move))

    assert state is DemandState.IN_PROGRESS


def test_work_cannot_begin_from_the_register() -> None:
    with pytest.raises(WrongState):
        DEMANDS.after(DemandState.REGISTERED, DemandMove.BEGIN)


def test_stages_may_be_skipped_and_repeated() -> None:
    assert DEMANDS.allows(DemandState.OPENED, DemandMove.HOLD_DECISION)
    assert DEMANDS.allows(DemandState.IN_DECISION_COUNCIL, DemandMove.HOLD_OPINION)


def test_every_state_and_move_has_a_name() -> None:
    assert set(STATE_NAMES) == set(DemandState) and set(MOVE_NAMES) == set(DemandMove)


def test_the_issue_list_holds_what_is_opened_and_not_closed() -> None:
    assert DemandState.OPENED in LISTED and DemandState.WITHDRAWN not in LISTED
