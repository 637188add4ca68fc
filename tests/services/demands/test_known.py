"""Which rows the ledger has already: by reference, in the same file whatever channel was said, or by the same words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from facilitator.services.demands.known import BatchLine, KnownRows

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.domain.errors import Forbidden
from facilitator.services.context import SYSTEM
from facilitator.services.demands.import_batch import ImportBatch
from tests.factories.council import Council

DIGEST, OTHER_DIGEST = "a" * 64, "b" * 64
NUMBERED = Candidate(2, "路灯", "三盏", Category.OTHER, Channel.HOTLINE_TRANSFER, external_ref="24")
UNNUMBERED = Candidate(3, "下水", "反水", Category.OTHER, Channel.HOTLINE_TRANSFER, reporter_name="张阿姨")


@pytest.fixture
def ledger(council: Council) -> Council:
    council.do(ImportBatch("留言.xlsx", DIGEST, (NUMBERED, UNNUMBERED)), council.clerk)
    return council


def known(ledger: Council, row: Candidate, digest: str = OTHER_DIGEST) -> tuple[BatchLine, ...]:
    lines: tuple[BatchLine, ...] = ledger.ask(KnownRows(digest, (row,)), SYSTEM)
    return lines


def test_row_is_known_by_its_reference_whatever_it_says(ledger: Council) -> None:
    assert known(ledger, replace(NUMBERED, title="改过的标题")) == (BatchLine(2, "XQ-2026-0001"),)


def test_reference_of_another_channel_is_another_demand(ledger: Council) -> None:
    assert known(ledger, replace(NUMBERED, channel=Channel.PHONE)) == ()


def test_same_file_is_known_whatever_channel_is_said(ledger: Council) -> None:
    rows = (replace(NUMBERED, channel=Channel.PHONE), replace(UNNUMBERED, channel=Channel.PHONE))

    lines = ledger.ask(KnownRows(DIGEST, rows), SYSTEM)

    assert lines == (BatchLine(2, "XQ-2026-0001"), BatchLine(3, "XQ-2026-0002"))


def test_row_without_a_reference_is_known_by_the_very_same_words(ledger: Council) -> None:
    assert known(ledger, replace(UNNUMBERED, row=9)) == (BatchLine(9, "XQ-2026-0002"),)


@pytest.mark.parametrize("change", [{"description": "又反水"}, {"reporter_name": "李阿姨"}, {"title": "下水道"}])
def test_row_with_other_words_is_new(ledger: Council, change: dict[str, str]) -> None:
    assert known(ledger, replace(UNNUMBERED, **change)) == ()  # type: ignore[arg-type]


def test_question_is_for_the_processes_only(ledger: Council) -> None:
    with pytest.raises(Forbidden):
        ledger.ask(KnownRows(DIGEST, (NUMBERED,)), ledger.clerk)
