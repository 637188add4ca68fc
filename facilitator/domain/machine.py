"""A state machine is a table: (state, move) → state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

from facilitator.domain.errors import WrongState
from facilitator.domain.words import N_

S = TypeVar("S", bound=StrEnum)
M = TypeVar("M", bound=StrEnum)
_NOT_NOW = N_("现在是“{now}”，这一步要在“{wanted}”的时候做，请按顺序来。")


@dataclass(frozen=True)
class Machine(Generic[S, M]):
    """The whole behaviour of a noun that has states; buttons, CHECKs and diagrams are read from it. With `names` a
    refusal says how it stands, and how it would have to."""

    start: S
    moves: Mapping[tuple[S, M], S]
    names: Mapping[S, str] = field(default_factory=dict)

    def after(self, state: S, move: M) -> S:
        """The state this move leads to. Raises WrongState where the table has no such row."""
        try:
            return self.moves[state, move]
        except KeyError:
            raise self._refusal(state, move) from None

    def _refusal(self, state: S, move: M) -> WrongState:
        wanted = [self.names[source] for source, way in self.moves if way == move and source in self.names]
        if not wanted or state not in self.names:
            return WrongState(state=str(state), move=str(move))
        return WrongState(_NOT_NOW, state=str(state), move=str(move), now=self.names[state], wanted="、".join(wanted))

    def allows(self, state: S, move: M) -> bool:
        return (state, move) in self.moves

    def moves_from(self, state: S) -> tuple[M, ...]:
        """The moves possible now, in the order of the table."""
        return tuple(move for (source, move) in self.moves if source == state)

    def states(self) -> tuple[S, ...]:
        """Every state the table can reach, the start first."""
        return tuple(dict.fromkeys([self.start, *self.moves.values()]))
