"""Photos and drawings of an item as rows: their order, their pages, and what was taken away."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from facilitator.storage.engine import Database
from facilitator.storage.uow import UnitOfWork
from tests.factories.rows import NOON, after, item, seed, session

DIGESTS = tuple(letter * 64 for letter in "abcd")


@pytest.fixture
def store(database: Database) -> Any:
    with database.writing() as store:
        seed(store)
        for digest in DIGESTS:
            store.files.add(digest, 1000, "image/jpeg", f"{digest[0]}.jpg", NOON)
        yield store


def material(identity: str, store: UnitOfWork, where: str = "i1") -> dict[str, Any]:
    return {
        "id": identity,
        "item": where,
        "position": store.materials.next_position(where),
        "name": f"{identity}.pdf",
        "original": DIGESTS[0],
        "page_count": 2,
        "added_at": NOON,
    }


def names(store: UnitOfWork, where: str = "i1") -> list[str]:
    return [row.id for row in store.materials.of_item(where)]


def test_materials_stand_in_the_order_in_which_they_were_added(store: UnitOfWork) -> None:
    for identity in ("m2", "m1", "m3"):
        store.materials.add(material(identity, store), DIGESTS[:1])

    assert names(store) == ["m2", "m1", "m3"]
    assert store.materials.next_position("i1") == 4


def test_materials_of_another_item_count_for_themselves(store: UnitOfWork) -> None:
    store.rooms.add(session("s2"), [item("i2", session="s2")])
    store.materials.add(material("m1", store), DIGESTS[:1])
    store.materials.add(material("m2", store, "i2"), DIGESTS[:1])

    assert (names(store), names(store, "i2"), store.materials.next_position("i2")) == (["m1"], ["m2"], 2)


def test_page_is_found_by_its_number_from_one(store: UnitOfWork) -> None:
    store.materials.add(material("m1", store), DIGESTS[1:3])

    assert [store.materials.page("m1", page) for page in (0, 1, 2, 3)] == [None, DIGESTS[1], DIGESTS[2], None]
    assert store.materials.page("m2", 1) is None


def test_material_taken_away_is_shown_nowhere_and_keeps_its_place(store: UnitOfWork) -> None:
    """The next one does not take the number that papers and journal already told."""
    store.materials.add(material("m1", store), DIGESTS[:1])
    store.materials.add(material("m2", store), DIGESTS[:1])

    store.materials.change("m2", removed_at=after(minutes=5))

    assert (names(store), store.materials.material("m2")) == (["m1"], None)
    assert store.materials.next_position("i1") == 3


def test_page_of_a_file_that_is_not_kept_is_refused(store: UnitOfWork) -> None:
    """By the database: on both kinds a page without its picture would be a white wall."""
    savepoint = store.connection.begin_nested()

    with pytest.raises(IntegrityError):
        store.materials.add(material("m1", store), ["e" * 64])

    savepoint.rollback()
    assert names(store) == []
