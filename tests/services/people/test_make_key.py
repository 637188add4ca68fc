"""people.make_key: everybody makes an own key; a new one retires the one before."""

from __future__ import annotations

import hashlib

import pytest

from facilitator.domain.errors import Forbidden
from facilitator.domain.people.powers import SEAT_POWERS, Role
from facilitator.services.context import SYSTEM, Actor, ActorKind
from facilitator.services.people.make_key import MakeKey
from facilitator.services.people.read import MyKey, StaffList
from tests.factories.world import World

PASSPHRASE = "四个不相干的词"


def test_make_key_gives_the_certificates_fingerprint(world: World) -> None:
    chair = world.staff("主持人", Role.CHAIR)

    made = world.door.do(chair, MakeKey(PASSPHRASE)).result

    assert made.fingerprint == hashlib.sha256("certificate of 主持人".encode()).hexdigest()
    assert world.door.ask(chair, MyKey()) == world.clock.now()
    assert [member.has_key for member in world.door.ask(SYSTEM, StaffList())] == [True]


def test_make_key_again_retires_the_key_before(world: World) -> None:
    chair = world.staff("主持人", Role.CHAIR)
    world.door.do(chair, MakeKey(PASSPHRASE))
    world.clock.forward(hours=1)

    world.door.do(chair, MakeKey("另外四个词语呀"))

    with world.database.reading() as store:
        key = store.staff.key_of(chair.id)
    assert key is not None
    assert key.container.decode() == "key of 主持人 under 另外四个词语呀"
    assert world.door.ask(chair, MyKey()) == world.clock.now()


def test_make_key_tells_the_passphrase_to_nobody(world: World) -> None:
    chair = world.staff("主持人", Role.CHAIR)
    world.door.do(chair, MakeKey(PASSPHRASE))

    with world.database.reading() as store:
        assert not any(PASSPHRASE in entry.body for entry in store.journal.entries())


def test_make_key_is_for_staff(world: World) -> None:
    with pytest.raises(Forbidden):
        world.door.do(Actor(ActorKind.SEAT, "seat", "", SEAT_POWERS), MakeKey(PASSPHRASE))
