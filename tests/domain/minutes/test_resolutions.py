"""From the outcome of a ballot to the move of a demand."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.outcome import Outcome
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.minutes.resolutions import MOVE_BY_OUTCOME, move_for


def test_every_outcome_has_its_move() -> None:
    assert set(MOVE_BY_OUTCOME) == {outcome.value for outcome in Outcome}


@pytest.mark.parametrize(
    ("outcome", "funded", "move"),
    [
        ("passed", None, DemandMove.PASSED),
        ("passed", True, DemandMove.PASSED),
        ("passed", False, DemandMove.PASSED_NEEDS_MONEY),
        ("failed", False, DemandMove.FAILED),
        ("tied", None, DemandMove.FAILED),
        ("no_quorum", None, DemandMove.STAYED),
        ("needs_guidance", False, DemandMove.STAYED),
        ("advisory", None, DemandMove.STAYED),
    ],
)
def test_outcome_moves_the_demand(outcome: str, funded: bool | None, move: DemandMove) -> None:
    assert move_for(outcome, funded) is move


def test_unknown_outcome_moves_nothing() -> None:
    with pytest.raises(ValueError, match="acclaimed"):
        move_for("acclaimed", None)
