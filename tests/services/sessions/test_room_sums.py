"""Whatever reached the box by hand, every face shows figures that add up to the people in the room."""

from __future__ import annotations

from typing import Any

import pytest

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.ballots.papers import Form, Secrecy
from facilitator.domain.people.units import UnitKind
from facilitator.services.ballots.announce import AnnounceBallot
from facilitator.services.ballots.draft import DraftBallot
from facilitator.services.ballots.hand_out import HandOut
from facilitator.services.ballots.open import OpenBallot
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.sessions.close import CloseSession
from facilitator.services.sessions.recuse import Recuse
from facilitator.services.sessions.room import Rooms
from tests.factories.council import Council, span
from tests.factories.tellers import Tellers

PARTS = ("phone", "paper", "hands", "handed_out", "recused", "not_voted")


def channels(council: Council) -> dict[str, int]:
    """As screen, desk and every phone show them: one and the same, adding up to `present`."""
    rooms = council.ask(Rooms(council.session), SYSTEM)
    faces: list[dict[str, Any]] = [rooms.screen, rooms.desk, *rooms.phones.values()]
    shown = [face["ballot"] for face in faces]
    assert {sum(ballot["channels"][part] for part in PARTS) for ballot in shown} == {shown[0]["present"]}
    assert all(ballot["channels"] == shown[0]["channels"] for ballot in shown)
    return {part: shown[0]["channels"][part] for part in PARTS}


@pytest.mark.parametrize("secrecy", list(Secrecy))
def test_figures_add_up_through_a_whole_evening(council: Council, tellers: Tellers, secrecy: Secrecy) -> None:
    council.plan()
    council.begin([*span("r", 1, 5), "c1"])
    ballot = council.draft(secrecy)
    council.do(Recuse(council.session, council.item, council.units["c1"], "亲属投标"))
    council.do(OpenBallot(ballot))
    assert channels(council) == dict.fromkeys(PARTS, 0) | {"recused": 1, "not_voted": 5}

    council.do(HandOut(ballot, (council.units["r2"], council.units["r3"])), tellers.second)
    council.vote(ballot, "for", ["r1"])
    seen = {"phone": 1, "paper": 0, "hands": 0, "handed_out": 2, "recused": 1, "not_voted": 2}
    assert channels(council) == seen

    papers = tellers.read({"for": ["r2"]}, named=secrecy is Secrecy.NAMED)
    tellers.enter(ballot, papers, () if secrecy is Secrecy.NAMED else ["r2"])
    assert channels(council) == seen
    assert council.ask(Rooms(council.session), SYSTEM).desk["ballot"]["keyed_once"] == 1
    tellers.confirm(ballot, papers)
    assert channels(council) == seen | {"paper": 1, "handed_out": 1}

    tellers.hands(ballot, against=2)
    assert channels(council) == seen | {"paper": 1, "handed_out": 1, "hands": 2, "not_voted": 0}
    result = council.close(ballot)
    assert channels(council) == seen | {"paper": 1, "handed_out": 1, "hands": 2, "not_voted": 0}
    assert (result["cast"], result["not_voted"]) == (4, 1)
    council.do(AnnounceBallot(ballot))
    assert channels(council)["hands"] == 2


def test_paper_beside_a_phone_is_shown_once(council: Council, tellers: Tellers) -> None:
    council.plan()
    council.begin(span("r", 1, 4))
    ballot = council.open_ballot()
    council.vote(ballot, "for", ["r1"])

    tellers.named(ballot, against=["r1"])

    assert channels(council) == dict.fromkeys(PARTS, 0) | {"paper": 1, "not_voted": 3}


@pytest.mark.parametrize(("secrecy", "bars"), [(Secrecy.NAMED, [2, 1, 0]), (Secrecy.SECRET, None)])
def test_bars_of_a_poll_move_while_it_runs_unless_it_is_secret(
    council: Council, tellers: Tellers, secrecy: Secrecy, bars: list[int] | None
) -> None:
    for unit in ("p1", "p2", "p3"):
        council.units[unit] = council.do(AddUnit(UnitKind.PERSON, f"person {unit}"), SYSTEM).unit
    council.plan("yard_straw_poll", LegalBasis.CONSULTATION)
    council.begin(["p1", "p2", "p3"])
    command = DraftBallot(council.session, council.item, "凉亭放哪", Form.YES_NO_ABSTAIN, secrecy, poll=True)
    ballot = council.do(command).ballot
    council.do(OpenBallot(ballot))
    council.vote(ballot, "for", ["p1", "p2"])
    council.vote(ballot, "against", ["p3"])

    shown = council.ask(Rooms(council.session), SYSTEM).screen["ballot"]

    assert shown["poll"]
    assert ([bar["votes"] for bar in shown["live"]] if "live" in shown else None) == bars
    council.close(ballot)
    assert "live" not in council.ask(Rooms(council.session), SYSTEM).screen["ballot"]


def test_who_came_is_no_vote_where_ballots_are_handed_in(council: Council) -> None:
    """应到 is everybody who may hand one in, at every moment; who came is never called 0 while people stand there."""
    for door in range(1, 6):
        unit = council.do(AddUnit(UnitKind.HOUSEHOLD, f"3栋1-{door}"), council.clerk).unit
        council.units[f"h{door}"] = unit
    council.plan("beneficiary_household_vote", LegalBasis.CONSULTATION)
    council.begin(["h1", "h2"])
    told = "来了 2 户，够 3 户交票才有效"

    def seen() -> list[Any]:
        rooms = council.ask(Rooms(council.session), SYSTEM)
        session = rooms.screen["session"]
        assert session["returned"] is True
        return [session["electorate"], session["present"], session["quorum_sentence"]]

    ballot = council.draft()
    assert seen() == [5, 2, told]
    council.do(OpenBallot(ballot))
    council.vote(ballot, "for", ["h3", "h4", "h5"])
    room = council.ask(Rooms(council.session), SYSTEM).screen
    assert (room["ballot"]["whole_name"], room["ballot"]["present"], room["ballot"]["cast"]) == ("应到", 5, 3)
    assert seen() == [5, 2, told]
    council.close(ballot)
    council.do(AnnounceBallot(ballot))
    assert council.ask(Rooms(council.session), SYSTEM).screen["result"]["present"] == 3
    assert seen() == [5, 2, told]
    council.do(CloseSession(council.session))
    assert council.events("SessionClosed")[0]["present"] == 2
