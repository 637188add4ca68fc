"""What small papers are printed on."""

from __future__ import annotations

from enum import StrEnum


class SlipSheet(StrEnum):
    """A sheet of its own, or half of an A4 that is cut in the middle."""

    A5 = "a5"
    A4_HALVES = "a4_halves"
