"""Another one of the household goes on: one unit, one vote, whoever holds the phone."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.errors import Missing, NotFound, NotPresent, ProxyRefused
from facilitator.domain.people.credentials import token_hash
from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.people.read import SeatByToken
from facilitator.services.people.take_seat import TakeSeat
from facilitator.services.sessions.check_in import CheckIn
from facilitator.services.sessions.hall import Hall
from facilitator.services.sessions.replace import ReplaceRepresentative
from tests.factories.council import Council


@pytest.fixture
def households(council: Council) -> Council:
    for number in range(1, 4):
        council.units[f"h{number}"] = council.do(
            AddUnit(UnitKind.HOUSEHOLD, f"5栋 {number}01", holder_name=f"户主{number}"), SYSTEM
        ).unit
    council.plan("beneficiary_household_vote", LegalBasis.CONSULTATION)
    council.gather(["h1"])
    return council


def test_replace_names_who_is_there_now(households: Council) -> None:
    households.do(ReplaceRepresentative(households.session, households.units["h1"], "陈芳"))

    line = households.ask(Hall(households.session))[0]
    assert (line.state, line.who) == ("present", "陈芳")


def test_replace_takes_the_seat_from_the_phone_before(households: Council) -> None:
    code = households.do(CheckIn(households.session, households.units["h2"])).short_code
    seat = households.do(TakeSeat(households.code, short_code=code)).seat

    again = households.do(ReplaceRepresentative(households.session, households.units["h2"], "陈芳")).short_code

    assert households.ask(SeatByToken(token_hash(seat)), SYSTEM) is None
    with pytest.raises(NotFound):
        households.do(TakeSeat(households.code, short_code=code))
    assert households.do(TakeSeat(households.code, short_code=again)).unit == households.units["h2"]


def test_replace_needs_somebody_to_replace(households: Council) -> None:
    with pytest.raises(NotPresent):
        households.do(ReplaceRepresentative(households.session, households.units["h3"], "陈芳"))
    with pytest.raises(Missing):
        households.do(ReplaceRepresentative(households.session, households.units["h1"], "  "))


def test_replace_is_refused_for_an_elected_representative(council: Council) -> None:
    council.plan()
    council.gather(["r1"])

    with pytest.raises(ProxyRefused, match="本人"):
        council.do(ReplaceRepresentative(council.session, council.units["r1"], "陈芳"))


def test_replace_writes_no_name_into_the_journal(households: Council) -> None:
    households.do(ReplaceRepresentative(households.session, households.units["h1"], "陈芳"))

    assert "陈芳" not in str(households.events("RepresentativeReplaced") + households.events("CheckedIn"))
