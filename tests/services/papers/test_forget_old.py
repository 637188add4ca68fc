"""papers.forget_old: after thirty days nothing of a restricted paper is left, the others stay."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.errors import NotReady
from facilitator.domain.papers.kinds import PaperKind
from facilitator.services.context import SYSTEM
from facilitator.services.demands.forget_contact import ForgetContact
from facilitator.services.papers.forget_old import ForgetOldPapers
from facilitator.services.papers.order import OrderPaper
from facilitator.services.papers.read import PaperContent, PaperDetail
from facilitator.services.papers.record_pdf import RecordPaperPdf
from tests.factories.council import Council


def test_forget_old_empties_what_may_hold_names(council: Council) -> None:
    todo = council.do(OrderPaper(PaperKind.TODO, "物业"), council.clerk).paper
    slip = council.do(OrderPaper(PaperKind.SLIP), council.clerk).paper
    council.do(RecordPaperPdf(todo, "ab" * 32, 1), SYSTEM)
    council.do(RecordPaperPdf(slip, "cd" * 32, 1), SYSTEM)
    council.world.clock.forward(days=30)
    assert council.do(ForgetOldPapers(), SYSTEM).papers == ()

    council.world.clock.forward(seconds=1)
    forgotten = council.do(ForgetOldPapers(), SYSTEM)

    assert (forgotten.papers, forgotten.files) == ((todo,), ("ab" * 32,))
    assert [council.ask(PaperDetail(one), council.clerk).state for one in (todo, slip)] == ["forgotten", "ready"]
    with council.world.database.reading() as unit:
        assert [row.digest for row in unit.files.everything()] == ["cd" * 32]
    with pytest.raises(NotReady):
        council.ask(PaperContent(todo), SYSTEM)


def test_forget_old_keeps_a_file_that_a_younger_paper_has_too(council: Council) -> None:
    first = council.do(OrderPaper(PaperKind.TODO, "物业"), council.clerk).paper
    council.do(RecordPaperPdf(first, "ab" * 32, 1), SYSTEM)
    council.world.clock.forward(days=31)
    second = council.do(OrderPaper(PaperKind.TODO, "物业"), council.clerk).paper
    council.do(RecordPaperPdf(second, "ab" * 32, 1), SYSTEM)

    assert council.do(ForgetOldPapers(), SYSTEM).files == ()


def test_forget_old_writes_nothing_when_nothing_is_old(council: Council) -> None:
    council.do(ForgetOldPapers(), SYSTEM)

    assert council.events("PapersForgotten") == []


def test_forget_old_empties_at_once_what_repeats_the_words_of_somebody_forgotten(council: Council) -> None:
    council.open_demand()
    about = council.do(OrderPaper(PaperKind.ORDER, council.demand), council.clerk).paper
    council.open_demand()
    other = council.do(OrderPaper(PaperKind.ORDER, council.demand), council.clerk).paper
    with council.world.database.reading() as unit:
        first = unit.ledger.demand("XQ-2026-0001")
    council.world.door.writer.submit(lambda unit: unit.ledger.change(first.id, forgotten_on=date(2026, 11, 25)))  # type: ignore[union-attr]

    assert council.do(ForgetOldPapers(), SYSTEM).papers == (about,)
    assert council.ask(PaperDetail(other), council.clerk).state == "waiting"


def test_forget_old_empties_the_lists_that_name_the_demand_of_somebody_forgotten(council: Council) -> None:
    council.open_demand()
    with council.world.database.reading() as unit:
        party = unit.ledger.demand(council.demand).responsible_party
    todo = council.do(OrderPaper(PaperKind.TODO, party), council.clerk).paper
    other = council.do(OrderPaper(PaperKind.TODO, "没有这个人"), council.clerk).paper
    council.do(ForgetContact(council.demand, "本人要求"), council.clerk)

    assert council.do(ForgetOldPapers(), SYSTEM).papers == (todo,)
    assert [council.ask(PaperDetail(one), council.clerk).state for one in (todo, other)] == ["forgotten", "waiting"]
