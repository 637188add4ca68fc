"""What a verifier says: good, refuted with the reason, or cannot tell; sentences that a resident understands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Answer(IntEnum):
    """The exit status of `facilitator verify`."""

    GOOD = 0
    REFUTED = 1
    CANNOT_TELL = 2


@dataclass(frozen=True)
class Verdict:
    """The first line says whether the code on the paper was compared, the last one is the answer in one sentence."""

    answer: Answer
    lines: tuple[str, ...]


class Refuted(Exception):
    """Something does not hold; the message is the reason, one sentence."""


class CannotTell(Exception):
    """This program lacks what it would take to say yes or no; the message says what."""
