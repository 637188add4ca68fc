"""The audit of the ledger finds every line that was changed behind the door's back, and nothing in an honest ledger."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from facilitator.services.audit import Audit, AuditReport
from facilitator.services.context import SYSTEM
from facilitator.services.demands.amend import AmendDemand
from facilitator.services.demands.merge import MergeDemand
from facilitator.services.demands.support import SupportDemand
from tests.factories.council import Council
from tests.factories.demands import opened, registered, stored

NEITHER = ("需求台账", "台账经过")


def ledger(council: Council) -> tuple[str, str, str]:
    """One opened, and one merged into another that has a supporter; the first two were a family of their own before."""
    first, parent, child = opened(council), registered(council), registered(council)
    grandchild = registered(council)
    council.do(MergeDemand(grandchild, child), council.clerk)
    council.do(SupportDemand(parent), council.clerk)
    council.do(MergeDemand(child, parent), council.clerk)
    council.do(AmendDemand(first, building="6栋"), council.clerk)
    return first, parent, child


def audited(council: Council) -> AuditReport:
    report: AuditReport = council.world.door.ask(SYSTEM, Audit())
    return report


def behind_the_door(council: Council, *statements: str) -> None:
    with closing(sqlite3.connect(council.world.settings.instance / "community.db")) as database:
        database.execute("PRAGMA foreign_keys=OFF")
        database.execute("PRAGMA ignore_check_constraints=ON")
        for statement in statements:
            assert database.execute(statement).rowcount != 0
        database.commit()


def test_audit_of_an_honest_ledger_finds_nothing(council: Council) -> None:
    ledger(council)

    report = audited(council)

    assert report.faults == ()
    assert {check.name: check.seen for check in report.checks if check.name in NEITHER} == {
        "需求台账": 4,
        "台账经过": 12,
    }


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE demands SET state = 'closed' WHERE sequence = 1", "XQ-2026-0001 写的是“已销单”，按经过应当是“已开单”"),
        (
            "UPDATE demands SET state = 'nowhere' WHERE sequence = 1",
            "XQ-2026-0001 写的是“nowhere”，按经过应当是“已开单”",
        ),
        ("UPDATE demands SET round = 2 WHERE sequence = 1", "XQ-2026-0001 写的是第 2 轮，按经过应当是第 1 轮"),
        ("UPDATE demands SET supporters = 999 WHERE sequence = 2", "XQ-2026-0002 附议写的是 999 人，重新数是 3 人"),
        ("UPDATE demands SET parent = NULL WHERE sequence = 3", "XQ-2026-0003 已并单，却没有写并入哪一件"),
        (
            "UPDATE demands SET parent = (SELECT id FROM demands WHERE sequence = 2) WHERE sequence = 1",
            "XQ-2026-0001 写着并入 XQ-2026-0002，状态却不是“已并单”",
        ),
        (
            "UPDATE demands SET parent = (SELECT id FROM demands WHERE sequence = 4) WHERE sequence = 3",
            "XQ-2026-0003 并入的 XQ-2026-0004 自己也并单了",
        ),
        ("UPDATE demands SET parent = 'nobody' WHERE sequence = 3", "XQ-2026-0003 并入的 nobody 不在台账里"),
        ("UPDATE demands SET number = 'XQ-2026-0900' WHERE sequence = 1", "XQ-2026-0900 的编号与年份、序号对不上"),
        ("UPDATE demand_history SET details = '{}' WHERE move = 'open_order'", "XQ-2026-0001 的经过与日志第"),
        ("UPDATE demand_history SET details = '' WHERE move = 'open_order'", "XQ-2026-0001 的经过与日志第"),
        ("UPDATE demand_history SET move = 'defer' WHERE move = 'open_order'", "里，从“待审定”不能“暂缓”到“已开单”"),
        ("UPDATE demand_history SET before = 'closed' WHERE move = 'open_order'", "XQ-2026-0001 的经过在日志第"),
        ("DELETE FROM demand_history WHERE move = 'queue'", "XQ-2026-0001 的经过少了日志第"),
        (
            "DELETE FROM demand_history WHERE demand = (SELECT id FROM demands WHERE sequence = 1)",
            "XQ-2026-0001 没有一条经过",
        ),
        (
            "UPDATE demand_history SET seq = 1 WHERE move = 'queue'",
            "XQ-2026-0001 的经过指着日志第 1 条，那一条说的不是",
        ),
        (
            "UPDATE demand_history SET seq = 9999 WHERE move = 'queue'",
            "XQ-2026-0001 的经过指着日志第 9999 条，日志里没有",
        ),
        ("DELETE FROM demands WHERE sequence = 1", "台账里没有 XQ-2026-0001 这一件，日志和经过里却有"),
        ("DELETE FROM demands WHERE sequence = 1", "“demand_history”第"),
    ],
)
def test_audit_finds_what_was_changed_in_the_ledger(council: Council, statement: str, fault: str) -> None:
    ledger(council)
    behind_the_door(council, statement)

    assert fault in "\n".join(audited(council).faults)


def test_audit_finds_a_merged_demand_that_was_unmerged(council: Council) -> None:
    _first, _parent, child = ledger(council)
    behind_the_door(council, f"UPDATE demands SET state = 'registered', parent = NULL WHERE id = '{child}'")  # noqa: S608

    told = "\n".join(audited(council).faults)

    assert "XQ-2026-0003 写的是“已登记”，按经过应当是“已并单”" in told
    assert "XQ-2026-0002 附议写的是 3 人，重新数是 2 人" in told


def test_audit_finds_a_number_that_was_given_twice(council: Council) -> None:
    ledger(council)
    behind_the_door(
        council,
        "CREATE TABLE plain AS SELECT * FROM demands",
        "DROP TABLE demands",
        "ALTER TABLE plain RENAME TO demands",
        "CREATE UNIQUE INDEX the_key ON demands (id)",
        "UPDATE demands SET number = 'XQ-2026-0002', sequence = 2 WHERE sequence = 1",
    )

    told = "\n".join(audited(council).faults)

    assert "XQ-2026-0002 这个编号在台账里不止一件" in told
    assert "里的编号是 XQ-2026-0001" in told


def test_merge_counts_anew_what_followed_the_merged_one(council: Council) -> None:
    _first, parent, child = ledger(council)

    assert (stored(council, parent).supporters, stored(council, child).supporters) == (3, 0)
