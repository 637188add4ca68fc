"""demands.answer_now: a question is answered at the counter."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.demands.entry import Category
from facilitator.domain.errors import Forbidden, Missing, WrongState
from facilitator.services.demands.answer_now import AnswerNow
from tests.factories.council import Council
from tests.factories.demands import journal, registered, seen, stored


@pytest.fixture
def demand(council: Council) -> str:
    return registered(council, category=Category.GOVERNMENT_SERVICE, title="怎么办居住证")


def test_answer_now_keeps_the_answer_and_counts_the_reporter_as_answered(council: Council, demand: str) -> None:
    council.do(AnswerNow(demand, "带身份证到二楼窗口。"), council.clerk)

    with council.world.database.reading() as unit:
        [reply] = unit.replies.of(demand)
    assert (reply.method, reply.text, reply.actor) == ("in_person", "带身份证到二楼窗口。", "专干")
    assert seen(council, demand).state == "answered_on_spot"
    assert stored(council, demand).replied_on == date(2026, 11, 25)


def test_answer_now_leaves_no_word_in_the_journal(council: Council, demand: str) -> None:
    council.do(AnswerNow(demand, "带身份证到二楼窗口。"), council.clerk)

    assert "answer_now" in journal(council)
    assert "身份证" not in journal(council)


def test_answer_now_is_for_questions_only(council: Council) -> None:
    with pytest.raises(WrongState, match="只有“办事咨询”可以当场答复"):
        council.do(AnswerNow(registered(council), "知道了"), council.clerk)


def test_answer_now_needs_an_answer_and_the_power(council: Council, demand: str) -> None:
    with pytest.raises(Missing):
        council.do(AnswerNow(demand, ""), council.clerk)
    with pytest.raises(Forbidden):
        council.do(AnswerNow(demand, "知道了"), council.scrutineer)
