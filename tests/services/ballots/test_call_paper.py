"""One paper read aloud is one stroke, whatever the network does; the wall shows it, the box does not have it yet."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.papers import Secrecy
from facilitator.domain.errors import AlreadyVoted, BadPaper, Forbidden, NotFound
from facilitator.services.ballots.begin_call import BeginCall
from facilitator.services.ballots.call_paper import Called, CallPaper
from facilitator.services.context import SYSTEM
from facilitator.services.sessions.room import Rooms
from tests.factories.council import Council, span
from tests.factories.tellers import Tellers


@pytest.fixture(autouse=True)
def evening(council: Council) -> None:
    council.plan()
    council.begin([*span("r", 1, 4), "c1"])


def called(council: Council, secrecy: Secrecy = Secrecy.SECRET) -> str:
    ballot = council.open_ballot(secrecy)
    council.vote(ballot, "for", ["r1"])
    council.close(ballot)
    return str(council.do(BeginCall(ballot, "监票人", "王秀英"), council.scrutineer).batch)


def test_call_paper_draws_a_stroke_on_the_wall_and_counts_nothing(council: Council) -> None:
    batch = called(council)
    before = council.ask(Rooms(council.session), SYSTEM).version

    for place, choice in enumerate(("for", "against", "for"), 1):
        council.do(CallPaper(batch, place, (choice,)), council.scrutineer)
    council.do(CallPaper(batch, 4, invalid=True), council.scrutineer)

    room = council.ask(Rooms(council.session), SYSTEM)
    assert room.version > before
    assert [(row["id"], row["votes"]) for row in room.screen["call"]["rows"]] == [
        ("for", 2),
        ("against", 1),
        ("abstain", 0),
        ("invalid", 1),
    ]
    assert (room.screen["call"]["place"], room.screen["call"]["last"], room.screen["call"]["phones"]) == (
        4,
        "invalid",
        1,
    )
    assert room.screen["ballot"]["cast"] == 1
    assert "result" not in room.screen


def test_call_paper_sent_twice_is_one_stroke_and_another_mark_is_refused(council: Council) -> None:
    batch = called(council)

    first = council.do(CallPaper(batch, 1, ("for",)), council.scrutineer)

    assert council.do(CallPaper(batch, 1, ("for",)), council.scrutineer) == first == Called(1)
    with pytest.raises(BadPaper, match="已经画过"):
        council.do(CallPaper(batch, 1, ("against",)), council.scrutineer)
    with pytest.raises(BadPaper, match="第 2 张"):
        council.do(CallPaper(batch, 3, ("against",)), council.scrutineer)
    with pytest.raises(BadPaper):
        council.do(CallPaper(batch, 2, ("o1",)), council.scrutineer)


def test_call_paper_by_somebody_who_does_not_draw_is_refused(council: Council, tellers: Tellers) -> None:
    batch = called(council)

    with pytest.raises(Forbidden, match="正在画"):
        council.do(CallPaper(batch, 1, ("for",)), tellers.second)
    with pytest.raises(NotFound):
        council.do(CallPaper("none", 1, ("for",)), council.scrutineer)


def test_call_paper_of_a_named_ballot_says_whose_it_is(council: Council) -> None:
    batch = called(council, Secrecy.NAMED)
    with pytest.raises(BadPaper, match="是谁的"):
        council.do(CallPaper(batch, 1, ("for",)), council.scrutineer)

    council.do(CallPaper(batch, 1, ("for",), unit=council.units["r2"]), council.scrutineer)

    with pytest.raises(BadPaper, match="“representative r2”录了两次"):
        council.do(CallPaper(batch, 2, ("for",), unit=council.units["r2"]), council.scrutineer)
    assert council.units["r2"] not in str(council.ask(Rooms(council.session), SYSTEM).screen["call"])


def test_call_paper_of_a_unit_whose_paper_is_in_the_box_is_refused(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot(Secrecy.NAMED)
    tellers.named(ballot, for_=["r2"])
    council.close(ballot)
    batch = council.do(BeginCall(ballot, "监票人", "王秀英"), council.scrutineer).batch

    with pytest.raises(AlreadyVoted):
        council.do(CallPaper(batch, 1, ("for",), unit=council.units["r2"]), council.scrutineer)
