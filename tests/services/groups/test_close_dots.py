"""groups.close_dots: the order comes out, once, and stands in the minutes."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import WrongState
from facilitator.services.context import SYSTEM
from facilitator.services.groups.close_dots import CloseDots
from facilitator.services.groups.give_dots import GiveDots
from facilitator.services.groups.open_dots import OpenDots
from facilitator.services.minutes.draft import DraftMinutes
from facilitator.services.sessions.close import CloseSession
from facilitator.services.sessions.open_item import OpenItem
from facilitator.services.sessions.read import SessionDetail
from facilitator.services.sessions.room import Rooms
from facilitator.services.sessions.show import ShowOnStage
from facilitator.sessions.stage import Shown
from tests.factories.council import Council
from tests.factories.paperwork import content
from tests.factories.sorting import group, hold


def test_close_dots_is_told_in_the_minutes(listening: Council) -> None:
    _parking, green = group(listening, "停车"), group(listening, "绿化")
    listening.do(OpenDots(listening.session, listening.item))
    with pytest.raises(WrongState, match="先收点"):
        listening.do(CloseSession(listening.session))
    listening.do(GiveDots(listening.item, {green: 3}), listening.seat("r1"))
    listening.do(CloseDots(listening.session, listening.item))
    listening.do(CloseSession(listening.session))

    minutes = listening.do(DraftMinutes(listening.session), listening.recorder).minutes
    assert content(listening, minutes).items[0].opinions == "归类贴点：绿化 3 点；停车 0 点。"


def test_close_dots_is_done_once(listening: Council) -> None:
    for title in ("停车", "绿化"):
        group(listening, title)
    with pytest.raises(WrongState, match="还没有开始贴点"):
        listening.do(CloseDots(listening.session, listening.item))
    listening.do(OpenDots(listening.session, listening.item))
    listening.do(CloseDots(listening.session, listening.item))
    with pytest.raises(WrongState, match="已经收点"):
        listening.do(CloseDots(listening.session, listening.item))


def test_next_item_waits_for_the_dots(council: Council) -> None:
    hold(council, "opinion_council", titles=("停车怎么办", "树怎么种"))
    first, second = council.ask(SessionDetail(council.session)).items
    for title in ("停车", "绿化"):
        group(council, title)
    council.do(OpenDots(council.session, first.id))
    with pytest.raises(WrongState, match="先收点，再换下一项"):
        council.do(OpenItem(council.session, second.id))
    council.do(CloseDots(council.session, first.id))
    council.do(OpenItem(council.session, second.id))


def test_wall_comes_to_the_order(listening: Council) -> None:
    for title in ("停车", "绿化"):
        group(listening, title)
    listening.do(OpenDots(listening.session, listening.item))
    listening.do(ShowOnStage(listening.session, Shown.WALL))
    assert listening.ask(Rooms(listening.session), SYSTEM).screen["stage"]["shown"] == "wall"

    listening.do(CloseDots(listening.session, listening.item))

    assert listening.ask(Rooms(listening.session), SYSTEM).screen["stage"]["shown"] == "groups"
