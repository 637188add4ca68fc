"""The worker brings the paper: only then the minutes can be signed."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Forbidden, WrongState
from facilitator.domain.minutes.states import MinutesState
from facilitator.services.minutes.read import MinutesPdf
from facilitator.services.minutes.record_pdf import RecordPdf
from tests.factories.council import Council
from tests.factories.paperwork import draft, in_full, record_pdf, settle


def test_paper_makes_the_minutes_settled(evening: Council) -> None:
    minutes = draft(evening)
    settle(evening, minutes)

    digest = record_pdf(evening, minutes)

    assert (in_full(evening, minutes).state, in_full(evening, minutes).pdf) == (MinutesState.SETTLED, digest)
    assert evening.events("MinutesRendered") == [{"minutes": minutes, "pdf_digest": digest}]
    file = evening.ask(MinutesPdf(minutes))
    assert (file.digest, file.name) == (digest, "五角亭社区会议纪要〔2026〕第1期.pdf")


def test_paper_comes_once_and_only_for_settled_minutes(evening: Council) -> None:
    minutes = draft(evening)
    with pytest.raises(WrongState):
        record_pdf(evening, minutes)

    settle(evening, minutes)
    record_pdf(evening, minutes)

    with pytest.raises(WrongState):
        record_pdf(evening, minutes)


def test_no_office_brings_a_paper(evening: Council) -> None:
    minutes = draft(evening)
    settle(evening, minutes)

    with pytest.raises(Forbidden):
        evening.do(RecordPdf(minutes, "a" * 64, 3), evening.recorder)
