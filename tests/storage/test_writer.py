"""What the one writer promises, in both forms: group commit, no neighbour taken down, no answer before the disk."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import greenlet
import pytest
from gevent import monkey
from sqlalchemy import Column, Integer, MetaData, Table, func, insert, select

from facilitator.domain.errors import Busy, WrongState
from facilitator.storage.engine import Database, open_database
from facilitator.storage.uow import UnitOfWork
from facilitator.storage.writer import Writer
from tests.factories.exchanges import exchange_under_test, is_patched, run_patched

NATIVE_SLEEP = monkey.get_original("time", "sleep")
NUMBERS = Table("numbers", MetaData(), Column("number", Integer, primary_key=True))


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = open_database(f"sqlite:///{tmp_path / 'test.db'}")
    NUMBERS.metadata.create_all(opened.writer)
    yield opened
    opened.close()


@pytest.fixture
def writer(database: Database) -> Iterator[Writer]:
    made = Writer(database.writer, exchange_under_test())
    yield made
    made.stop()


def put(number: int, unit: UnitOfWork) -> int:
    unit.connection.execute(insert(NUMBERS), {"number": number})
    return number


def kept(database: Database) -> int:
    with database.reading() as unit:
        return unit.connection.scalar(select(func.count()).select_from(NUMBERS)) or 0


def submit_all(writer: Writer, numbers: range) -> list[int]:
    """Everybody at once, each from a thread (or greenlet) of their own."""
    answers: list[int] = []
    voters = [
        threading.Thread(target=lambda number=number: answers.append(writer.submit(lambda unit: put(number, unit))))
        for number in numbers
    ]
    for voter in voters:
        voter.start()
    for voter in voters:
        voter.join(20)
    return answers


def test_writer_keeps_what_everybody_submits_at_once(writer: Writer, database: Database) -> None:
    answers = submit_all(writer, range(300))

    assert sorted(answers) == list(range(300))
    assert kept(database) == 300


def test_refused_command_leaves_its_neighbours_alone(writer: Writer, database: Database) -> None:
    def refuse(unit: UnitOfWork) -> None:
        put(1000, unit)
        raise WrongState()

    refusals: list[BaseException] = []

    def try_it() -> None:
        try:
            writer.submit(refuse)
        except WrongState as refusal:
            refusals.append(refusal)

    refused = [threading.Thread(target=try_it) for _ in range(20)]
    for one in refused:
        one.start()
    submit_all(writer, range(50))
    for one in refused:
        one.join(60)

    assert len(refusals) == 20
    assert kept(database) == 50


def test_answer_is_durable_for_another_connection(writer: Writer, tmp_path: Path) -> None:
    writer.submit(lambda unit: put(7, unit))

    with closing(sqlite3.connect(tmp_path / "test.db")) as other:
        assert other.execute("select number from numbers").fetchall() == [(7,)]


def test_transaction_that_sqlite_takes_back_tells_nobody_that_it_was_kept(writer: Writer, database: Database) -> None:
    """As on a full disk: the neighbours that came before in the same batch are gone too."""
    gate, told = threading.Event(), []

    def spoil(unit: UnitOfWork) -> None:
        put(1000, unit)
        unit.connection.connection.dbapi_connection.rollback()
        raise WrongState()

    def submit(work: Callable[[UnitOfWork], object]) -> None:
        try:
            told.append(writer.submit(work))
        except Busy as busy:
            told.append(busy.code)

    works = [lambda unit, number=number: put(number, unit) for number in range(5)]
    waiting = [threading.Thread(target=submit, args=(work,)) for work in (*works, spoil, lambda unit: put(9, unit))]
    with _writer_held(writer, gate):
        for one in waiting:
            one.start()
    for one in waiting:
        one.join(60)

    assert told == ["busy"] * 7
    assert kept(database) == 0
    assert writer.submit(lambda unit: put(2, unit)) == 2


@contextmanager
def _writer_held(writer: Writer, gate: threading.Event) -> Iterator[None]:
    """What is submitted meanwhile waits, and goes into one batch."""
    holding = threading.Thread(target=lambda: writer.submit(lambda _unit: _wait_natively(gate)))
    holding.start()
    time.sleep(0.3)
    yield
    time.sleep(0.3)
    gate.set()
    holding.join(60)


def _wait_natively(gate: threading.Event) -> None:
    """A greenlet's event cannot be waited for in the writer's thread."""
    while not gate.is_set():
        NATIVE_SLEEP(0.002)


def test_lock_of_another_process_does_not_stop_this_one(writer: Writer, tmp_path: Path) -> None:
    """Under gevent this is the hub: with the writer on it every phone stood still for as long as the lock was held."""
    voted = threading.Event()
    with closing(sqlite3.connect(tmp_path / "test.db", isolation_level=None)) as other:
        other.execute("begin immediate")
        waiting = threading.Thread(target=lambda: (writer.submit(lambda unit: put(1, unit)), voted.set()))
        waiting.start()
        longest = _longest_pause_within(3.0)
        was_waiting = not voted.is_set()
        other.execute("rollback")

    waiting.join(60)

    assert was_waiting
    assert voted.is_set()
    assert longest < 1.5  # Not the three seconds of the lock.


def _longest_pause_within(seconds: float) -> float:
    """How late this thread (or hub) woke at worst when it wanted to wake every 5 ms."""
    longest, end = 0.0, time.monotonic() + seconds
    while time.monotonic() < end:
        before = time.monotonic()
        time.sleep(0.005)
        longest = max(longest, time.monotonic() - before - 0.005)
    return longest


def switches_within(writer: Writer, numbers: range, *, nap: bool) -> int:
    """Greenlet switches on the writer's thread while it works; `nap` yields inside a transaction on purpose."""
    seen: list[object] = []

    def begin(_unit: UnitOfWork) -> None:
        greenlet.settrace(lambda event, _pair: seen.append(event))

    def end(_unit: UnitOfWork) -> None:
        greenlet.settrace(None)

    def work(number: int, unit: UnitOfWork) -> None:
        put(number, unit)
        if nap:
            time.sleep(0.001)

    writer.submit(begin)
    for number in numbers:
        writer.submit(lambda unit, number=number: work(number, unit))
    writer.submit(end)
    return len(seen)


@pytest.mark.skipif(not is_patched(), reason="only greenlets can switch")
def test_unit_of_work_never_yields(writer: Writer) -> None:
    assert switches_within(writer, range(0, 3), nap=True) > 0

    assert switches_within(writer, range(3, 100), nap=False) == 0


@pytest.mark.skipif(is_patched(), reason="this is the patched process")
def test_writer_holds_in_a_process_patched_by_gevent() -> None:
    finished = run_patched(Path(__file__))

    assert finished.returncode == 0, finished.stdout + finished.stderr
    assert "6 passed, 1 skipped" in finished.stdout
