"""minutes.choose_head: black until somebody chooses; what was settled keeps the head it was settled with."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Forbidden
from facilitator.domain.minutes.heads import Head
from facilitator.services.minutes.choose_head import ChooseHead
from facilitator.services.minutes.heads import UsualHead
from tests.factories.council import Council
from tests.factories.paperwork import content, draft, hold_evening, settle


def settled(council: Council) -> str:
    council.open_demand()
    hold_evening(council)
    minutes = draft(council)
    settle(council, minutes)
    return minutes


def test_head_is_black_until_somebody_chooses_and_stays_on_what_is_settled(council: Council) -> None:
    assert council.ask(UsualHead()) is Head.BLACK
    minutes = settled(council)

    council.do(ChooseHead(Head.RED), council.chair)

    assert council.ask(UsualHead()) is Head.RED
    assert content(council, minutes).red_head is False


def test_red_head_stands_in_the_record_of_what_is_settled_afterwards(council: Council) -> None:
    council.do(ChooseHead(Head.RED), council.chair)
    council.do(ChooseHead(Head.RED), council.recorder)

    assert content(council, settled(council)).red_head is True
    assert [event["head"] for event in council.events("MinutesHeadChosen")] == ["red"]


def test_only_those_who_sign_choose(council: Council) -> None:
    with pytest.raises(Forbidden):
        council.do(ChooseHead(Head.RED), council.clerk)
