"""The wall shows what was chosen until the evening moves on; nothing of it floods the journal."""

from __future__ import annotations

from typing import Any

import pytest

from facilitator.domain.errors import BadInput, Forbidden, Missing, NotFound
from facilitator.services.context import SYSTEM
from facilitator.services.sessions.open_item import OpenItem
from facilitator.services.sessions.pause import PauseSession
from facilitator.services.sessions.room import Rooms
from facilitator.services.sessions.show import ShowOnStage
from facilitator.sessions.stage import Shown, Theme
from tests.factories.council import Council, span


@pytest.fixture
def evening(council: Council) -> Council:
    council.plan()
    council.begin(span("r", 1, 4))
    return council


def stage(council: Council) -> dict[str, Any]:
    seen: dict[str, Any] = council.ask(Rooms(council.session), SYSTEM).screen["stage"]
    return seen


def version(council: Council) -> int:
    return int(council.ask(Rooms(council.session), SYSTEM).version)


def test_show_puts_the_code_on_the_wall_and_takes_it_off(evening: Council) -> None:
    evening.do(ShowOnStage(evening.session, Shown.JOIN))
    assert stage(evening)["shown"] == "join"

    evening.do(ShowOnStage(evening.session, Shown.MOMENT))
    assert stage(evening)["shown"] == "moment"


@pytest.mark.parametrize("shown", [Shown.JOIN, Shown.BLACK, Shown.TEST, Shown.AGENDA])
def test_show_gives_way_when_a_vote_opens(evening: Council, shown: Shown) -> None:
    evening.do(ShowOnStage(evening.session, shown))

    evening.open_ballot()

    assert stage(evening)["shown"] == "moment"


def test_show_stays_through_votes_and_the_last_countdown(evening: Council) -> None:
    ballot = evening.open_ballot()
    evening.do(ShowOnStage(evening.session, Shown.JOIN))

    evening.vote(ballot, "for", ["r1"])
    assert stage(evening)["shown"] == "join"

    evening.close(ballot)
    assert stage(evening)["shown"] == "moment"


def test_show_gives_way_to_a_pause(evening: Council) -> None:
    evening.do(ShowOnStage(evening.session, Shown.BLACK))

    evening.do(PauseSession(evening.session, "休息十分钟"))

    assert stage(evening)["shown"] == "moment"


def test_show_changes_the_look_without_reviving_what_is_over(evening: Council) -> None:
    evening.do(ShowOnStage(evening.session, Shown.JOIN))
    evening.open_ballot()

    evening.do(ShowOnStage(evening.session, theme=Theme.DARK, text_zoom=130))

    assert (stage(evening)["shown"], stage(evening)["theme"], stage(evening)["text_zoom"]) == ("moment", "dark", 130)


def test_show_counts_every_look_as_a_new_room_and_journals_none(evening: Council) -> None:
    evening.do(ShowOnStage(evening.session, Shown.AGENDA))
    before, told = version(evening), len(evening.events("StageTurned"))

    for x in range(20):
        evening.do(ShowOnStage(evening.session, Shown.AGENDA, x=x, zoom=200))

    assert version(evening) == before + 20
    assert len(evening.events("StageTurned")) == told == 1


def test_show_keeps_a_message_out_of_the_journal(evening: Council) -> None:
    evening.do(ShowOnStage(evening.session, Shown.MESSAGE, message=" 请3栋的邻居挪一下车 "))

    assert stage(evening)["message"] == "请3栋的邻居挪一下车"
    assert evening.events("StageTurned") == [{"session": evening.session, "shown": "message"}]


def test_show_shows_the_last_message_again(evening: Council) -> None:
    evening.do(ShowOnStage(evening.session, Shown.MESSAGE, message="请关门"))
    evening.do(ShowOnStage(evening.session, Shown.MOMENT))

    evening.do(ShowOnStage(evening.session, Shown.MESSAGE))

    assert (stage(evening)["shown"], stage(evening)["message"]) == ("message", "请关门")


@pytest.mark.parametrize(
    ("command", "what"),
    [
        ({"shown": Shown.MESSAGE}, "message"),
        ({"shown": Shown.MESSAGE, "message": " "}, "message"),
        ({"shown": Shown.MATERIAL}, "target"),
        ({"shown": Shown.PROPOSAL}, "target"),
    ],
)
def test_show_asks_for_what_it_lacks(evening: Council, command: dict[str, Any], what: str) -> None:
    with pytest.raises(Missing) as refusal:
        evening.do(ShowOnStage(evening.session, **command))

    assert refusal.value.details["what"] == what


@pytest.mark.parametrize("look", [{"zoom": 99}, {"zoom": 801}, {"page": 0}, {"x": 101}, {"y": -1}, {"text_zoom": 210}])
def test_show_refuses_a_look_that_shows_nothing(evening: Council, look: dict[str, int]) -> None:
    with pytest.raises(BadInput):
        evening.do(ShowOnStage(evening.session, **look))


def test_show_refuses_a_sermon(evening: Council) -> None:
    with pytest.raises(BadInput):
        evening.do(ShowOnStage(evening.session, Shown.MESSAGE, message="长" * 81))


@pytest.mark.parametrize("shown", [Shown.MATERIAL, Shown.PROPOSAL, Shown.GROUPS, Shown.OPTIONS, Shown.JOIN])
def test_show_refuses_what_is_not_of_this_session(evening: Council, shown: Shown) -> None:
    with pytest.raises(NotFound):
        evening.do(ShowOnStage(evening.session, shown, target="nowhere"))


def test_show_remembers_that_the_wall_was_seen(evening: Council) -> None:
    assert evening.ask(Rooms(evening.session), SYSTEM).desk["stage"]["seen"] is False

    evening.do(ShowOnStage(evening.session, Shown.MOMENT, seen=True))
    evening.do(ShowOnStage(evening.session, Shown.JOIN))

    assert evening.ask(Rooms(evening.session), SYSTEM).desk["stage"]["seen"] is True


def test_show_is_the_chairs(evening: Council) -> None:
    with pytest.raises(Forbidden):
        evening.do(ShowOnStage(evening.session, Shown.BLACK), evening.recorder)


def test_phones_know_nothing_of_the_stage(evening: Council) -> None:
    evening.do(ShowOnStage(evening.session, Shown.BLACK))

    phones = evening.ask(Rooms(evening.session), SYSTEM).phones
    assert {"stage" in view for view in phones.values()} == {False}


def test_show_starts_another_picture_from_its_beginning(evening: Council) -> None:
    evening.do(ShowOnStage(evening.session, Shown.AGENDA, page=3, zoom=300, x=10, y=90))

    evening.do(ShowOnStage(evening.session, Shown.JOIN))

    now = stage(evening)
    assert (now["page"], now["zoom"], now["x"], now["y"]) == (1, 100, 50, 50)


def test_opening_the_same_item_is_no_new_moment(evening: Council) -> None:
    evening.do(ShowOnStage(evening.session, Shown.AGENDA))

    evening.do(OpenItem(evening.session, evening.item))

    assert stage(evening)["shown"] == "agenda"
