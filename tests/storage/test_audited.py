"""The audit of a ledger and the question of wishes that are known, the same on both databases."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from facilitator.domain.demands.drafts import DraftKind
from facilitator.domain.demands.pasting.pasted import PastedDraft
from facilitator.services.audit import Audit
from facilitator.services.context import SYSTEM
from facilitator.services.demands.known_wishes import KnownWishes
from facilitator.services.demands.merge import MergeDemand
from facilitator.services.demands.support import SupportDemand
from facilitator.storage.triggers import triggers_of
from tests.factories.council import Council, make_council
from tests.factories.demands import opened, registered
from tests.factories.world import open_world
from tests.services.demands.wishes import wish


@pytest.fixture
def council(migrated_url: str, tmp_path: Path) -> Iterator[Council]:
    with open_world(tmp_path, database_url=migrated_url) as world:
        yield make_council(world, 1, 1)


def change(council: Council, statement: str) -> None:
    council.world.door.writer.submit(lambda unit: unit.connection.execute(text(statement)))


def test_honest_ledger_has_no_fault_and_a_changed_line_has_one(council: Council) -> None:
    opened(council)
    parent, child = registered(council), registered(council)
    council.do(SupportDemand(parent), council.clerk)
    council.do(MergeDemand(child, parent), council.clerk)
    assert council.ask(Audit(), SYSTEM).faults == ()

    change(council, "UPDATE demands SET supporters = 7 WHERE number = 'XQ-2026-0002'")
    change(council, "UPDATE demands SET state = 'deferred' WHERE number = 'XQ-2026-0001'")

    assert sorted(council.ask(Audit(), SYSTEM).faults) == [
        "XQ-2026-0001 写的是“暂缓”，按经过应当是“已开单”",
        "XQ-2026-0002 附议写的是 7 人，重新数是 2 人",
    ]


def test_missing_trigger_of_the_books_is_told(council: Council, migrated_url: str) -> None:
    on = " ON funding_receipts" if migrated_url.startswith("postgresql") else ""
    change(council, f"DROP TRIGGER funding_receipts_keeps_reason{on}")

    assert council.ask(Audit(), SYSTEM).faults == (
        "数据库少了触发器 funding_receipts_keeps_reason：有人可能动过不许改的记录",
    )


def test_triggers_that_are_looked_for_are_those_that_the_migrations_make(migrated_file: Path) -> None:
    with closing(sqlite3.connect(migrated_file)) as database:
        made = {trigger for (trigger,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")}

    assert made == triggers_of("sqlite")


def test_wish_that_was_pasted_before_is_known_again(council: Council) -> None:
    told = wish(description="下水道反水", source_text="3. 住户乙：下水道反水", reporter_name="住户乙")
    draft = council.do(told, council.clerk).draft
    pasted = tuple(
        PastedDraft(line, DraftKind.NEW, "下水道反水", "住户乙", source_text=said)
        for line, said in enumerate(("3. 住户乙：下水道反水", "4. 住户丙：路灯不亮"), 1)
    )

    found = council.ask(KnownWishes(pasted), council.clerk)

    assert [(one.place, one.demand, one.number) for one in found] == [(1, draft, None)]
