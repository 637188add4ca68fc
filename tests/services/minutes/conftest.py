"""Every verb of the minutes is tested after an evening on the street lamps that passed three to one."""

from __future__ import annotations

import pytest

from tests.factories.council import Council
from tests.factories.paperwork import hold_evening


@pytest.fixture
def evening(council: Council) -> Council:
    """The session is closed; its demand waits in the decision council."""
    council.open_demand()
    hold_evening(council)
    return council
