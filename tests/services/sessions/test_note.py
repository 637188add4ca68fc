"""Notes: saved as typed; the chain keeps a digest, not the words."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import BadInput, Conflict, WrongState
from facilitator.services.sessions.note import WriteNote
from facilitator.services.sessions.read import SessionDetail
from tests.factories.council import Council


def test_note_keeps_the_newest_text(council: Council) -> None:
    council.plan()
    council.begin([])

    council.do(WriteNote(council.session, council.item, "物业同意"), council.recorder)
    council.do(WriteNote(council.session, council.item, "物业同意加装挡光板。"), council.recorder)

    assert council.ask(SessionDetail(council.session)).items[0].note == "物业同意加装挡光板。"
    assert "物业" not in str(council.events("NoteWritten"))


def test_note_that_changes_nothing_leaves_no_trace(council: Council) -> None:
    council.plan()
    council.begin([])

    council.do(WriteNote(council.session, council.item, "x"))
    council.do(WriteNote(council.session, council.item, "x"))

    assert len(council.events("NoteWritten")) == 1


def test_note_has_an_end(council: Council) -> None:
    council.plan()
    council.begin([])

    with pytest.raises(BadInput):
        council.do(WriteNote(council.session, council.item, "长" * 20_001))


def test_note_belongs_to_the_evening(council: Council) -> None:
    council.plan()

    with pytest.raises(WrongState):
        council.do(WriteNote(council.session, council.item, "x"))


def test_note_of_a_second_desk_does_not_wipe_the_first(council: Council) -> None:
    council.plan()
    council.begin([])
    council.do(WriteNote(council.session, council.item, "甲说修", ""))

    with pytest.raises(Conflict) as refused:
        council.do(WriteNote(council.session, council.item, "乙说等", ""))
    assert refused.value.details == {"text": "甲说修"}
    council.do(WriteNote(council.session, council.item, "甲说修\n乙说等", "甲说修"))
    council.do(WriteNote(council.session, council.item, "甲说修\n乙说等", "早先的"))
    assert council.ask(SessionDetail(council.session)).items[0].note == "甲说修\n乙说等"
