"""Whom the community asked, and what they answered, on both databases."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from facilitator.storage.engine import Database
from facilitator.storage.uow import UnitOfWork
from tests.factories.rows import NOON, numbered_demand


@pytest.fixture
def store(database: Database) -> Any:
    with database.writing() as store:
        store.ledger.add(numbered_demand(1))
        for name in ("物业公司", "供电所"):
            store.parties.add({"demand": "d1", "party": name, "answer": "asked", "at": NOON})
        yield store


def test_answer_is_kept_with_whoever_gave_it(store: UnitOfWork) -> None:
    answered = store.parties.answer("d1", "物业公司", answer="taken", contact="黄经理", on_day=date(2026, 11, 25))

    assert answered == 1
    assert {(row.party, row.answer, row.contact) for row in store.parties.of("d1")} == {
        ("物业公司", "taken", "黄经理"), ("供电所", "asked", None),
    }  # fmt: skip


def test_answer_of_whom_nobody_asked_is_none(store: UnitOfWork) -> None:
    assert store.parties.answer("d1", "街道", answer="taken") == 0


def test_forgotten_party_is_asked_no_more(store: UnitOfWork) -> None:
    store.parties.forget("d1", ["供电所", "没有这家"])

    assert [row.party for row in store.parties.of("d1")] == ["物业公司"]
