"""The office's wording for the board: kept, masked in the answer, taken back, never in the journal."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import BadInput
from facilitator.services.demands.public import PublicBoard
from facilitator.services.demands.word_for_public import WordForPublic
from tests.factories.council import Council


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
