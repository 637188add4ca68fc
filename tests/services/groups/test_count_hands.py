"""groups.count_hands: of those who put no dots by phone, and never more."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import BadInput, TooManyHands, WrongState
from facilitator.services.groups.close_dots import CloseDots
from facilitator.services.groups.count_hands import CountGroupHands
from facilitator.services.groups.give_dots import GiveDots
from facilitator.services.groups.open_dots import OpenDots
from tests.factories.council import Council
from tests.factories.sorting import group


def test_count_hands_adds_to_the_dots(listening: Council) -> None:
    parking, green = group(listening, "停车"), group(listening, "绿化")
    listening.do(OpenDots(listening.session, listening.item))
    listening.do(GiveDots(listening.item, {parking: 2}), listening.seat("r1"))
    listening.do(CountGroupHands(listening.session, parking, 1))
    listening.do(CountGroupHands(listening.session, parking, 2))

    assert listening.do(CloseDots(listening.session, listening.item)).points == {parking: 4, green: 0}


def test_count_hands_refuses_more_than_are_left(listening: Council) -> None:
    parking, _green = group(listening, "停车"), group(listening, "绿化")
    listening.do(OpenDots(listening.session, listening.item))
    listening.do(GiveDots(listening.item, {parking: 2}), listening.seat("r1"))
    with pytest.raises(TooManyHands, match="只有 2 人"):
        listening.do(CountGroupHands(listening.session, parking, 3))
    with pytest.raises(BadInput):
        listening.do(CountGroupHands(listening.session, parking, -1))


def test_count_hands_waits_for_the_opening(listening: Council) -> None:
    parking = group(listening, "停车")
    with pytest.raises(WrongState, match="还没有开始贴点"):
        listening.do(CountGroupHands(listening.session, parking, 1))
