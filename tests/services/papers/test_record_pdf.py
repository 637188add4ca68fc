"""papers.record_pdf: the file is spoken of once it is kept."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Forbidden, NotReady
from facilitator.domain.papers.kinds import PaperKind
from facilitator.services.context import SYSTEM
from facilitator.services.papers.order import OrderPaper
from facilitator.services.papers.read import PaperDetail, PaperPdf
from facilitator.services.papers.record_pdf import RecordPaperPdf
from tests.factories.council import Council

DIGEST = "ab" * 32


def test_record_pdf_makes_the_paper_ready(council: Council) -> None:
    paper = council.do(OrderPaper(PaperKind.SLIP), council.clerk).paper
    with pytest.raises(NotReady):
        council.ask(PaperPdf(paper), council.clerk)

    council.do(RecordPaperPdf(paper, DIGEST, 100), SYSTEM)

    assert council.ask(PaperDetail(paper), council.clerk).state == "ready"
    file = council.ask(PaperPdf(paper), council.clerk)
    assert (file.digest, file.name) == (DIGEST, "需求征集单2026-YB-0001.pdf")
    assert council.events("PaperPrinted") == [{"paper": paper, "digest": DIGEST}]


def test_record_pdf_is_for_the_worker(council: Council) -> None:
    paper = council.do(OrderPaper(PaperKind.SLIP), council.clerk).paper

    with pytest.raises(Forbidden):
        council.do(RecordPaperPdf(paper, DIGEST, 100), council.clerk)
