"""A state machine is a table: (state, move) → state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from facilitator.domain.errors import WrongState

S = TypeVar("S", bound=StrEnum)
M = TypeVar("M", bound=StrEnum)


@dataclass(frozen=True)
class Machine(Generic[S, M]):
    """The whole behaviour of a noun that has states; buttons, CHECKs and diagrams are read from it."""

    start: S
    moves: Mapping[tuple[S, M], S]

    def after(self, state: S, move: M) -> S:
        """The state this move leads to. Raises WrongState where the table has no such row."""
        try:
            return self.moves[state, move]
        except KeyError:
            raise WrongState(state=str(state), move=str(move)) from None

    def allows(self, state: S, move: M) -> bool:
        return (state, move) in self.moves

    def moves_from(self, state: S) -> tuple[M, ...]:
        """The moves possible now, in the order of the table."""
        return tuple(move for (source, move) in self.moves if source == state)

    def states(self) -> tuple[S, ...]:
        """Every state the table can reach, the start first."""
        return tuple(dict.fromkeys([self.start, *self.moves.values()]))
