"""A flat votes for itself where area counts; a vote taken anew says on every face that it is."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.people.units import UnitKind
from facilitator.services.ballots.void import VoidBallot
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.sessions.notify import NotifySession
from facilitator.services.sessions.room import Rooms, RoomSet
from tests.factories.council import Council, span


def rooms(council: Council) -> RoomSet:
    answer: RoomSet = council.ask(Rooms(council.session), SYSTEM)
    return answer


def shown(council: Council, unit: str) -> dict[str, Any]:
    ballot: dict[str, Any] = rooms(council).phone_of(council.units[unit])["ballot"]
    return ballot


@pytest.fixture
def owners(council: Council) -> None:
    """o1 and o2 are flats of one person, o3 is somebody else's."""
    for number, holder in enumerate(("甲", "甲", "乙"), 1):
        unit = AddUnit(UnitKind.OWNER, f"{number}-1", holder_name=holder, holder=holder, area_centi=11006)
        council.units[f"o{number}"] = council.do(unit, SYSTEM).unit
    council.plan("owners_ordinary", LegalBasis.OWNERS_MEETING)
    council.do(NotifySession(council.session, date(2026, 11, 5), "张贴"))
    council.begin([])


@pytest.mark.usefixtures("owners")
def test_each_flat_of_one_owner_is_asked_until_it_voted_itself(council: Council) -> None:
    ballot = council.open_ballot()
    council.vote(ballot, "for", ["o1"])
    assert (shown(council, "o1")["mine"], shown(council, "o1")["mine_by"]) == ("cast", "phone")
    assert (shown(council, "o2")["mine"], shown(council, "o2")["mine_by"]) == ("none", "")

    council.vote(ballot, "for", ["o2"])
    assert shown(council, "o2")["mine"] == "cast"
    result = council.close(ballot)
    assert (result["present"], result["area"]["for"]) == (1, 22012)


@pytest.mark.usefixtures("owners")
def test_owner_of_several_flats_is_told_that_each_votes(council: Council) -> None:
    council.open_ballot()

    assert shown(council, "o1")["secrecy_sentence"].startswith("您名下有 2 套房：每套用自己的票各投一次")
    assert "套房" not in shown(council, "o3")["secrecy_sentence"]


def test_vote_taken_anew_says_so_on_wall_and_phone(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 5))
    first = council.open_ballot()
    assert rooms(council).screen["ballot"]["again"] is None
    council.do(VoidBallot(first, "没听清题目"))
    council.world.clock.moment += timedelta(minutes=1)
    council.open_ballot()

    again = "这是第 2 次投票：上一次作废了，要重新投。"
    assert rooms(council).screen["ballot"]["again"] == again
    assert shown(council, "r1")["secrecy_sentence"] == again + "会记下您投的什么，不对外公开"


def test_draft_made_void_before_it_was_opened_counts_as_no_vote(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 5))
    council.do(VoidBallot(council.draft(), "题目写错了"))
    council.world.clock.moment += timedelta(minutes=1)
    council.open_ballot()

    assert rooms(council).screen["ballot"]["again"] is None
