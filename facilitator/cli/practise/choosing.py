"""What an invented resident chooses: the same on phone and paper, and not all alike, so that there is a result."""

from __future__ import annotations

import hashlib
from typing import Any

LEANING = {"for": 7, "against": 2, "abstain": 1}
"""Of ten residents; other options share them evenly."""


def choices_of(ballot: dict[str, Any], unit: str) -> tuple[str, ...]:
    """As many as the form asks for. `unit` decides, so that a paper that is keyed twice says the same twice."""
    options = [str(option["id"]) for option in ballot.get("options") or ()]
    if not options:
        return ()
    drawn = hashlib.sha256(f"{ballot['id']}{unit}".encode()).digest()
    if ballot.get("form") == "score":
        scale = _scale(ballot)
        return tuple(f"{option}:{scale[drawn[place] % len(scale)]}" for place, option in enumerate(options))
    first = _leaning(options, drawn[0])
    if ballot.get("form") == "ranked":
        return (first, *(option for option in options if option != first))
    least = int(ballot.get("min") or 1)
    others = [option for option in options if option != first]
    return (first, *others[: least - 1])


def _scale(ballot: dict[str, Any]) -> list[int]:
    """Levels of satisfaction where the sheet names them, else every whole number between its ends."""
    levels = [int(level["value"]) for level in ballot.get("levels") or ()]
    least, most = int(ballot.get("min") or 0), int(ballot.get("max") or 5)
    return levels or list(range(least, max(least, most) + 1))


def _leaning(options: list[str], drawn: int) -> str:
    weighted = [option for option in options for _ in range(LEANING.get(option, 1))]
    return weighted[drawn % len(weighted)]
