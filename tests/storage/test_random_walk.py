"""The random walk through the door once more on PostgreSQL, with fewer steps: the same table, the same refusals."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test
from sqlalchemy import make_url

from tests.factories.world import World, open_world
from tests.services.demands.test_random_walk import Walk
from tests.storage.conftest import administering


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_random_verbs_never_leave_the_table_on_postgresql(postgres_server: str, migrated_template: str) -> None:
    @contextmanager
    def fresh_world() -> Iterator[World]:
        """A database of its own for every walk, copied from the template."""
        name, folder = f"walk_{uuid4().hex}", Path(tempfile.mkdtemp())
        url = make_url(postgres_server).set(database=name).render_as_string(hide_password=False)
        with administering(postgres_server) as run:
            run(f"CREATE DATABASE {name} TEMPLATE {migrated_template}")
            try:
                with open_world(folder, database_url=url) as world:
                    yield world
            finally:
                run(f"DROP DATABASE {name} WITH (FORCE)")
                shutil.rmtree(folder)

    class WalkOnPostgres(Walk):
        def open_world(self) -> object:
            return fresh_world()

    quick = settings(max_examples=2, stateful_step_count=3, deadline=None, suppress_health_check=list(HealthCheck))
    run_state_machine_as_test(WalkOnPostgres, settings=quick)
