"""Scrutineers of the evening."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import BadInput, NotFound, WrongState
from facilitator.services.context import SYSTEM
from facilitator.services.sessions.appoint import AppointScrutineers
from facilitator.services.sessions.close import CloseSession
from facilitator.services.sessions.read import SessionDetail
from facilitator.services.sessions.room import Rooms
from tests.factories.council import Council


def test_appoint_puts_the_new_list_in_the_place_of_the_old(council: Council) -> None:
    council.plan()

    council.do(AppointScrutineers(council.session, ("专干", "专干")))

    assert council.row().scrutineers == [council.clerk.id]


def test_appoint_refuses_the_chair(council: Council) -> None:
    council.plan()

    with pytest.raises(BadInput):
        council.do(AppointScrutineers(council.session, ("主持人",)))


def test_appoint_refuses_somebody_unknown(council: Council) -> None:
    council.plan()

    with pytest.raises(NotFound):
        council.do(AppointScrutineers(council.session, ("张三",)))


def test_appoint_chooses_from_those_who_came(council: Council) -> None:
    council.plan()
    council.gather(["r1"])

    told = council.do(AppointScrutineers(council.session, ("监票人", council.units["r1"]))).scrutineers

    assert [(one.name, one.unit) for one in told] == [("监票人", None), ("representative r1", council.units["r1"])]
    assert (told[0].pin, len(told[1].pin)) == (None, 6)
    assert council.ask(SessionDetail(council.session)).scrutineers == ("监票人", "representative r1")


def test_appoint_takes_a_label_and_refuses_who_is_absent(council: Council) -> None:
    council.plan()
    council.gather(["r1"])

    assert council.do(AppointScrutineers(council.session, ("representative r1",))).scrutineers[0].pin
    with pytest.raises(NotFound, match="签到"):
        council.do(AppointScrutineers(council.session, ("representative r2",)))


def test_appoint_tells_the_phone_of_the_chosen_only(council: Council) -> None:
    council.plan()
    council.begin(["r1", "r2", "r3", "r4"])
    council.do(AppointScrutineers(council.session, (council.units["r1"],)))
    council.open_ballot()

    room = council.ask(Rooms(council.session), SYSTEM)

    assert room.phone_of(council.units["r1"])["watch"]["confirmed"] is False
    assert room.phone_of(council.units["r2"])["watch"] is None
    assert room.phone_of(None)["watch"] is None


def test_appoint_keeps_the_list_within_reason(council: Council) -> None:
    council.plan()

    with pytest.raises(BadInput, match="8"):
        council.do(AppointScrutineers(council.session, tuple(f"甲{number}" for number in range(9))))


def test_appoint_ends_with_the_evening(council: Council) -> None:
    council.plan()
    council.begin(["r1"])
    council.do(CloseSession(council.session))

    with pytest.raises(WrongState):
        council.do(AppointScrutineers(council.session, ("监票人",)))
