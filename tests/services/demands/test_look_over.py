"""demands.look_over: nobody's own words stand on the notice board before somebody has looked at them there."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.demands.entry import shorten
from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import BadInput, Conflict, Forbidden, WrongState
from facilitator.services.demands.amend import AmendDemand
from facilitator.services.demands.look_over import LookOver
from facilitator.services.demands.public import PublicBoard
from facilitator.services.demands.public_wording import (
    PublicWording,
    UnseenPart,
    UnseenWording,
    UnseenWordings,
    WordingNow,
)
from facilitator.services.demands.relapse import RelapseDemand
from facilitator.services.demands.withdraw import WithdrawDemand
from facilitator.services.demands.word_for_public import WordForPublic
from tests.factories.council import Council
from tests.factories.demands import journal, opened
from tests.factories.ledger import placed

WORDS = "3号院路灯三盏不亮"


def titles(council: Council) -> list[str]:
    return [line.title for line in council.ask(PublicBoard()).lines]


def now(council: Council, demand: str) -> WordingNow:
    told: WordingNow = council.ask(PublicWording(demand), council.clerk)
    return told


def unseen(council: Council) -> tuple[UnseenWording, ...]:
    part: UnseenPart = council.ask(UnseenWordings(), council.clerk)
    assert part.many == len(part.lines)
    return part.lines


def test_own_words_wait_until_somebody_has_looked(council: Council) -> None:
    demand = opened(council, title=WORDS, public_ok=True)
    assert (titles(council), [line.own for line in unseen(council)]) == ([""], [WORDS])

    council.do(LookOver(demand, now(council, demand).own), council.clerk)

    assert (titles(council), unseen(council)) == ([WORDS], ())
    assert WORDS not in journal(council).split("look_over")[1]


def test_words_that_change_are_looked_at_anew(council: Council) -> None:
    demand = opened(council, title=WORDS, public_ok=True)
    council.do(LookOver(demand, WORDS), council.clerk)
    council.do(AmendDemand(demand, title="2号院路灯不亮"), council.clerk)
    assert (titles(council), [line.own for line in unseen(council)]) == ([""], ["2号院路灯不亮"])


@pytest.mark.parametrize("title", [WORDS, ""])
def test_what_is_added_behind_the_words_takes_them_off_no_board(council: Council, title: str) -> None:
    long = "3号院路灯从上个月开始就有三盏不亮了晚上黑得很大家都怕摔跤希望早点来人修一修。老人多"
    words = {"title": title or shorten(long), "description": long, "public_ok": True}
    demand = placed(council, DemandState.TRACKING, closed_on=date(2026, 11, 1), **words)
    told = now(council, demand).own
    council.do(LookOver(demand, told), council.clerk)

    council.do(RelapseDemand(demand, "又不亮了，王秀兰家门口"), council.clerk)
    assert (titles(council), unseen(council)) == ([told], ())
    council.do(WithdrawDemand(demand), council.clerk)
    assert (titles(council), unseen(council)) == ([told], ())


def test_yes_is_to_the_very_words_that_were_seen(council: Council) -> None:
    demand = opened(council, title=WORDS, public_ok=True)
    council.do(AmendDemand(demand, title="2号院路灯不亮"), council.clerk)
    with pytest.raises(Conflict):
        council.do(LookOver(demand, WORDS), council.clerk)
    assert titles(council) == [""]


@pytest.mark.parametrize("told", ["李秀英要装扶手", "低保户王秀兰家灯坏了", "五楼刘大爷堆杂物", "患癌症的吴某申请救助"])
def test_doubtful_words_are_worded_by_the_office(council: Council, told: str) -> None:
    demand = opened(council, title=told, public_ok=True)
    assert [(line.told, line.doubtful) for line in unseen(council)] == [(told, True)]
    with pytest.raises(BadInput):
        council.do(LookOver(demand, told), council.clerk)

    council.do(WordForPublic(demand, "楼道里的事"), council.clerk)

    assert (titles(council), unseen(council)) == (["楼道里的事"], ())


def test_nobody_looks_at_words_that_will_not_be_shown(council: Council) -> None:
    demand = opened(council, title=WORDS, public_ok=False)
    assert unseen(council) == ()
    with pytest.raises(WrongState):
        council.do(LookOver(demand, ""), council.clerk)


def test_looking_is_for_who_keeps_the_ledger(council: Council) -> None:
    demand = opened(council, title=WORDS, public_ok=True)
    with pytest.raises(Forbidden):
        council.do(LookOver(demand, WORDS), council.recorder)
