"""The box takes one vote a unit, and after the close it keeps no trace of the order of casting."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from facilitator.storage.engine import Database, open_database
from facilitator.storage.uow import UnitOfWork
from tests.factories.rows import ballot, item, seed, session
from tests.storage.leaves import leaves

VOTERS = 300


@pytest.fixture
def store(database: Database) -> Any:
    with database.writing() as store:
        seed(store)
        store.ballots.add(ballot("named"))
        store.ballots.add(ballot("secret", secrecy="secret"))
        yield store


def named(unit: str, channel: str = "phone", **changed: Any) -> dict[str, Any]:
    row = {"ballot": "named", "unit": unit, "channel": channel, "choices": ["for"], "invalid": False}
    return row | {"key": f"key {unit} {channel}", "helped_by": None} | changed


def paper(tracker: bytes, choice: str = "for") -> dict[str, Any]:
    return {"tracker": tracker, "choices": [choice], "invalid": False}


def tracker(number: int) -> bytes:
    return random.Random(number).randbytes(16)


def test_named_votes_are_read_in_the_order_of_units(store: UnitOfWork) -> None:
    for unit in ("u3", "u1", "u2"):
        store.box.put_named(named(unit))

    assert [row.unit for row in store.box.named("named")] == ["u1", "u2", "u3"]
    found = store.box.named_by_key("named", "key u2 phone")
    assert found is not None and (found.unit, found.choices) == ("u2", ["for"])
    assert store.box.named_by_key("secret", "key u2 phone") is None


def test_unit_has_one_named_vote_a_channel(store: UnitOfWork) -> None:
    store.box.put_named(named("u1"))
    store.box.put_named(named("u1", "paper"))

    assert store.box.channel_of("named", "u1") == "paper"
    with pytest.raises(IntegrityError):
        store.box.put_named(named("u1", key="another"))


def test_key_stands_for_one_vote(store: UnitOfWork) -> None:
    store.box.put_named(named("u1", key="same"))

    with pytest.raises(IntegrityError):
        store.box.put_named(named("u2", key="same"))


def test_unit_takes_part_once_in_a_secret_ballot(store: UnitOfWork) -> None:
    store.box.put_secret("secret", "u1", "phone", paper(tracker(1)))

    assert (store.box.has_voted("secret", "u1"), store.box.has_voted("secret", "u2")) == (True, False)
    with pytest.raises(IntegrityError), store.connection.begin_nested():
        store.box.put_secret("secret", "u1", "phone", paper(tracker(2)))
    assert len(store.box.papers("secret")) == 1


def test_refused_paper_leaves_no_mark_in_the_turnout(store: UnitOfWork) -> None:
    """The two rows stand or fall together: turnout and box can never differ."""
    store.box.put_secret("secret", "u1", "phone", paper(tracker(1)))

    with pytest.raises(IntegrityError), store.connection.begin_nested():
        store.box.put_secret("secret", "u2", "phone", paper(tracker(1)))

    assert store.box.turnout("secret") == {"u1": "phone"}


def test_tracker_has_sixteen_bytes(store: UnitOfWork) -> None:
    with pytest.raises(IntegrityError):
        store.box.put_secret("secret", "u1", "phone", paper(b"short"))


def test_secret_papers_are_read_in_the_order_of_trackers(store: UnitOfWork) -> None:
    for number, unit in enumerate(("u3", "u1", "u2")):
        store.box.put_secret("secret", unit, "phone", paper(tracker(number)))

    read = [row.tracker for row in store.box.papers("secret")]
    assert read == sorted(tracker(number) for number in range(3))
    assert list(store.box.turnout("secret")) == ["u1", "u2", "u3"]
    found = store.box.paper("secret", tracker(1))
    assert found is not None and found.choices == ["for"]


def test_no_column_of_a_secret_paper_speaks_of_unit_or_time(store: UnitOfWork) -> None:
    store.box.put_secret("secret", "u1", "phone", paper(tracker(1)))

    (row,) = store.box.papers("secret")
    assert set(row._mapping) == {"ballot", "tracker", "channel", "choices", "invalid"}


def test_voters_are_those_of_both_kinds(store: UnitOfWork) -> None:
    store.box.put_named(named("u1"))
    store.box.put_secret("secret", "u2", "paper", paper(tracker(1)))

    assert (store.box.voters("named"), store.box.voters("secret")) == ({"u1": "phone"}, {"u2": "paper"})


def test_helped_are_told_with_their_helper(store: UnitOfWork) -> None:
    store.box.put_named(named("u1", helped_by="陈珺"))
    store.box.put_named(named("u2", helped_by="李堃"))
    store.box.put_named(named("u3"))
    store.box.put_secret("secret", "u3", "phone", paper(tracker(1)), "陈珺")
    store.box.put_secret("secret", "u1", "phone", paper(tracker(2)))

    assert store.box.helped("named") == {"u1": "陈珺", "u2": "李堃"}
    assert store.box.helped("secret") == {"u3": "陈珺"}


def test_secret_count_is_of_one_session_and_only_grows(store: UnitOfWork) -> None:
    store.rooms.add(session("s2"), [item("i2", session="s2")])
    store.ballots.add(ballot("other", session="s2", item="i2", secrecy="secret"))
    store.box.put_secret("secret", "u1", "phone", paper(tracker(1)))
    store.box.put_secret("other", "u2", "phone", paper(tracker(2)))
    store.box.put_named(named("u1"))

    assert [store.box.secret_count(name) for name in ("s1", "s2", "s3")] == [1, 1, 0]


def test_shuffle_changes_no_paper(store: UnitOfWork) -> None:
    for number, unit in enumerate(("u3", "u1", "u2")):
        helper = "陈珺" if unit == "u1" else None
        store.box.put_secret("secret", unit, "phone", paper(tracker(number), "against" if number else "for"), helper)
    papers, turnout = list(store.box.papers("secret")), store.box.turnout("secret")

    store.box.shuffle("secret")

    assert (list(store.box.papers("secret")), store.box.turnout("secret")) == (papers, turnout)
    assert store.box.helped("secret") == {"u1": "陈珺"}


def cast(database: Database, votes: Iterable[int]) -> None:
    """Secret votes of these units, committed a few at a time as in a hall; a unit's tracker is always the same."""
    with database.writing() as store:
        seed(store, VOTERS)
        store.ballots.add(ballot("secret", secrecy="secret"))
    for _, few in groupby(enumerate(votes), lambda pair: pair[0] // 5):
        with database.writing() as store:
            for _place, number in few:
                store.box.put_secret("secret", f"u{number}", "phone", paper(tracker(number)))


def shuffle(database: Database) -> None:
    with database.writing() as store:
        store.box.shuffle("secret")


@pytest.mark.parametrize("table", ["secret_papers", "turnout"])
def test_file_is_the_same_whatever_the_order_of_casting(migrated_file: Path, tmp_path: Path, table: str) -> None:
    """Byte by byte, so that nobody with a copy of the disk can tell who came first; before the close they could."""
    before, after = [], []
    for number, votes in enumerate((range(1, VOTERS + 1), range(VOTERS, 0, -1))):
        path = tmp_path / f"{number}.db"
        shutil.copyfile(migrated_file, path)
        database = open_database(f"sqlite:///{path}")
        cast(database, votes)
        before.append(leaves(path, table))
        shuffle(database)
        after.append(leaves(path, table))
        database.close()

    assert len(before[0]) > 1
    assert before[0] != before[1]
    assert after[0] == after[1]


@pytest.mark.parametrize("migrated_url", ["postgresql"], indirect=True)
def test_rewritten_rows_carry_one_transaction_and_the_order_of_their_keys(database: Database) -> None:
    """Else joining turnout and papers by xmin would give every secret vote back."""
    cast(database, range(VOTERS, 0, -1))

    shuffle(database)

    with database.reading() as store:
        for table, key in (("turnout", "unit"), ("secret_papers", "tracker")):
            transactions = text(f"SELECT count(DISTINCT xmin::text) FROM {table}")  # noqa: S608
            in_place = text(f"SELECT {key} FROM {table} ORDER BY ctid")  # noqa: S608
            found = store.connection.execute(in_place).scalars().all()
            assert store.connection.scalar(transactions) == 1
            assert found == sorted(found)
