"""Old eyes in daylight: what residents read on a phone stands out at least 7 to 1, what staff read 4.5 to 1."""

from __future__ import annotations

import re

import pytest

from facilitator.paths import static_dir

PHONE = [
    (ink, ground)
    for ink in ("ink", "ink-2", "for", "against", "abstain", "none", "indigo")
    for ground in ("paper", "card")
] + [("ink", "wash"), ("ink-2", "wash"), ("paper", "ink"), ("card", "indigo")]
PRESSED = [(vote, f"{vote}-wash") for vote in ("for", "against", "abstain", "none")]
STAFF = [
    ("ink-3", "paper"),
    ("ink-3", "card"),
    ("late", "card"),
    ("urgent", "urgent-wash"),
    ("priority", "priority-wash"),
    ("routine", "indigo-wash"),
    ("indigo", "indigo-wash"),
    ("seal", "card"),
]


def colours(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))


DAY = colours((static_dir() / "css/tokens.css").read_text("utf-8"))
EVENING = DAY | colours((static_dir() / "css/screen.css").read_text("utf-8").partition(".screen.dark")[2])


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize(("ink", "ground"), PHONE + PRESSED)
def test_phone_colours_are_seven_to_one(ink: str, ground: str) -> None:
    assert contrast(DAY[ink], DAY[ground]) >= 7


@pytest.mark.parametrize(("ink", "ground"), STAFF)
def test_staff_colours_are_four_and_a_half_to_one(ink: str, ground: str) -> None:
    assert contrast(DAY[ink], DAY[ground]) >= 4.5


@pytest.mark.parametrize("ink", ["ink", "for", "against", "abstain", "none", "indigo"])
def test_projector_colours_are_seven_to_one_in_the_evening_too(ink: str) -> None:
    assert contrast(EVENING[ink], EVENING["paper"]) >= 7


@pytest.mark.parametrize("colours", [DAY, EVENING], ids=["day", "evening"])
def test_words_on_the_wall_are_fifteen_to_one(colours: dict[str, str]) -> None:
    """In a hall with windows half of it is lost."""
    assert contrast(colours["ink"], colours["paper"]) >= 15
