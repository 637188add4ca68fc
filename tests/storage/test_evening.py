"""One evening through the door, the same on both databases: votes, secrecy, close, minutes, ledger, chain."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.domain.ballots.papers import Secrecy
from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import AlreadyVoted, QuorumNotMet
from facilitator.services.audit import Audit
from facilitator.services.ballots.cast import CastVote
from facilitator.services.context import SYSTEM
from facilitator.services.sessions.room import Rooms
from tests.factories.council import Council, make_council
from tests.factories.paperwork import HALL, ledger_row, ready_to_sign, sign
from tests.factories.world import open_world


@pytest.fixture
def council(migrated_url: str, tmp_path: Path) -> Iterator[Council]:
    with open_world(tmp_path, database_url=migrated_url) as world:
        yield make_council(world, representatives=5, committee=1)


def test_empty_hall_cannot_vote(council: Council) -> None:
    council.plan()
    council.begin(HALL[:2])

    with pytest.raises(QuorumNotMet):
        council.open_ballot()


@pytest.mark.parametrize("secrecy", list(Secrecy))
def test_vote_becomes_a_sealed_entry_of_the_ledger(council: Council, secrecy: Secrecy) -> None:
    council.open_demand()
    council.plan()
    council.begin(HALL)
    ballot = council.open_ballot(secrecy)
    council.vote(ballot, "for", HALL[:3])
    with pytest.raises(AlreadyVoted):
        council.do(CastVote(ballot, ("against",), "another key"), council.seat(HALL[0]))
    council.vote(ballot, "against", HALL[3:])

    result = council.finish(ballot)
    minutes = ready_to_sign(council)
    sign(council, minutes, council.recorder)
    council.world.clock.forward(minutes=1)
    sign(council, minutes, council.chair)

    assert (result["outcome"], result["tally"]) == ("passed", {"for": 3, "against": 1, "abstain": 0})
    assert (ledger_row(council).state, ledger_row(council).authority) == (DemandState.IN_PROGRESS, minutes)
    assert council.ask(Rooms(council.session), SYSTEM).screen["session"]["state"] == "closed"
    assert council.ask(Audit(), SYSTEM).faults == ()
