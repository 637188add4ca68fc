"""The ledger of an office as offices keep it: the questions it raises, and what the answers make of it."""

from __future__ import annotations

import json
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from facilitator.app import build
from facilitator.domain.here import day_of
from facilitator.services.context import SYSTEM
from facilitator.services.demands.read import DemandList
from facilitator.settings import load
from tests.cli.conftest import CommandLine

OFFICE = Path(__file__).parents[2] / "scenarios" / "台账-2026三季度.xlsx"
YEAR = day_of(datetime.now(UTC)).year
QUESTIONS = {
    "year": 16,
    "day_order": 5,
    "hidden_row:12": 1,
    "hidden_row:27": 1,
    "hidden_row:40": 1,
    "hidden_row:55": 1,
    "hidden_row:68": 1,
    "hidden_column:I": 1,
    "finished": 16,
    "split:K10": 1,
    "split:K29": 1,
    "split:K46": 1,
    "split:K65": 1,
    "rounded": 12,
    "households:全院": 15,
    "households:约20户": 7,
    "name_count": 12,
    "deadline:10月底": 10,
    "deadline:尽快": 5,
    "deadline:30天": 8,
}
"""Every question and the number of cells it concerns."""
ANSWERS = {
    "year": "2026",
    "day_order": "month_first",
    "hidden_row": "import",
    "hidden_column": "read",
    "finished": "register",
    "split": "yes",
    "rounded": "drop",
    "households:全院": "keep",
    "households:约20户": "20",
    "name_count": "split",
}


def size(facilitator: CommandLine) -> int:
    application = build(load(facilitator.instance, {}))
    try:
        total: int = application.door.ask(SYSTEM, DemandList()).total
        return total
    finally:
        application.close()


def lines(facilitator: CommandLine) -> list[Any]:
    application = build(load(facilitator.instance, {}))
    try:
        with application.door.database.reading() as unit:
            numbers = {f"XQ-{YEAR}-{count:04d}" for count in range(1, 301)}
            return list(unit.imports.lines("number", numbers))
    finally:
        application.close()


def answered(tmp_path: Path, **other: str) -> Path:
    path = tmp_path / "回答.json"
    path.write_text(json.dumps(ANSWERS | other, ensure_ascii=False), "utf-8")
    return path


def test_office_ledger_asks_before_anything_is_written(facilitator: CommandLine) -> None:
    told = facilitator("--json", "ledger", "import", OFFICE)

    assert (told.status, told.json["ok"]) == (1, False)
    assert {asked["key"]: len(asked["cells"]) for asked in told.json["questions"]} == QUESTIONS
    assert {asked["key"] for asked in told.json["questions"] if asked["otherwise"]} == {
        "deadline:10月底", "deadline:尽快", "deadline:30天",
    }  # fmt: skip
    by_key = {asked["key"]: asked for asked in told.json["questions"]}
    assert by_key["year"]["proposals"][0]["value"] == "2026"
    assert by_key["day_order"]["cells"] == ["C11", "C29", "C32", "C37", "C50"]
    assert [proposal["value"] for proposal in by_key["households:约20户"]["proposals"]] == ["20", "keep"]
    assert (told.json["header_row"], told.json["bad"], told.json["notes"]) == (4, [], [25, 47, 69, 72])
    assert len(told.json["told"]) == 21
    assert Counter(row["result"] for row in told.json["rows"]) == {"new": 7, "asks": 53}
    assert size(facilitator) == 0


def test_office_ledger_says_how_to_answer(facilitator: CommandLine) -> None:
    told = facilitator("ledger", "import", OFFICE)

    assert "？ 第 12 行是隐藏的，要不要导入？（12）" in told.out
    assert "--answer 隐藏行:12=…　导入、不导入" in told.out
    assert "· 办理时限写的是“尽快”，是哪一天？（T13、T34、T40、T55、T64）" in told.out
    assert "有 17 个问题要您回答，一行也没有导入" in told.err


