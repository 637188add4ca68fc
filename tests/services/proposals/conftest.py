"""An item at hand, five representatives in the hall."""

from __future__ import annotations

import pytest

from tests.factories.council import Council, span


@pytest.fixture
def evening(council: Council) -> Council:
    council.plan()
    council.begin(span("r", 1, 5))
    return council
