"""The table of moves: only a draft changes, only a settled one is signed."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import WrongState
from facilitator.domain.minutes.states import MINUTES, STATE_NAMES, MinutesMove, MinutesState


def test_minutes_walk_from_draft_to_published() -> None:
    state = MINUTES.start
    for move in (
        MinutesMove.AMEND,
        MinutesMove.SETTLE,
        MinutesMove.RENDERED,
        MinutesMove.SIGN,
        MinutesMove.COMPLETE,
        MinutesMove.PUBLISH,
    ):
        state = MINUTES.after(state, move)
    assert state is MinutesState.PUBLISHED


def test_return_and_failed_render_lead_back_to_the_draft() -> None:
    assert MINUTES.after(MinutesState.SETTLED, MinutesMove.RETURN) is MinutesState.DRAFT
    assert MINUTES.after(MinutesState.SETTLING, MinutesMove.RENDER_FAILED) is MinutesState.DRAFT


@pytest.mark.parametrize("state", [state for state in MinutesState if state is not MinutesState.DRAFT])
def test_nothing_but_a_draft_is_amended(state: MinutesState) -> None:
    with pytest.raises(WrongState):
        MINUTES.after(state, MinutesMove.AMEND)


def test_signed_minutes_never_move_but_to_publication() -> None:
    assert MINUTES.moves_from(MinutesState.SIGNED) == (MinutesMove.PUBLISH,)
    assert MINUTES.moves_from(MinutesState.PUBLISHED) == ()


def test_every_state_is_reached_and_named() -> None:
    assert set(MINUTES.states()) == set(MinutesState) == set(STATE_NAMES)
