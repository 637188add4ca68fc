"""公示版: what the office's own export shows of people is nowhere in the one for everybody."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency
from facilitator.services.demands.import_batch import ImportBatch
from facilitator.services.demands.open_order import OpenOrder
from facilitator.services.demands.queue import QueueDemand
from facilitator.wire.sheets.export import Period, export_workbook
from facilitator.wire.sheets.public_export import ROUNDED, export_public_csv, export_public_workbook
from tests.factories.council import Council, make_council
from tests.factories.world import make_world

SECRETS = ("欧阳秀英", "13800005678", "023-66454319", "10栋2-6", "2-6", "单㛃", "李志强", "加急找司马明")
LEAKY = Candidate(
    row=2,
    title="10栋2-6欧阳秀英家漏水，电话13800005678",
    description="李志强说找欧阳秀英，023-66454319，住10栋2-6",
    category=Category.INFRASTRUCTURE,
    channel=Channel.PHONE,
    reporter_name="欧阳秀英",
    contact="13800005678",
    grid="棚户区",
    building="10栋2-6",
    location="10栋2-6门口",
    affected_households=2,
    external_ref="1",
    responsible_party="物业公司",
    told={"备注": "加急找司马明", "联系人": "李志强", "诉求人": "单㛃"},
)
Export = Callable[..., int]


@pytest.fixture
def council(tmp_path: Path) -> Iterator[Council]:
    folder = tmp_path / "community"
    folder.mkdir()
    with make_world(folder) as world:
        yield make_council(world, 4, 1)


@pytest.fixture
def ledger(council: Council) -> Council:
    rows = (LEAKY, replace(LEAKY, row=3, external_ref="2"), replace(LEAKY, row=4, external_ref="3"))
    added = council.do(ImportBatch("台账.xlsx", "a" * 64, rows), council.clerk).added
    with council.world.database.writing() as unit:
        first = unit.ledger.demand(added[0].number)
        unit.ledger.change(first.id, public_ok=True, words_seen=True)  # type: ignore[union-attr]
    for line, matter in zip(added[:2], (Matter.MINOR, Matter.PRIVATE), strict=True):
        council.do(QueueDemand(line.number), council.clerk)
        council.do(OpenOrder(line.number, matter, Urgency.ROUTINE, "社区居委会", date(2026, 12, 31)), council.secretary)
    return council


def cells(path: Path, export: Export, ledger: Council) -> dict[str, list[list[str]]]:
    export(path, lambda question: ledger.ask(question, ledger.clerk), Period())
    book = load_workbook(io.BytesIO(path.read_bytes()))
    return {sheet.title: [[str(cell.value or "") for cell in row] for row in sheet.iter_rows()] for sheet in book}


def everything(sheets: dict[str, list[list[str]]]) -> str:
    return "\n".join("\t".join(row) for rows in sheets.values() for row in rows)


def test_public_edition_says_nothing_of_anybody(ledger: Council, tmp_path: Path) -> None:
    office = everything(cells(tmp_path / "台账.xlsx", export_workbook, ledger))
    public = everything(cells(tmp_path / "公示版.xlsx", export_public_workbook, ledger))

    assert [secret for secret in SECRETS if secret not in office] == []
    assert [secret for secret in SECRETS if secret in public] == []
    assert "XQ-2026-0001" in public and "10栋" in public


def test_public_edition_holds_what_is_public_and_counts_the_rest(ledger: Council, tmp_path: Path) -> None:
    sheets = cells(tmp_path / "公示版.xlsx", export_public_workbook, ledger)

    assert [row[0] for row in sheets["台账"]] == ["编号", "XQ-2026-0001"]
    assert [row[0] for row in sheets["问题清单"]] == ["编号", "XQ-2026-0001"]
    line = dict(zip(sheets["台账"][0], sheets["台账"][1], strict=True))
    assert (line["需求类别"], line["责任主体"], line["办理时限"]) == ("基础设施改造", "社区居委会", "2026-12-31")
    figures = sheets["季度统计"]
    assert [row[:3] for row in figures if row[0] in ("基础设施改造", "合计")] == [
        ["基础设施改造", "3", "<3"], ["合计", "3", "2"],
    ]  # fmt: skip
    assert [row[0] for row in figures[-3:]] == [
        "新登记的，其中私事 <3 件，只公布件数。",
        ROUNDED,
        "统计的是台账里全部的件数，不分季度。",
    ]


def test_private_matters_of_a_quarter_are_those_registered_in_it(ledger: Council, tmp_path: Path) -> None:
    told = {}
    for quarter in ("2026Q3", "2026Q4"):
        path = tmp_path / f"{quarter}.xlsx"
        export_public_workbook(path, lambda question: ledger.ask(question, ledger.clerk), Period.of(quarter))
        rows = load_workbook(io.BytesIO(path.read_bytes()))["季度统计"].iter_rows(values_only=True)
        told[quarter] = [str(row[0]) for row in rows if "私事" in str(row[0])]

    assert told == {"2026Q3": [], "2026Q4": ["新登记的，其中私事 <3 件，只公布件数。"]}


def test_public_columns_are_none_of_the_private_ones(ledger: Council, tmp_path: Path) -> None:
    sheets = cells(tmp_path / "公示版.xlsx", export_public_workbook, ledger)

    assert set(sheets) == {"台账", "问题清单", "季度统计"}
    assert not set(sheets["台账"][0]) & {"诉求人", "联系电话", "楼栋户号", "需求内容", "备注", "系统编号", "责任人"}


def test_public_csv_is_as_careful(ledger: Council, tmp_path: Path) -> None:
    path = tmp_path / "公示版.csv"
    count = export_public_csv(path, lambda question: ledger.ask(question, ledger.clerk), Period())

    text = path.read_text("utf-8-sig")
    assert (count, [secret for secret in SECRETS if secret in text]) == (1, [])


def test_export_that_fails_leaves_nothing(ledger: Council, tmp_path: Path) -> None:
    def ask(_question: object) -> Any:
        raise OSError("disk full")

    for export, name in ((export_public_workbook, "a.xlsx"), (export_workbook, "b.xlsx"), (export_public_csv, "c.csv")):
        with pytest.raises(OSError, match="disk full"):
            export(tmp_path / name, ask, Period())
    assert [path.name for path in tmp_path.iterdir() if "export" in path.name or path.suffix in (".xlsx", ".csv")] == []
