"""The second pair of eyes."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.errors import Forbidden, Missing, NotOpen
from facilitator.domain.people.units import UnitKind
from facilitator.services.ballots.close import CloseBallot
from facilitator.services.ballots.witness import WitnessBallot, Witnessed
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.people.issue_tickets import IssueTickets
from facilitator.services.sessions.appoint import AppointScrutineers
from facilitator.services.sessions.room import Rooms
from tests.factories.council import Council, span


@pytest.fixture(autouse=True)
def evening(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 4))


def test_witness_is_written_down_by_name(council: Council) -> None:
    ballot = council.open_ballot()

    council.do(WitnessBallot(ballot), council.scrutineer)

    assert council.events("BallotWitnessed") == [{"ballot": ballot, "witness": "监票人"}]


def test_witness_confirms_once_however_often_it_is_pressed(council: Council) -> None:
    ballot = council.open_ballot()

    council.do(WitnessBallot(ballot), council.scrutineer)
    council.do(WitnessBallot(ballot), council.scrutineer)

    assert len(council.events("BallotWitnessed")) == 1


def test_witness_is_never_the_chair(council: Council) -> None:
    ballot = council.open_ballot()

    with pytest.raises(Forbidden):
        council.do(WitnessBallot(ballot))


def test_witness_is_one_of_those_appointed(council: Council) -> None:
    ballot = council.open_ballot()

    with pytest.raises(Forbidden, match="推选"):
        council.do(WitnessBallot(ballot), council.recorder)


def test_witness_has_nothing_to_confirm_before_the_vote(council: Council) -> None:
    with pytest.raises(NotOpen):
        council.do(WitnessBallot(council.draft()), council.scrutineer)


def appointed(council: Council, *units: str) -> list[str]:
    """Their PINs."""
    told = council.do(AppointScrutineers(council.session, tuple(council.units[unit] for unit in units)))
    return [one.pin for one in told.scrutineers]


def test_witness_from_the_hall_confirms_on_their_own_phone(council: Council) -> None:
    appointed(council, "r1")
    ballot = council.open_ballot()

    council.do(WitnessBallot(ballot), council.seat("r1"))

    assert council.do(CloseBallot(ballot, council.units["r1"]))["outcome"] == "failed"
    assert council.events("BallotClosed")[0]["witness"] == "representative r1"


def test_witness_by_phone_is_refused_to_everybody_else(council: Council) -> None:
    appointed(council, "r1")
    ballot = council.open_ballot()

    for other in (council.seat("r2"), council.scrutineer):
        with pytest.raises(Forbidden, match="推选"):
            council.do(WitnessBallot(ballot), other)


def test_witness_shows_a_ticket_at_the_desk(council: Council) -> None:
    appointed(council, "r1")
    ballot = council.open_ballot()
    first, other = council.do(IssueTickets(council.session, (council.units["r1"], council.units["r2"]))).tickets

    with pytest.raises(Forbidden):
        council.do(WitnessBallot(ballot, ticket=other.short_code))
    assert council.do(WitnessBallot(ballot, ticket=first.ticket)) == Witnessed(confirmed=True)


def test_witness_types_a_pin_at_the_desk(council: Council) -> None:
    (pin,) = appointed(council, "r1")
    ballot = council.open_ballot()

    assert council.do(WitnessBallot(ballot, pin=pin)) == Witnessed(confirmed=True)


def test_witness_is_locked_after_five_wrong_pins(council: Council) -> None:
    (pin,) = appointed(council, "r1")
    ballot = council.open_ballot()

    answers = [council.do(WitnessBallot(ballot, pin="000000")) for _ in range(5)]

    assert [answer.left for answer in answers] == [4, 3, 2, 1, 0]
    with pytest.raises(Forbidden, match="锁"):
        council.do(WitnessBallot(ballot, pin=pin))
    assert council.do(WitnessBallot(ballot), council.seat("r1")).confirmed


def test_witness_says_whose_pin_it_is_where_there_are_two(council: Council) -> None:
    first, second = appointed(council, "r1", "r2")
    ballot = council.open_ballot()

    with pytest.raises(Missing):
        council.do(WitnessBallot(ballot, pin=second))
    assert council.do(WitnessBallot(ballot, pin=first, scrutineer=council.units["r2"])).confirmed is False
    assert council.do(WitnessBallot(ballot, pin=second, scrutineer=council.units["r2"])).confirmed


def test_witness_of_a_household_stands_in_no_journal_by_name(council: Council) -> None:
    unit = council.do(AddUnit(UnitKind.HOUSEHOLD, "5栋 301", holder_name="陈芳"), SYSTEM).unit
    council.units["h1"] = unit
    council.plan("beneficiary_household_vote", LegalBasis.CONSULTATION)
    council.begin(["h1"])
    appointed(council, "h1")
    ballot = council.open_ballot()

    council.do(WitnessBallot(ballot), council.seat("h1"))
    council.do(CloseBallot(ballot))

    told = str(
        council.events("BallotWitnessed") + council.events("BallotClosed") + council.events("ScrutineersAppointed")
    )
    assert ("陈芳" in told, "301" in told) == (False, False)
    assert council.ask(Rooms(council.session), SYSTEM).desk["ballot"]["witnessed"] == "陈芳"
