"""What small papers are printed on."""

from __future__ import annotations

from enum import StrEnum


class ReceiptSheet(StrEnum):
    """Three parts on an A4, each part on an A5 of its own, or two parts on the halves of an A4."""

    A4 = "a4"
    A5 = "a5"
    A4_HALVES = "a4_halves"


class SlipSheet(StrEnum):
    """A sheet of its own, or half of an A4 that is cut in the middle."""

    A5 = "a5"
    A4_HALVES = "a4_halves"
