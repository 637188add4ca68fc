"""What has no locator of its own is waited for as patiently as everything that has one."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from playwright.sync_api import Page

from tests.factories.served import PATIENCE

T = TypeVar("T")
LOOK_AGAIN = 100
"""Milliseconds between two looks, in which the page goes on."""


def until(page: Page, told: Callable[[], T], right: Callable[[T], bool] = bool) -> T:
    """What is told once it is right, or at the end of all patience: the caller's assert shows what it was."""
    end = time.monotonic() + PATIENCE
    while not right(found := told()) and time.monotonic() < end:
        page.wait_for_timeout(LOOK_AGAIN)
    return found
