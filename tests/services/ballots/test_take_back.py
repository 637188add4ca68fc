"""A paper that came back unused is no longer out."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import NotFound
from facilitator.services.ballots.hand_out import HandOut
from facilitator.services.ballots.take_back import TakeBack
from tests.factories.council import Council, span
from tests.factories.tellers import Tellers


@pytest.fixture(autouse=True)
def evening(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 4))


def test_take_back_says_how_many_are_still_out(council: Council, tellers: Tellers) -> None:
    ballot, units = council.open_ballot(), council.units
    council.do(HandOut(ballot, (units["r1"], units["r2"])), tellers.second)

    assert council.do(TakeBack(ballot, (units["r1"],)), tellers.second).out == 1

    assert council.events("PapersTakenBack") == [{"ballot": ballot, "units": [units["r1"]]}]


def test_take_back_of_a_paper_that_was_never_out_names_the_unit(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()

    with pytest.raises(NotFound, match="representative r3手里没有"):
        council.do(TakeBack(ballot, (council.units["r3"],)), tellers.second)
