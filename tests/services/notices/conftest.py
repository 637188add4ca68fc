"""A notice that hangs out since today."""

from __future__ import annotations

import pytest

from tests.factories.council import Council
from tests.factories.notices import hung_notice


@pytest.fixture
def hung(council: Council) -> str:
    return hung_notice(council)
