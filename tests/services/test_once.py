"""do_once: the answer is kept in the transaction that it answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.domain.errors import BadInput, KeyReused
from facilitator.domain.people.powers import Role
from facilitator.services.once import Once
from facilitator.services.people.add_staff import AddStaff
from tests.factories.world import World, make_world


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with make_world(tmp_path) as made:
        yield made


def once(key: str = "k", digest: str = "d") -> Once:
    return Once(key, digest, lambda result, version: f"{version}:{result.person}")


def test_do_once_answers_a_repeat_with_the_first_answer(world: World) -> None:
    administrator = world.staff("管理员", Role.ADMINISTRATOR)

    first = world.door.do_once(administrator, AddStaff("甲", (Role.CHAIR,)), once())
    second = world.door.do_once(administrator, AddStaff("甲", (Role.CHAIR,)), once())

    assert first == second
    with world.database.reading() as store:
        assert store.journal.version() == 2


def test_do_once_refuses_another_request_under_the_key(world: World) -> None:
    administrator = world.staff("管理员", Role.ADMINISTRATOR)
    world.door.do_once(administrator, AddStaff("甲", (Role.CHAIR,)), once())

    with pytest.raises(KeyReused):
        world.door.do_once(administrator, AddStaff("乙", (Role.CHAIR,)), once(digest="e"))


def test_do_once_keeps_nothing_of_a_refusal(world: World) -> None:
    administrator = world.staff("管理员", Role.ADMINISTRATOR)
    with pytest.raises(BadInput):
        world.door.do_once(administrator, AddStaff("管理员", (Role.CHAIR,)), once())

    assert world.door.do_once(administrator, AddStaff("甲", (Role.CHAIR,)), once())


def test_do_once_undoes_the_command_when_its_answer_cannot_be_kept(world: World) -> None:
    administrator = world.staff("管理员", Role.ADMINISTRATOR)

    def fail(result: object, version: int) -> str:
        raise TypeError("no form for this answer")

    with pytest.raises(TypeError):
        world.door.do_once(administrator, AddStaff("甲", (Role.CHAIR,)), Once("k", "d", fail))

    with world.database.reading() as store:
        assert [row.name for row in store.staff.everyone()] == ["管理员"]
