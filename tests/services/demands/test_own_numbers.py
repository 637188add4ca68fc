"""A number that is taken goes on with the next free place, within its column and beside what comes with it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.domain.demands.entry import LIMITS, Category, Channel
from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.services.context import SYSTEM
from facilitator.services.demands.compared import CompareRows, Result
from facilitator.services.demands.detail import DemandDetail
from facilitator.services.demands.import_batch import ImportBatch
from tests.factories.council import Council

FIRST = Candidate(
    2, "屋顶漏雨要补", "屋顶漏雨要补", Category.OTHER, Channel.PHONE, external_ref="A1", reporter_name="周七"
)
OTHER = replace(FIRST, title="消防通道被车堵死", description="消防通道被车堵死", reporter_name="吴八")
BESIDE = replace(
    FIRST, row=3, title="监控坏了两个", description="监控坏了两个", external_ref="A1/2", reporter_name="郑九"
)


def reference(council: Council, number: str) -> str | None:
    told: str | None = council.ask(DemandDetail(number), council.clerk).external_ref
    return told


def test_place_that_another_row_of_the_table_has_stays_its_own(council: Council) -> None:
    council.do(ImportBatch("十月.xlsx", "a" * 64, (FIRST,)), council.clerk)

    council.do(ImportBatch("十一月.xlsx", "b" * 64, (OTHER, BESIDE), apart=(OTHER.row,)), council.clerk)

    references = [reference(council, f"XQ-2026-000{place}") for place in (1, 2, 3)]
    assert references == ["A1", "A1/3", "A1/2"]
    again = council.ask(CompareRows("c" * 64, (OTHER, BESIDE)), SYSTEM)
    assert [(one.result, one.number) for one in again] == [(Result.SAME, "XQ-2026-0002"), (Result.SAME, "XQ-2026-0003")]


@pytest.mark.parametrize("length", [2, LIMITS["external_ref"]])
def test_number_with_its_place_fits_its_column_and_is_nobody_elses(council: Council, length: int) -> None:
    taken = "7" * length
    rows = [
        replace(FIRST, external_ref=taken, title=words, description=words)
        for words in ("屋顶漏雨", "监控坏了", "花坛没土")
    ]
    for digest, row in zip("abc", rows, strict=True):
        apart = () if digest == "a" else (row.row,)
        council.do(ImportBatch("台账.xlsx", digest * 64, (row,), apart=apart), council.clerk)

    references = {reference(council, f"XQ-2026-000{place}") for place in (1, 2, 3)}

    assert len(references) == 3 and all(len(one or "") <= LIMITS["external_ref"] for one in references)
    again = [council.ask(CompareRows("d" * 64, (row,)), SYSTEM)[0].number for row in rows]
    assert again == ["XQ-2026-0001", "XQ-2026-0002", "XQ-2026-0003"]
