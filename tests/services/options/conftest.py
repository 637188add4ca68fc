"""A topic council at work."""

from __future__ import annotations

import pytest

from tests.factories.council import Council
from tests.factories.sorting import hold


@pytest.fixture
def topic(council: Council) -> Council:
    hold(council, "topic_council")
    return council
