"""What the last signature does to a demand: the outcome of its ballot, read as a move in the ledger."""

from __future__ import annotations

from facilitator.domain.demands.moves import DemandMove

MOVE_BY_OUTCOME = {
    "passed": DemandMove.PASSED,
    "failed": DemandMove.FAILED,
    "tied": DemandMove.FAILED,
    "no_quorum": DemandMove.STAYED,
    "needs_guidance": DemandMove.STAYED,
    "advisory": DemandMove.STAYED,
}


def move_for(outcome: str, funded: bool | None) -> DemandMove:
    """`funded` is None where the demand has no funding plan, False while its plan is not covered.

    Raises ValueError for an outcome that the counting rules do not know: a word nobody foresaw moves nothing.
    """
    try:
        move = MOVE_BY_OUTCOME[outcome]
    except KeyError:
        raise ValueError(f"no ledger move is known for outcome {outcome!r}") from None
    return DemandMove.PASSED_NEEDS_MONEY if move is DemandMove.PASSED and funded is False else move
