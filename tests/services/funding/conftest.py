"""Money is tested among six households of one yard."""

from __future__ import annotations

import pytest

from tests.factories.council import make_council
from tests.factories.funding import Fund, make_fund
from tests.factories.world import World


@pytest.fixture
def fund(world: World) -> Fund:
    return make_fund(make_council(world, representatives=0, committee=0))
