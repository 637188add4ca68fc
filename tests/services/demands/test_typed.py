"""What somebody typed last, so that the last slip can be taken back."""

from __future__ import annotations

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.services.demands.import_batch import ImportBatch
from facilitator.services.demands.queue import QueueDemand
from facilitator.services.demands.register import RegisterDemand
from facilitator.services.demands.typed import SHOWN, LastTyped
from facilitator.services.demands.undo_import import UndoImport
from tests.factories.council import Council
from tests.services.demands.wishes import wish


def register(council: Council, title: str) -> str:
    slip = RegisterDemand(title, "", Category.OTHER, Channel.YARD_MEETING)
    return str(council.do(slip, council.clerk).demand)


def test_typed_is_what_one_put_down_oneself_newest_first(council: Council) -> None:
    register(council, "路灯")
    council.do(wish(description="代填的"), council.clerk)
    council.do(wish(description="别人记的"), council.chair)
    register(council, "井盖")

    typed = council.ask(LastTyped(), council.clerk)
    assert [(line.title, line.number) for line in typed] == [
        ("井盖", "XQ-2026-0002"),
        ("代填的", None),
        ("路灯", "XQ-2026-0001"),
    ]


def test_typed_leaves_pastes_away_and_is_short(council: Council) -> None:
    for place in range(SHOWN + 3):
        register(council, f"路灯{place}")
    council.do(wish(source_text="1. 群里的话"), council.clerk)

    typed = council.ask(LastTyped(), council.clerk)
    assert (len(typed), typed[0].title) == (SHOWN, f"路灯{SHOWN + 2}")


def test_typed_can_be_taken_back_until_somebody_went_on(council: Council) -> None:
    first, _second = register(council, "路灯"), register(council, "井盖")
    council.do(QueueDemand(first), council.clerk)

    assert [line.undoable for line in council.ask(LastTyped(), council.clerk)] == [True, False]


def test_typed_leaves_an_imported_and_undone_row_away(council: Council) -> None:
    row = Candidate(2, "井盖", "翘了", Category.OTHER, Channel.HOTLINE_TRANSFER)
    batch = council.do(ImportBatch("留言.xlsx", "a" * 64, (row,)), council.clerk).batch
    register(council, "路灯")
    council.do(UndoImport(batch), council.clerk)
    assert [line.title for line in council.ask(LastTyped(), council.clerk)] == ["路灯"]
