"""The result: frozen once, and equal to the count."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Missing, WrongState
from facilitator.domain.ids import check_code
from facilitator.services.ballots.announce import AnnounceBallot
from facilitator.services.ballots.hand_out import HandOut
from facilitator.services.ballots.read import BallotDetail
from facilitator.services.context import SYSTEM
from facilitator.services.sessions.room import Rooms
from tests.factories.council import Council, span
from tests.factories.tellers import Tellers


@pytest.fixture(autouse=True)
def evening(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 4))


def test_announce_freezes_what_was_counted(council: Council) -> None:
    ballot = council.open_ballot()
    council.vote(ballot, "for", ["r1", "r2", "r3"])
    closed = council.close(ballot)

    announced = council.do(AnnounceBallot(ballot)).result

    assert announced == closed
    assert council.ask(BallotDetail(ballot)).result == announced
    assert council.events("BallotAnnounced")[0]["result"] == announced


def test_no_window_shows_a_figure_before_the_announcement(council: Council) -> None:
    ballot = council.open_ballot()
    council.vote(ballot, "for", ["r1", "r2", "r3"])
    council.close(ballot)

    rooms = council.ask(Rooms(council.session), SYSTEM)
    assert council.ask(BallotDetail(ballot)).result is None
    assert not any("result" in view for view in (rooms.screen, rooms.desk, *rooms.phones.values()))

    council.do(AnnounceBallot(ballot))
    assert council.ask(Rooms(council.session), SYSTEM).screen["result"]["tally"]["for"] == 3


def test_announce_waits_for_the_close_and_happens_once(council: Council) -> None:
    ballot = council.open_ballot()
    with pytest.raises(WrongState):
        council.do(AnnounceBallot(ballot))

    council.close(ballot)
    council.do(AnnounceBallot(ballot))
    with pytest.raises(WrongState):
        council.do(AnnounceBallot(ballot))


def test_the_wall_learns_how_the_item_ended_and_the_code_that_the_paper_prints(council: Council) -> None:
    ballot = council.open_ballot()
    council.vote(ballot, "against", ["r1", "r2", "r3"])
    before = council.ask(Rooms(council.session), SYSTEM).screen
    council.close(ballot)
    with council.world.database.reading() as unit:
        closed = unit.journal.latest(council.session, ("BallotClosed",), 1)[0]

    council.do(AnnounceBallot(ballot))
    after = council.ask(Rooms(council.session), SYSTEM).screen

    assert (before["items"][0]["outcome"], before["ballot"]["head"]) == (None, None)
    assert (after["items"][0]["outcome"], after["ballot"]["head"]) == ("没有通过", check_code(closed.hash))


def test_announce_with_papers_out_writes_down_why(council: Council, tellers: Tellers) -> None:
    council.plan()
    council.begin(span("r", 1, 4))
    ballot = council.open_ballot()
    council.do(HandOut(ballot, (council.units["r1"], council.units["r2"])))
    tellers.enter(ballot, tellers.read({"for": ["r1"]}))
    council.close(ballot)

    council.do(AnnounceBallot(ballot, " 两户  没有交回来 "))

    assert council.events("PapersLeftOut") == [
        {"ballot": ballot, "handed_out": 2, "keyed_once": 1, "reason": "两户 没有交回来"}
    ]


def test_announce_asks_about_papers_that_were_keyed_once(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()
    papers = tellers.read({"for": ["r1"]})
    tellers.enter(ballot, papers)
    council.close(ballot)

    with pytest.raises(Missing, match="有 1 张纸票只录了一遍"):
        council.do(AnnounceBallot(ballot, " "))

    tellers.confirm(ballot, papers)
    assert council.do(AnnounceBallot(ballot)).result["cast"] == 1


def test_spoiled_papers_have_a_row_and_everybody_is_in_one(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()
    council.vote(ballot, "for", ["r1", "r2"])
    tellers.named(ballot, against=["r3"], invalid=["r4"])
    council.close(ballot)
    council.do(AnnounceBallot(ballot))

    screen = council.ask(Rooms(council.session), SYSTEM).screen

    assert {row["id"]: row["votes"] for row in screen["result"]["rows"]} == {
        "for": 2, "against": 1, "abstain": 0, "invalid": 1, "none": 0,
    }  # fmt: skip
    assert sum(row["votes"] for row in screen["result"]["rows"]) == screen["ballot"]["present"]
    assert (screen["ballot"]["channels"]["phone"], screen["ballot"]["channels"]["paper"]) == (2, 2)


def test_phone_learns_that_the_paper_counts(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()
    council.vote(ballot, "for", ["r1", "r2"])
    rooms = council.ask(Rooms(council.session), SYSTEM)
    assert rooms.phone_of(council.units["r1"])["ballot"]["mine_by"] == "phone"
    tellers.named(ballot, against=["r1"])

    rooms = council.ask(Rooms(council.session), SYSTEM)

    told = [rooms.phone_of(council.units[unit])["ballot"] for unit in ("r1", "r2", "r3")]
    assert [(one["mine"], one["mine_by"]) for one in told] == [("cast", "paper"), ("cast", "phone"), ("none", "")]


def test_announce_with_every_paper_in_lets_a_reason_go(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 4))
    ballot = council.open_ballot()
    council.close(ballot)

    council.do(AnnounceBallot(ballot, "没有原因"))

    assert council.events("PapersLeftOut") == []
