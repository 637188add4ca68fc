"""A verb may ask for no other power than the rule of the move that it makes."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.guiding import PATH_MOVES
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.table import TRANSITIONS
from facilitator.services.registry import VERBS

POWERS = {verb.name: verb.power for verb in VERBS if verb.noun == "demands"}
MOVES = [move for move in DemandMove if move.value in POWERS]


@pytest.mark.parametrize("move", MOVES, ids=str)
def test_power_of_a_verb_is_the_power_of_its_move(move: DemandMove) -> None:
    assert {row.power for row in TRANSITIONS if row.move is move} == {POWERS[move.value]}


def test_power_of_guiding_is_that_of_every_path() -> None:
    rows = [row.power for row in TRANSITIONS if row.move in PATH_MOVES.values()]

    assert set(rows) == {POWERS["guide_private"]} and len(rows) == len(PATH_MOVES)


def test_moves_of_meetings_and_papers_have_no_verb() -> None:
    assert {row.move.value for row in TRANSITIONS if row.power is None} & set(POWERS) == set()
