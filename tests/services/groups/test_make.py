"""groups.make: short names, one of each, twelve at most."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import BadInput, Forbidden, Missing, WrongState
from facilitator.services.context import SYSTEM
from facilitator.services.groups.make import MakeGroup
from facilitator.services.sessions.room import Rooms
from tests.factories.council import Council
from tests.factories.sorting import group


def titles(council: Council) -> list[str]:
    return [one["title"] for one in council.ask(Rooms(council.session), SYSTEM).desk["groups"]["groups"]]


def test_make_shows_the_groups_in_their_order(listening: Council) -> None:
    for title in ("停车", "绿化"):
        group(listening, title)
    assert titles(listening) == ["停车", "绿化"]


def test_make_twice_is_one_group(listening: Council) -> None:
    assert group(listening, "停车") == group(listening, " 停车 ")
    assert titles(listening) == ["停车"]


@pytest.mark.parametrize(("title", "refusal"), [(" ", Missing), ("长" * 31, BadInput)])
def test_make_says_what_is_wrong_with_a_title(listening: Council, title: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        listening.do(MakeGroup(listening.session, listening.item, title))


def test_make_stops_at_twelve(listening: Council) -> None:
    for number in range(12):
        group(listening, f"第{number}类")
    with pytest.raises(WrongState, match="最多分 12 类"):
        group(listening, "第十三类")


def test_make_is_for_who_runs_the_meeting(listening: Council) -> None:
    with pytest.raises(Forbidden):
        listening.do(MakeGroup(listening.session, listening.item, "停车"), listening.recorder)


def test_groups_leave_no_words_in_the_journal(listening: Council) -> None:
    made = group(listening, "张阿姨说的停车")
    assert listening.events("GroupMade") == [
        {"session": listening.session, "item": listening.item, "group": made}
    ]
