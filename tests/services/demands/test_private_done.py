"""demands.private_done: confirmed, or not to be reached three times."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.demands.guiding import GuidePath
from facilitator.domain.demands.triage import Matter
from facilitator.domain.errors import Forbidden, Missing, WrongState
from facilitator.services.demands.contact_tried import RecordContact
from facilitator.services.demands.guide_private import GuidePrivate
from facilitator.services.demands.private_done import PrivateDone
from tests.factories.council import Council
from tests.factories.demands import journal, opened, seen, stored

TODAY = date(2026, 11, 25)


@pytest.fixture
def demand(council: Council) -> str:
    identity = opened(council, Matter.PRIVATE)
    council.do(GuidePrivate(identity, GuidePath.SELF_HELP, "教会了"), council.clerk)
    return identity


def test_private_done_by_the_reporters_word_answers_them_too(council: Council, demand: str) -> None:
    council.do(PrivateDone(demand, confirmed=True, text="小周说修好了"), council.clerk)

    row = stored(council, demand)
    assert (row.state, row.completed_on, row.replied_on) == ("completed", TODAY, TODAY)
    assert seen(council, demand).description.endswith("【回访 2026年11月25日】小周说修好了")
    assert seen(council, demand).history[-1].details == {"confirmed": 1}
    assert "小周" not in journal(council)


def test_private_done_without_a_word_takes_three_tries(council: Council, demand: str) -> None:
    for number in range(3):
        with pytest.raises(Missing, match=f"现在算 {number} 次"):
            council.do(PrivateDone(demand), council.clerk)
        council.do(RecordContact(demand, "没有人接"), council.clerk)
        council.world.clock.forward(hours=1)

    assert council.do(PrivateDone(demand), council.clerk).state == "completed"
    assert stored(council, demand).replied_on is None
    assert seen(council, demand).history[-1].details == {"confirmed": 0, "tries": 3}


def test_tries_within_one_hour_are_one_try(council: Council, demand: str) -> None:
    for _number in range(3):
        council.do(RecordContact(demand, "没有人接"), council.clerk)

    with pytest.raises(Missing, match="现在算 1 次"):
        council.do(PrivateDone(demand), council.clerk)


def test_private_done_needs_a_path_before_and_the_power(council: Council, demand: str) -> None:
    with pytest.raises(WrongState):
        council.do(PrivateDone(opened(council, Matter.PRIVATE), confirmed=True), council.clerk)
    with pytest.raises(Forbidden):
        council.do(PrivateDone(demand, confirmed=True), council.chair)
