"""What every page must be for somebody without a mouse: all of it reachable, in order, seen, and nothing shut."""

from __future__ import annotations

from tests.e2e.axe.judge import GRAVE, faults
from tests.e2e.keyboard.hands import Hands, out_of_order

NARROW = 900
"""There the name of whoever works stands beside the community's, above the menu that it follows."""


def check(hands: Hands) -> None:
    """No trap, nothing left out, a focus that everybody sees and nothing covers, in the order of reading; and axe."""
    expected, stops = hands.expected(), hands.walk()
    unseen = [stop for stop in stops if not (stop.outlined and stop.seen and stop.clear)]
    assert unseen == [], f"nobody sees that the focus is on {unseen}"
    narrow = hands.page.viewport_size is not None and hands.page.viewport_size["width"] <= NARROW
    assert out_of_order([stop for stop in stops if not (narrow and stop.head)]) == []
    assert len({stop.place for stop in stops if stop.kind != "div"}) == expected, [stop.name for stop in stops]
    assert faults(hands.page, GRAVE) == []
