"""A paper that is sent back: a draft again with its number, signatures void, both files kept, the note in sight."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import BadInput, Forbidden, Missing, NotReady, WrongState
from facilitator.domain.minutes.states import MinutesState
from facilitator.services.minutes.amend import AmendMinutes
from facilitator.services.minutes.return_ import NOTE_LIMIT, ReturnMinutes
from tests.factories.council import Council
from tests.factories.paperwork import draft, in_full, ledger_row, ready_to_sign, record_pdf, settle, sign

NOTE = "合同价写错了，是 28,600 元。"


def test_returned_paper_is_a_draft_with_its_number_and_the_note(evening: Council) -> None:
    minutes = ready_to_sign(evening)
    sign(evening, minutes, evening.recorder)
    sent_back = in_full(evening, minutes).pdf

    answer = evening.do(ReturnMinutes(minutes, f" {NOTE}\n"), evening.chair)

    found = in_full(evening, minutes)
    assert (answer.state, answer.voided) == (MinutesState.DRAFT, 1)
    assert (found.state, found.number, found.pdf, found.code) == (MinutesState.DRAFT, "〔2026〕第1期", None, "")
    assert [place.at for place in found.signatures] == [None, None]
    (line,) = found.returns
    assert (line.note, line.by, line.voided, line.pdf) == (NOTE, "主持人", 1, sent_back)
    assert evening.world.files.read(str(sent_back)).startswith(b"%PDF-")
    assert evening.events("MinutesReturned") == [
        {"minutes": minutes, "note": NOTE, "by": "主持人", "signatures_voided": 1}
    ]


def test_mended_paper_keeps_its_number_and_is_signed_from_the_start(evening: Council) -> None:
    minutes = ready_to_sign(evening)
    sign(evening, minutes, evening.chair)
    before = in_full(evening, minutes)
    evening.do(ReturnMinutes(minutes, NOTE), evening.recorder)

    evening.do(AmendMinutes(minutes, "remarks", "合同价 28,600 元。"), evening.recorder)
    settle(evening, minutes)
    record_pdf(evening, minutes)
    sign(evening, minutes, evening.chair)
    sign(evening, minutes, evening.recorder)

    after = in_full(evening, minutes)
    assert (after.state, after.number) == (MinutesState.SIGNED, before.number)
    assert after.digest != before.digest
    assert ledger_row(evening).authority == minutes


def test_whoever_does_not_sign_does_not_send_back(evening: Council) -> None:
    minutes = ready_to_sign(evening)

    with pytest.raises(Forbidden, match="要在这份纪要上签名的人"):
        evening.do(ReturnMinutes(minutes, NOTE), evening.secretary)

    assert in_full(evening, minutes).state is MinutesState.SETTLED


@pytest.mark.parametrize(("note", "refusal"), [("  ", Missing), ("改" * (NOTE_LIMIT + 1), BadInput)])
def test_note_says_something_and_not_too_much(evening: Council, note: str, refusal: type[Exception]) -> None:
    minutes = ready_to_sign(evening)

    with pytest.raises(refusal):
        evening.do(ReturnMinutes(minutes, note), evening.chair)


def test_nothing_is_sent_back_before_the_file_or_after_the_last_signature(evening: Council) -> None:
    minutes = draft(evening)
    with pytest.raises(WrongState):
        evening.do(ReturnMinutes(minutes, NOTE), evening.chair)
    settle(evening, minutes)
    with pytest.raises(NotReady):
        evening.do(ReturnMinutes(minutes, NOTE), evening.chair)


def test_signed_paper_stays(evening: Council) -> None:
    minutes = ready_to_sign(evening)
    sign(evening, minutes, evening.chair)
    sign(evening, minutes, evening.recorder)

    with pytest.raises(WrongState):
        evening.do(ReturnMinutes(minutes, NOTE), evening.chair)
