"""setup.finish: over for 今天, once somebody has a password of their own."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import WrongState
from facilitator.services.context import SYSTEM, Actor
from facilitator.services.setup.finish import FinishSetup
from facilitator.services.setup.steps import SetupStanding
from facilitator.services.setup.take_office import TakeOffice
from tests.factories.world import World


def test_finish_leaves_nothing_to_be_reminded_of(world: World, first: Actor) -> None:
    world.door.do(first, TakeOffice("周敏", "梧桐 灯笼 三轮车"))
    before = world.door.ask(SYSTEM, SetupStanding())
    world.door.do(first, FinishSetup())
    after = world.door.ask(SYSTEM, SetupStanding())

    assert (before.finished, len(before.left)) == (False, 7)
    assert (after.finished, after.left) == (True, ())


def test_finish_refuses_while_the_password_is_the_one_from_the_terminal(world: World, first: Actor) -> None:
    with pytest.raises(WrongState, match="密码"):
        world.door.do(first, FinishSetup())
