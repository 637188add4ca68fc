"""A break has a reason, and ballots stay open."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Missing, WrongState
from facilitator.services.sessions.pause import PauseSession
from tests.factories.council import Council, span


def test_pause_keeps_its_reason(council: Council) -> None:
    council.plan()
    council.begin([])

    council.do(PauseSession(council.session, "休息十分钟"))

    assert (council.row().state, council.row().paused_reason) == ("paused", "休息十分钟")


def test_pause_asks_why(council: Council) -> None:
    council.plan()
    council.begin([])

    with pytest.raises(Missing):
        council.do(PauseSession(council.session, ""))


def test_pause_leaves_an_open_ballot_open(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 4))
    ballot = council.open_ballot()
    council.do(PauseSession(council.session, "停电"))

    council.vote(ballot, "for", ["r1"])

    assert len(council.events("VoteCast")) == 1


def test_pause_needs_a_meeting(council: Council) -> None:
    council.plan()

    with pytest.raises(WrongState):
        council.do(PauseSession(council.session, "休息"))
