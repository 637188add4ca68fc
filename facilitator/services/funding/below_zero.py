"""Which plans have spent more than came in: what who keeps the books must see before anything else."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.verb import Question


@dataclass(frozen=True)
class BelowZero:
    pass


@dataclass(frozen=True)
class Overdrawn:
    """`balance_fen` is less than nothing."""

    plan: str
    title: str
    balance_fen: int


def below_zero(_question: BelowZero, reading: Reading) -> tuple[Overdrawn, ...]:
    """The oldest plan first."""
    return tuple(Overdrawn(row.id, row.title, row.balance_fen) for row in reading.store.fund_board.below_zero())


QUESTION = Question("funding", "below_zero", BelowZero, Power.READ_FUNDS, N_("账上比零还少的方案"), below_zero)
