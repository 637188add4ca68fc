"""groups.give_dots: three a unit, changed until closed, and nobody sees where before."""

from __future__ import annotations

import json

import pytest

from facilitator.domain.errors import BadInput, Forbidden, Missing, NotPresent, WrongState
from facilitator.domain.people.powers import GUEST_POWERS, Power
from facilitator.services.context import SYSTEM, Actor, ActorKind
from facilitator.services.groups.close_dots import CloseDots
from facilitator.services.groups.give_dots import GiveDots
from facilitator.services.groups.open_dots import OpenDots
from facilitator.services.sessions.room import Rooms
from tests.factories.council import Council
from tests.factories.sorting import group


@pytest.fixture
def groups(listening: Council) -> tuple[str, str]:
    made = group(listening, "停车"), group(listening, "绿化")
    listening.do(OpenDots(listening.session, listening.item))
    return made


def give(council: Council, unit: str, **dots: int) -> None:
    council.do(GiveDots(council.item, dots), council.seat(unit))


def test_give_dots_counts_only_the_last_choice(listening: Council, groups: tuple[str, str]) -> None:
    parking, green = groups
    give(listening, "r1", **{parking: 3})
    give(listening, "r1", **{green: 1})
    give(listening, "r2", **{parking: 2, green: 1})

    assert listening.do(CloseDots(listening.session, listening.item)).points == {parking: 2, green: 2}


def test_give_dots_shows_nobody_where_until_they_are_closed(listening: Council, groups: tuple[str, str]) -> None:
    give(listening, "r1", **{groups[1]: 3})
    room = listening.ask(Rooms(listening.session), SYSTEM)
    for view in (room.screen, room.desk, room.phone_of(listening.units["r1"])):
        assert (view["groups"]["given"], [one["points"] for one in view["groups"]["groups"]]) == (1, [None, None])
        assert [one["title"] for one in view["groups"]["groups"]] == ["停车", "绿化"]
    assert groups[1] not in json.dumps(listening.events("DotsGiven"))

    listening.do(CloseDots(listening.session, listening.item))
    closed = listening.ask(Rooms(listening.session), SYSTEM).screen["groups"]["groups"]
    assert [(one["title"], one["points"]) for one in closed] == [("绿化", 3), ("停车", 0)]


def test_give_dots_of_more_than_three_or_none_are_refused(listening: Council, groups: tuple[str, str]) -> None:
    with pytest.raises(BadInput, match="一共只有 3 个点"):
        give(listening, "r1", **{groups[0]: 2, groups[1]: 2})
    with pytest.raises(BadInput):
        give(listening, "r1", **{groups[0]: -1, groups[1]: 2})
    with pytest.raises(Missing):
        give(listening, "r1", **{groups[0]: 0})
    with pytest.raises(BadInput, match="分组变了"):
        give(listening, "r1", nowhere=1)


def test_give_dots_is_for_who_is_there(listening: Council, groups: tuple[str, str]) -> None:
    with pytest.raises(NotPresent):
        give(listening, "r4", **{groups[0]: 1})
    guest = Actor(ActorKind.GUEST, "guest", "", GUEST_POWERS | {Power.TAKE_PART}, listening.session)
    with pytest.raises(Forbidden):
        listening.do(GiveDots(listening.item, {groups[0]: 1}), guest)


def test_desk_gives_dots_for_somebody_present(listening: Council, groups: tuple[str, str]) -> None:
    listening.do(GiveDots(listening.item, {groups[0]: 1}, listening.session, listening.units["r1"]))
    assert listening.do(CloseDots(listening.session, listening.item)).points[groups[0]] == 1


def test_give_dots_ends_with_the_close(listening: Council, groups: tuple[str, str]) -> None:
    listening.do(CloseDots(listening.session, listening.item))
    with pytest.raises(WrongState, match="已经收点"):
        give(listening, "r1", **{groups[0]: 1})
