"""sessions.start_light: one press and the question is open, without roll, ticket or passphrase."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Forbidden, Missing
from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.sessions.read import SessionDetail
from facilitator.services.sessions.room import Rooms
from facilitator.services.sessions.start_light import StartLight
from tests.factories.council import Council


def test_start_light_opens_the_question_at_once(council: Council) -> None:
    started = council.do(StartLight("门口装一盏路灯", "3号院坝"))

    room = council.ask(Rooms(started.session), SYSTEM).screen
    assert (room["slide"], room["session"]["state"], room["session"]["advisory"]) == ("voting", "running", True)
    assert (room["ballot"]["question"], room["ballot"]["state"]) == ("是否同意：门口装一盏路灯", "open")


def test_start_light_asks_nobody_of_the_roll(council: Council) -> None:
    council.do(AddUnit(UnitKind.PERSON, "张阿姨"), council.clerk)
    started = council.do(StartLight("门口装一盏路灯", "3号院坝"))

    assert council.ask(SessionDetail(started.session)).electorate == 0


def test_start_light_knows_the_demand_it_is_about(council: Council) -> None:
    council.open_demand()
    started = council.do(StartLight("修路灯", "3号院坝", "XQ-2026-0001"))

    room = council.ask(Rooms(started.session), SYSTEM).screen
    assert room["ballot"]["question"] == "是否同意办这件事：修路灯"
    detail = council.ask(SessionDetail(started.session))
    assert [(item.title, item.demand_number) for item in detail.items] == [("修路灯", "XQ-2026-0001")]
    assert (detail.chair, detail.recorder) == (council.chair.name, council.chair.name)


def test_start_light_asks_word_for_word_what_it_was_given(council: Council) -> None:
    council.open_demand()
    asked = "是否同意先修 3 盏路灯，\n等明年再修其余？"
    started = council.do(StartLight("修路灯", "3号院坝", "XQ-2026-0001", asked))

    room = council.ask(Rooms(started.session), SYSTEM).screen
    assert room["ballot"]["question"] == "是否同意先修 3 盏路灯， 等明年再修其余？"


def test_wall_of_a_full_courtyard_does_not_say_that_nobody_came(council: Council) -> None:
    started = council.do(StartLight("门口装一盏路灯", "3号院坝"))
    rooms = council.ask(Rooms(started.session), SYSTEM)

    assert {view["session"]["quorum_sentence"] for view in (rooms.screen, rooms.desk, rooms.phone_of(None))} == {""}
    assert "0 人" not in rooms.desk["aloud"]
    assert rooms.desk["aloud"].endswith("赞成的，请举手；反对的，请举手；弃权的，请举手。")


def test_start_light_says_what_is_missing(council: Council) -> None:
    with pytest.raises(Missing, match="会议名称"):
        council.do(StartLight(" ", "3号院坝"))
    assert council.events("SessionPlanned") == []


def test_start_light_is_for_who_runs_votes(council: Council) -> None:
    with pytest.raises(Forbidden):
        council.do(StartLight("门口装一盏路灯", "3号院坝"), council.clerk)
