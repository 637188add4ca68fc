"""papers.fail: whoever waits is told why."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import NotFound
from facilitator.domain.papers.kinds import PaperKind
from facilitator.services.context import SYSTEM
from facilitator.services.papers.fail import FailPaper
from facilitator.services.papers.order import OrderPaper
from facilitator.services.papers.read import PaperDetail
from tests.factories.council import Council


def test_fail_is_told_on_the_page(council: Council) -> None:
    paper = council.do(OrderPaper(PaperKind.SLIP), council.clerk).paper

    council.do(FailPaper(paper, "没有生成。"), SYSTEM)

    line = council.ask(PaperDetail(paper), council.clerk)
    assert (line.state, line.failure) == ("failed", "没有生成。")


def test_fail_finds_only_what_is_there(council: Council) -> None:
    with pytest.raises(NotFound):
        council.do(FailPaper("nothing", "没有生成。"), SYSTEM)
