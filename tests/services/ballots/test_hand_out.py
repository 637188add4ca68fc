"""Papers go into hands: whose is known, on a secret ballot never which."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.papers import Secrecy
from facilitator.domain.errors import AlreadyVoted, BadInput, NotPresent, WrongState
from facilitator.services.ballots.hand_out import HandOut
from facilitator.services.ballots.open import OpenBallot
from facilitator.services.ballots.take_back import TakeBack
from tests.factories.council import Council, span
from tests.factories.tellers import Tellers


@pytest.fixture(autouse=True)
def evening(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 4))


def units(council: Council, *names: str) -> tuple[str, ...]:
    return tuple(council.units[name] for name in names)


def test_hand_out_counts_what_is_out_and_repeats_harmlessly(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()

    assert council.do(HandOut(ballot, units(council, "r1", "r2")), tellers.second).out == 2
    assert council.do(HandOut(ballot, units(council, "r2", "r3")), tellers.second).out == 3

    assert [len(event["units"]) for event in council.events("PapersHandedOut")] == [2, 1]


def test_hand_out_before_the_opening_and_not_after_the_close(council: Council, tellers: Tellers) -> None:
    ballot = council.draft()
    council.do(HandOut(ballot, units(council, "r1")), tellers.second)

    council.do(OpenBallot(ballot))
    council.close(ballot)
    with pytest.raises(WrongState):
        council.do(HandOut(ballot, units(council, "r2")), tellers.second)


def test_hand_out_keeps_serials_of_named_papers_only(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()
    council.do(HandOut(ballot, units(council, "r1"), ("001",)), tellers.second)
    with council.world.database.reading() as unit:
        assert unit.entering.handed(ballot) == {council.units["r1"]: "001"}

    with pytest.raises(BadInput, match="已经发给别人"):
        council.do(HandOut(ballot, units(council, "r2"), ("001",)), tellers.second)
    with pytest.raises(BadInput, match="一一对应"):
        council.do(HandOut(ballot, units(council, "r2", "r3"), ("002",)), tellers.second)


def test_hand_out_of_a_secret_ballot_writes_no_serial(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot(Secrecy.SECRET)

    with pytest.raises(BadInput):
        council.do(HandOut(ballot, units(council, "r1"), ("001",)), tellers.second)


def test_hand_out_refuses_who_voted_and_who_is_away(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()
    council.vote(ballot, "for", ["r1"])

    with pytest.raises(AlreadyVoted, match="representative r1"):
        council.do(HandOut(ballot, units(council, "r1")), tellers.second)
    with pytest.raises(NotPresent, match="representative r5"):
        council.do(HandOut(ballot, units(council, "r5")), tellers.second)
    with pytest.raises(BadInput):
        council.do(HandOut(ballot, ()), tellers.second)


def test_hand_out_again_to_somebody_who_gave_the_paper_back(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()
    council.do(HandOut(ballot, units(council, "r1"), ("001",)), tellers.second)
    council.do(TakeBack(ballot, units(council, "r1")), tellers.second)

    assert council.do(HandOut(ballot, units(council, "r1"), ("002",)), tellers.second).out == 1
