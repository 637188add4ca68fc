"""Standing aside for one item."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import AlreadyVoted, Missing, NotFound, WrongState
from facilitator.services.sessions.recuse import Recuse
from tests.factories.council import Council, span


@pytest.fixture(autouse=True)
def evening(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 5))


def test_recuse_is_written_down_once(council: Council) -> None:
    command = Recuse(council.session, council.item, council.units["r5"], "亲属投标")

    council.do(command)
    council.do(command)

    assert len(council.events("UnitRecused")) == 1


def test_recuse_asks_why(council: Council) -> None:
    with pytest.raises(Missing):
        council.do(Recuse(council.session, council.item, council.units["r5"], " "))


def test_recuse_refuses_a_stranger(council: Council) -> None:
    with pytest.raises(NotFound):
        council.do(Recuse(council.session, council.item, "nobody", "亲属投标"))


def test_recuse_comes_too_late_after_the_vote(council: Council) -> None:
    ballot = council.open_ballot()
    council.vote(ballot, "for", ["r5"])
    with pytest.raises(AlreadyVoted):
        council.do(Recuse(council.session, council.item, council.units["r5"], "亲属投标"))

    council.close(ballot)
    with pytest.raises(WrongState):
        council.do(Recuse(council.session, council.item, council.units["r4"], "亲属投标"))
