"""An opinion council with three units in the hall."""

from __future__ import annotations

import pytest

from tests.factories.council import Council
from tests.factories.sorting import hold


@pytest.fixture
def listening(council: Council) -> Council:
    hold(council, "opinion_council")
    return council
