"""The presenter's key at the one large button, as a person presses it: when it takes one, and again if it lapsed."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

SETTLED = 750
"""Milliseconds after which the button takes the next press."""
NO_DOUBLE = 450
"""Milliseconds after which a second press is no double click."""
TRIES = 5
ARMED = "再按一次"


def hint_of(page: Page, place: str) -> Locator:
    """What stands under the button; the form of a motion has small words of its own before it."""
    return page.locator(f"{place} small").last


def settle(page: Page, place: str) -> None:
    """The button stands still, and what was pressed before has been answered."""
    expect(hint_of(page, place)).not_to_contain_text("正在办")
    page.wait_for_timeout(SETTLED)


def press(page: Page, key: str = "PageDown", *, hold: bool = False, place: str = "#next") -> None:
    """What cannot be taken back wants it twice, within three seconds: a busy machine may be too late for that."""
    if not hold:
        page.keyboard.press(key)
        return
    hint = hint_of(page, place)
    for _try in range(TRIES):
        page.keyboard.press(key)
        expect(hint).to_contain_text(ARMED)
        page.wait_for_timeout(NO_DOUBLE)
        page.keyboard.press(key)
        page.wait_for_timeout(100)
        if ARMED not in "".join(hint.all_inner_texts()):
            return
        expect(hint).not_to_contain_text(ARMED)
    raise AssertionError("the second press always came too late")


def take(page: Page, label: str, *, hold: bool = False) -> None:
    """The next step of the evening."""
    expect(page.locator("#next .label")).to_have_text(label)
    page.keyboard.press("Escape")
    settle(page, "#next")
    press(page, hold=hold)
