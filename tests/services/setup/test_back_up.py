"""setup.back_up: the folder is tried at once; who pressed is written down, where it went is not."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import BadInput, Missing
from facilitator.services.context import Actor
from facilitator.services.setup.back_up import BackUp
from tests.factories.world import World


def test_back_up_says_which_file_was_written(world: World, first: Actor) -> None:
    made = world.door.do(first, BackUp("/media/stick")).result

    assert (made.file, made.size) == ("/media/stick/backup.tar.gz", 1024)


def test_back_up_refuses_with_the_reason(world: World, first: Actor) -> None:
    with pytest.raises(Missing):
        world.door.do(first, BackUp("  "))
    with pytest.raises(BadInput, match="U盘"):
        world.door.do(first, BackUp("/nowhere"))
