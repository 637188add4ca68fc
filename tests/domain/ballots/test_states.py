"""A ballot goes one way; nothing is cast outside the vote and nothing is entered after the announcement."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.states import BALLOT, STATE_NAMES, BallotMove, BallotState
from facilitator.domain.errors import WrongState


def test_ballot_walks_from_draft_to_announced() -> None:
    state = BALLOT.start
    for move in (BallotMove.OPEN, BallotMove.BEGIN_CLOSING, BallotMove.CLOSE, BallotMove.ANNOUNCE):
        state = BALLOT.after(state, move)

    assert state is BallotState.ANNOUNCED


def test_ballot_closes_without_countdown() -> None:
    assert BALLOT.after(BallotState.OPEN, BallotMove.CLOSE) is BallotState.CLOSED


@pytest.mark.parametrize("state", BallotState)
def test_ballot_casts_only_while_open_or_counting_down(state: BallotState) -> None:
    assert BALLOT.allows(state, BallotMove.CAST) is (state in (BallotState.OPEN, BallotState.CLOSING))


@pytest.mark.parametrize("state", BallotState)
def test_ballot_takes_papers_until_announced(state: BallotState) -> None:
    taking = (BallotState.OPEN, BallotState.CLOSING, BallotState.CLOSED)

    assert BALLOT.allows(state, BallotMove.ENTER) is (state in taking)


def test_ballot_void_is_the_end() -> None:
    assert BALLOT.moves_from(BallotState.VOID) == ()


def test_ballot_never_reopens() -> None:
    with pytest.raises(WrongState):
        BALLOT.after(BallotState.CLOSED, BallotMove.OPEN)


def test_ballot_states_all_have_names_and_can_be_reached() -> None:
    assert set(BALLOT.states()) == set(BallotState) == set(STATE_NAMES)
