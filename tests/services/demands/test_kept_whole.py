"""A cell of several matters that was kept as one demand is not asked about at the next import."""

from __future__ import annotations

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.services.context import SYSTEM
from facilitator.services.demands.import_batch import ImportBatch
from facilitator.services.demands.kept_whole import KeptWhole
from facilitator.services.demands.undo_import import UndoImport
from tests.factories.council import Council

BOTH, LINES, OTHER = "1、路灯不亮 2、门禁坏了", "楼上漏水\n楼下堵车", "1、井盖翘了 2、树倒了"


def test_texts_that_stand_in_the_ledger_undivided_are_told(council: Council) -> None:
    rows = (
        Candidate(2, "路灯不亮", BOTH, Category.OTHER, Channel.PHONE),
        Candidate(3, "楼上漏水 楼下堵车", "楼上漏水 楼下堵车", Category.OTHER, Channel.PHONE),
    )
    batch = council.do(ImportBatch("台账.xlsx", "a" * 64, rows), council.clerk).batch
    asked = KeptWhole((BOTH, LINES, OTHER))
    assert council.ask(asked, SYSTEM) == {BOTH, LINES}

    council.do(UndoImport(str(batch)), council.clerk)
    assert council.ask(asked, SYSTEM) == frozenset()


def test_nothing_is_asked_of_the_ledger_about_no_text(council: Council) -> None:
    assert council.ask(KeptWhole(()), SYSTEM) == frozenset()
