"""A job is a row of the transaction that wants it, and stays open until it is finished."""

from __future__ import annotations

import pytest

from facilitator.storage.engine import Database
from tests.factories.rows import NOON, after


def test_wanted_jobs_are_handed_over_and_stay_open(database: Database) -> None:
    with database.writing() as store:
        store.jobs.want("j2", "render_minutes", "m2", after(minutes=1))
        store.jobs.want("j1", "render_minutes", "m1", NOON)
        wanted = list(store.jobs.wanted)

    with database.reading() as store:
        assert wanted == ["j2", "j1"]
        assert [(row.id, row.kind, row.subject) for row in store.jobs.open_jobs()] == [
            ("j1", "render_minutes", "m1"),
            ("j2", "render_minutes", "m2"),
        ]


def test_job_of_a_transaction_that_was_taken_back_is_not_there(database: Database) -> None:
    with pytest.raises(ZeroDivisionError), database.writing() as store:
        store.jobs.want("j1", "render_minutes", "m1", NOON)
        raise ZeroDivisionError

    with database.reading() as store:
        assert store.jobs.job("j1") is None


def test_finished_job_is_open_no_longer(database: Database) -> None:
    with database.writing() as store:
        for number in (1, 2, 3):
            store.jobs.want(f"j{number}", "render_minutes", "m1", NOON)
        store.jobs.finish("j1", after(seconds=2))
        store.jobs.finish("j2", after(seconds=2), "缺字体")

    with database.reading() as store:
        rows = [store.jobs.job(f"j{number}") for number in (1, 2, 3)]
        assert [row and (row.state, row.done_at, row.failure) for row in rows] == [
            ("done", after(seconds=2), None),
            ("failed", after(seconds=2), "缺字体"),
            ("wanted", None, None),
        ]
        assert [row.id for row in store.jobs.open_jobs()] == ["j3"]
