"""One real server and one Chromium for everything that a voter's phone may live through."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.e2e.phone.evening import Phones, furnish
from tests.factories.served import prepared, served

Join = Callable[..., Page]


@pytest.fixture(scope="package")
def phones(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Phones]:
    folder = tmp_path_factory.mktemp("phones")
    with prepared(folder) as world:
        made = furnish(world)
    with served(folder) as made.server:
        yield made


@pytest.fixture
def join(phones: Phones, chromium: Browser) -> Iterator[Join]:
    """`join(0)`: a phone that scanned the first ticket; all of them are gone after the test."""
    pages: list[Page] = []

    def one(number: int = 0, **options: Any) -> Page:
        pages.append(phones.join(chromium, phones.tickets[number], **options))
        return pages[-1]

    yield one
    for page in pages:
        page.context.close()
