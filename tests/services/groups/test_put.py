"""groups.put: a view on the wall goes into a group, to another one, and out again."""

from __future__ import annotations

from typing import Any

import pytest

from facilitator.domain.errors import NotFound, WrongState
from facilitator.services.context import SYSTEM
from facilitator.services.groups.opinions import OpinionLine, Opinions
from facilitator.services.groups.put import PutIntoGroup
from facilitator.services.proposals.second import SecondProposal
from facilitator.services.sessions.room import Rooms
from tests.factories.council import Council
from tests.factories.floor import propose
from tests.factories.sorting import group, view


def sorted_views(council: Council) -> tuple[dict[str, Any], list[str]]:
    groups = council.ask(Rooms(council.session), SYSTEM).desk["groups"]
    within = {one["title"]: [each["text"] for each in one["views"]] for one in groups["groups"]}
    return within, [one["text"] for one in groups["loose"]]


def test_put_moves_a_view(listening: Council) -> None:
    said = view(listening, "r1", "划停车线")
    group(listening, "停车", said)
    green = group(listening, "绿化")
    assert sorted_views(listening) == ({"停车": ["划停车线"], "绿化": []}, [])
    listening.do(PutIntoGroup(listening.session, said, green))
    assert sorted_views(listening) == ({"停车": [], "绿化": ["划停车线"]}, [])
    listening.do(PutIntoGroup(listening.session, said))
    assert sorted_views(listening) == ({"停车": [], "绿化": []}, ["划停车线"])


def test_put_takes_only_what_hangs_on_the_wall(listening: Council) -> None:
    made, waiting = group(listening, "停车"), propose(listening, "r1", "划停车线")
    with pytest.raises(WrongState, match="上了墙"):
        listening.do(PutIntoGroup(listening.session, waiting, made))


def test_put_finds_nothing_of_another_evening(listening: Council) -> None:
    said, made = view(listening, "r1", "划停车线"), group(listening, "停车")
    with pytest.raises(NotFound):
        listening.do(PutIntoGroup("another", said, made))


def test_list_of_views_has_groups_and_supporters(listening: Council) -> None:
    said, other = view(listening, "r1", "划停车线"), view(listening, "r2", "多种树")
    group(listening, "停车", said)
    group(listening, "路灯")
    listening.do(SecondProposal(said), listening.seat("r3"))

    assert listening.ask(Opinions(listening.session)) == (
        OpinionLine("停车怎么办", "停车", None, "划停车线", 2),
        OpinionLine("停车怎么办", "路灯", None, "", 0),
        OpinionLine("停车怎么办", "", None, "多种树", 1),
    )
    assert other
