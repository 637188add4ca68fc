"""The office's wording for the board: kept, masked in the answer, taken back, never in the journal."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import BadInput
from facilitator.services.demands.look_over import LookOver
from facilitator.services.demands.public import PublicBoard
from facilitator.services.demands.word_for_public import WordForPublic
from tests.factories.council import Council
from tests.factories.demands import opened


def test_wording_stands_on_the_board_until_it_is_taken_back(council: Council) -> None:
    demand = council.open_demand()
    council.do(WordForPublic(demand, "3号院修路灯"), council.clerk)
    assert [line.title for line in council.ask(PublicBoard()).lines] == ["3号院修路灯"]
    council.do(WordForPublic(demand, " "), council.clerk)
    assert [line.title for line in council.ask(PublicBoard()).lines] == [""]


def test_slip_of_the_clerk_is_masked_and_kept_out_of_the_journal(council: Council) -> None:
    demand = council.open_demand()
    shown = council.do(WordForPublic(demand, "3栋2-6张阿姨家路灯"), council.clerk).title
    assert shown == "3栋**张*家路灯"
    (noted,) = council.events("DemandNoted")
    assert noted["deed"] == "word_for_public"
    assert "张阿姨" not in str(noted)


def test_too_long_a_wording_is_refused(council: Council) -> None:
    demand = council.open_demand()
    with pytest.raises(BadInput):
        council.do(WordForPublic(demand, "灯" * 81), council.clerk)


POINTING = [
    "帮李秀英修灯", "帮赵淑芬装扶手", "给郑秀珍修灯", "3栋601李秀英要装扶手", "低保户家的灯", "残疾人坡道",
    "坐轮椅的老人出不去", "投诉隔壁装修扰民",
]  # fmt: skip


@pytest.mark.parametrize("title", POINTING)
def test_words_that_may_point_at_somebody_are_asked_about_as_they_will_be_shown(council: Council, title: str) -> None:
    demand = council.open_demand()
    with pytest.raises(BadInput) as asked:
        council.do(WordForPublic(demand, title), council.clerk)
    assert titles(council) == [""]
    shown = str(asked.value.details["shown"])

    assert council.do(WordForPublic(demand, title, shown), council.clerk).title == shown
    assert titles(council) == [shown]


def test_yes_is_to_the_very_words_that_were_shown(council: Council) -> None:
    demand = council.open_demand()
    with pytest.raises(BadInput):
        council.do(WordForPublic(demand, "帮赵淑芬修灯", "帮李秀英修灯"), council.clerk)
    assert titles(council) == [""]


NEVER = [
    "给孙桂兰家修灯，低保户，601室",
    "残疾人陈某的坡道",
    "低保户家陈秀芳的灯",
    "精神病人王某",
    "低保户陈*家的灯",
    "〔已抹去〕家漏水",
]


@pytest.mark.parametrize("title", NEVER)
def test_how_somebody_is_who_is_named_is_never_public_whoever_says_yes(council: Council, title: str) -> None:
    demand = council.open_demand()
    for shown in ("", title):
        with pytest.raises(BadInput, match="另写一句"):
            council.do(WordForPublic(demand, title, shown), council.clerk)
    assert titles(council) == [""]


def test_answer_is_what_the_board_shows_when_the_wording_is_taken_back(council: Council) -> None:
    demand = opened(council, title="3号院路灯三盏不亮", public_ok=True)
    council.do(LookOver(demand, "3号院路灯三盏不亮"), council.clerk)
    assert council.do(WordForPublic(demand, "修3号院路灯"), council.clerk).title == titles(council)[0]
    assert council.do(WordForPublic(demand, ""), council.clerk).title == titles(council)[0] == "3号院路灯三盏不亮"


def titles(council: Council) -> list[str]:
    return [line.title for line in council.ask(PublicBoard()).lines]
