"""The last stroke may be taken back, once, by whoever drew it."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.papers import Secrecy
from facilitator.domain.errors import BadPaper, Forbidden
from facilitator.services.ballots.begin_call import BeginCall
from facilitator.services.ballots.call_paper import CallPaper
from facilitator.services.ballots.uncall_paper import Uncalled, UncallPaper
from facilitator.services.context import SYSTEM
from facilitator.services.sessions.room import Rooms
from tests.factories.council import Council, span
from tests.factories.tellers import Tellers


@pytest.fixture
def batch(council: Council) -> str:
    council.plan()
    council.begin(span("r", 1, 4))
    ballot = council.open_ballot(Secrecy.SECRET)
    council.close(ballot)
    batch = council.do(BeginCall(ballot, "监票人", "王秀英"), council.scrutineer).batch
    for place, choice in enumerate(("for", "against"), 1):
        council.do(CallPaper(batch, place, (choice,)), council.scrutineer)
    return str(batch)


def test_uncall_paper_takes_one_stroke_however_often_it_is_sent(council: Council, batch: str) -> None:
    before = council.ask(Rooms(council.session), SYSTEM).version

    for _time in range(2):
        assert council.do(UncallPaper(batch, 2), council.scrutineer) == Uncalled(1)

    room = council.ask(Rooms(council.session), SYSTEM)
    assert (room.screen["call"]["place"], room.screen["call"]["last"]) == (1, "for")
    assert room.version > before
    council.do(CallPaper(batch, 2, ("for",)), council.scrutineer)


def test_uncall_paper_of_another_than_the_last_or_by_another_is_refused(
    council: Council, tellers: Tellers, batch: str
) -> None:
    with pytest.raises(BadPaper, match="最后一笔"):
        council.do(UncallPaper(batch, 1), council.scrutineer)
    with pytest.raises(Forbidden):
        council.do(UncallPaper(batch, 2), tellers.second)
