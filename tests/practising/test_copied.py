"""The copy: private, whole, unable to sign, and gone again; the community it was taken from is as it was."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.domain.errors import NotReady
from facilitator.paths import InstanceFolder
from facilitator.practising.copied import make_copy, remove_copy
from facilitator.storage.files import FileStore
from tests.factories.council import make_council
from tests.factories.served import prepared
from tests.factories.world import World


@pytest.fixture
def world(tmp_path: Path) -> World:
    with prepared(tmp_path) as made:
        make_council(made, 3, 0)
        return made


def test_copy_has_the_books_and_the_files_but_no_authority(world: World) -> None:
    digest = FileStore(InstanceFolder(world.settings.instance).files).keep(b"a drawing")
    copy = InstanceFolder(make_copy(world.settings))

    assert FileStore(copy.files).read(digest) == b"a drawing"
    assert (copy.root / "community.db").stat().st_size > 0
    assert (copy.authority_key.exists(), copy.authority_certificate.exists()) == (False, False)
    assert (copy.root.stat().st_mode & 0o077, copy.secret.stat().st_mode & 0o077) == (0, 0)


def test_file_that_is_kept_in_the_copy_is_not_in_the_community(world: World) -> None:
    own = InstanceFolder(world.settings.instance)
    copy = InstanceFolder(make_copy(world.settings))
    before = sorted(os.walk(own.files))
    FileStore(copy.files).keep(b"a photograph of the practice")

    assert sorted(os.walk(own.files)) == before


def test_what_a_killed_practice_left_is_removed(world: World) -> None:
    own = InstanceFolder(world.settings.instance)
    make_copy(world.settings)
    make_copy(world.settings)
    remove_copy(world.settings)

    assert not own.practice.exists()


def test_books_on_a_database_server_are_not_copied(world: World) -> None:
    elsewhere = replace(world.settings, database_url="postgresql+psycopg://somebody@localhost/community")

    with pytest.raises(NotReady):
        make_copy(elsewhere)
    assert not InstanceFolder(world.settings.instance).practice.exists()
