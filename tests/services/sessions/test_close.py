"""散会: nothing may hang in the air."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import WrongState
from facilitator.services.ballots.announce import AnnounceBallot
from facilitator.services.sessions.close import CloseSession
from tests.factories.council import Council, span


def test_close_ends_the_evening_and_its_item(council: Council) -> None:
    council.plan()
    council.begin(["r1"])

    council.do(CloseSession(council.session))

    assert (council.row().state, council.row().current_item) == ("closed", None)
    assert council.events("SessionClosed")[0]["present"] == 1


def test_close_waits_for_the_result_to_be_announced(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 4))
    ballot = council.open_ballot()
    with pytest.raises(WrongState):
        council.do(CloseSession(council.session))

    council.close(ballot)
    with pytest.raises(WrongState):
        council.do(CloseSession(council.session))

    council.do(AnnounceBallot(ballot))
    council.do(CloseSession(council.session))
