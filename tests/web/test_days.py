"""A day is typed by the keyboard in one go: the browser is told that years have four digits."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from facilitator.services.context import Actor
from tests.factories.council import Council
from tests.web.browser import Browser


@pytest.mark.parametrize("path", ["/ledger?tab=all", "/ledger/new", "/ledger/slips", "/sessions/new?kind=yard_meeting"])
def test_every_field_for_a_day_ends_its_year_after_four_digits(
    council: Council, as_: Callable[[Actor], Browser], path: str
) -> None:
    page = as_(council.secretary).get(path).text
    days = re.findall(r'<input[^>]*type="date[^>]*>', page)
    assert days != []
    assert [day for day in days if 'max="9999-12-31' not in day] == []
