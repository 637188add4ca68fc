"""audit prints every fault and exits by it."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from facilitator.app import build
from facilitator.settings import load
from tests.cli.conftest import CommandLine


def test_audit_of_an_untouched_instance_exits_with_0(facilitator: CommandLine) -> None:
    told = facilitator("--json", "audit")

    assert told.status == 0
    assert told.json["ok"] is True
    assert [check["faults"] for check in told.json["checks"]] == [[]] * 11


def test_audit_of_a_forged_journal_exits_with_1(facilitator: CommandLine) -> None:
    with closing(sqlite3.connect(facilitator.instance / "community.db")) as database:
        database.execute("DROP TRIGGER journal_refuses_update")
        database.execute("UPDATE journal SET body = replace(body, '管理员', '黑客')")
        database.commit()

    told = facilitator("--json", "audit")

    assert told.status == 1
    assert told.json["ok"] is False
    first = "数据库少了触发器 journal_refuses_update：有人可能动过不许改的记录"
    assert told.json["message"] == f"发现 2 处问题，第一处：{first}。"


def test_audit_misses_a_file_that_is_gone_or_changed(facilitator: CommandLine) -> None:
    application = build(load(facilitator.instance, {}))
    now = application.ports.clock.now()
    kept, gone = application.files.keep(b"kept"), application.files.keep(b"gone")
    with application.database.writing() as unit:
        for digest in (kept, gone):
            unit.files.add(digest, 4, "application/pdf", "纪要.pdf", now)
    application.close()
    (facilitator.instance / "files" / gone[:2] / gone).unlink()
    (facilitator.instance / "files" / kept[:2] / kept).write_bytes(b"bent")

    faults = [fault for check in facilitator("--json", "audit").json["checks"] for fault in check["faults"]]

    assert sorted(faults) == sorted([f"文件 {gone[:16]} 不见了", f"文件 {kept[:16]} 被改动过"])


def test_audit_lists_a_reference_that_points_nowhere(facilitator: CommandLine) -> None:
    with closing(sqlite3.connect(facilitator.instance / "community.db")) as database:
        database.execute(
            "INSERT INTO demand_history (seq, demand, at, move, after, round, actor, details)"
            " VALUES (1, 'gone', '2026-11-25T00:00:00+00:00', 'queue', 'pending_triage', 1, '专干', '{}')"
        )
        database.commit()

    told = facilitator("--json", "audit")

    assert told.status == 1
    assert any("指向不存在的“demands”" in fault for check in told.json["checks"] for fault in check["faults"])
