"""Every verb is tested in a council of five representatives and one committee member."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.factories.council import Council, make_council
from tests.factories.tellers import Tellers, make_tellers
from tests.factories.world import World, make_world


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with make_world(tmp_path) as world:
        yield world


@pytest.fixture
def council(world: World) -> Council:
    """Officers and a roll of r1…r5 and c1; nothing is planned yet."""
    return make_council(world, representatives=5, committee=1)


@pytest.fixture
def tellers(council: Council) -> Tellers:
    """Two tellers for the same council."""
    return make_tellers(council)