def test_answered_office_ledger_enters_whole(facilitator: CommandLine, tmp_path: Path) -> None:
    told = facilitator("--json", "ledger", "import", OFFICE, "--answers", answered(tmp_path)).json

    assert (told["added"], told["changed"], told["known"], told["repeated"]) == (68, 0, 0, [])
    rows = {row.external_ref: row for row in lines(facilitator) if row.external_ref}
    first = rows["2026-0001"]
    assert (first.state, first.number, first.contact, first.building) == (
        "registered", f"XQ-{YEAR}-0001", "13835746282", "10栋1-4",
    )  # fmt: skip
    assert first.registered_on.isoformat() == "2026-08-04"
    assert (first.responsible_party, first.assignee, str(first.deadline)) == ("供电公司", "单㛃", "2026-10-31")
    assert first.told["办理进展"] == "已办结" and first.told["紧急程度"] == "紧急"
    assert rows["2026-0002"].told["备注"] == "<script>alert(1)</script>"
    assert (rows["2026-0002"].contact, rows["2026-0002"].told["联系电话"]) == (None, "1.38E+10")
    assert rows["2026-0008"].affected_households == 20
    assert (rows["2026-0011"].reporter_name, rows["2026-0011"].told["诉求人"]) == ("张喆", "张喆等3户")
    assert {str(rows[f"2026-000{number}"].registered_on) for number in (6, 7, 8)} == {"2026-07-18", "2026-07-08"}
    assert [rows[f"2026-0006{tail}"].title for tail in ("", "/2", "/3")] == [
        "独居老人3栋行动不便，希望每周上门一次", "路灯不亮", "小区大门坏了",
    ]  # fmt: skip
    assert Counter(row.state for row in lines(facilitator)) == {"registered": 68}


def test_formulas_of_the_office_are_words(facilitator: CommandLine, tmp_path: Path) -> None:
    facilitator("ledger", "import", OFFICE, "--answers", answered(tmp_path))

    remarks = Counter(row.told.get("备注", "") for row in lines(facilitator))
    assert (remarks["=1+1"], remarks["@sum"]) == (15, 14)


def test_office_ledger_comes_twice_and_changes_nothing(facilitator: CommandLine, tmp_path: Path) -> None:
    facilitator("ledger", "import", OFFICE, "--answers", answered(tmp_path))

    told = facilitator("--json", "ledger", "import", OFFICE, "--answers", answered(tmp_path)).json

    assert (told["added"], told["changed"], told["known"]) == (0, 0, 68)


def test_rows_set_aside_and_hidden_ones_left_are_named(facilitator: CommandLine, tmp_path: Path) -> None:
    answers = answered(tmp_path, split="no", hidden_row="skip")

    told = facilitator("--json", "ledger", "import", OFFICE, "--answers", answers, "--aside", "5,10-11").json

    assert (told["added"], told["aside"], told["left_hidden"]) == (52, [5, 10, 11], [12, 27, 40, 55, 68])


def test_rows_that_the_office_has_finished_may_stay_out(facilitator: CommandLine, tmp_path: Path) -> None:
    """Closed work must not come back before the two committees unless somebody wants it to."""
    told = facilitator("--json", "ledger", "import", OFFICE, "--answers", answered(tmp_path, finished="aside")).json

    assert (told["added"], told["aside"][:3], len(told["aside"])) == (52, [5, 7, 18], 16)
    assert not any("已办结" in row.told.get("办理进展", "") for row in lines(facilitator))


def test_batch_is_taken_back_and_may_come_again(facilitator: CommandLine, tmp_path: Path) -> None:
    batch = facilitator("--json", "ledger", "import", OFFICE, "--answers", answered(tmp_path)).json["batch"]

    undone = facilitator("ledger", "undo", batch)
    again = facilitator("--json", "ledger", "import", OFFICE, "--answers", answered(tmp_path)).json

    assert "已撤销：撤回 68 件，改回 0 件。" in undone.out
    assert (again["added"], again["known"]) == (68, 0)
    assert Counter(row.state for row in lines(facilitator)) == {"withdrawn": 68, "registered": 68}
    assert "这一批已经撤销过了" in facilitator("ledger", "undo", batch).err


def test_answer_that_makes_no_sense_is_told(facilitator: CommandLine) -> None:
    told = facilitator("ledger", "import", OFFICE, "--answer", "拆分:K10=maybe", "--answer", "nonsense=1", "--dry-run")

    assert "这些回答没有用上（没有这个问题，或者不是可选的回答）：拆分:K10、nonsense。" in told.out
