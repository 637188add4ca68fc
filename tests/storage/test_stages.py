"""The stage as a row: made when first touched, counted at every change, true about what belongs to the session."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import insert

from facilitator.sessions.stage import Shown, Timer
from facilitator.storage.engine import Database
from facilitator.storage.stages import timer_of
from facilitator.storage.tables.floor import view_groups
from facilitator.storage.uow import UnitOfWork
from tests.factories.rows import NOON, item, seed, session


@pytest.fixture
def store(database: Database) -> Any:
    with database.writing() as store:
        seed(store)
        yield store


def test_stage_follows_the_evening_until_it_is_touched(store: UnitOfWork) -> None:
    assert (store.stages.of("s1"), store.stages.moves("s1")) == (None, 0)


def test_stage_counts_every_change_and_keeps_the_rest(store: UnitOfWork) -> None:
    store.stages.change("s1", shown=Shown.JOIN, zoom=200)
    store.stages.change("s1", zoom=300)

    row = store.stages.of("s1")
    assert row is not None and (row.shown, row.zoom, row.page, row.moves) == ("join", 300, 1, 2)


def test_stage_keeps_a_timer_and_gives_it_up(store: UnitOfWork) -> None:
    store.stages.set_timer("s1", Timer(180, 60, NOON))
    row = store.stages.of("s1")
    assert row is not None and timer_of(row) == Timer(180, 60, NOON)

    store.stages.set_timer("s1", None)
    row = store.stages.of("s1")
    assert row is not None and timer_of(row) is None


def test_stage_shows_only_what_belongs_to_its_session(store: UnitOfWork) -> None:
    store.rooms.add(session("s2"), [item("i2", session="s2")])
    for group, where in (("g1", "i1"), ("g2", "i2")):
        row = {"id": group, "item": where, "title": "路灯", "position": 1}
        store.connection.execute(insert(view_groups), row)

    assert store.stages.has_target("s1", Shown.GROUPS, "g1")
    assert not store.stages.has_target("s1", Shown.GROUPS, "g2")
    assert not store.stages.has_target("s1", Shown.MATERIAL, "g1")
    assert not store.stages.has_target("s1", Shown.MESSAGE, "g1")
