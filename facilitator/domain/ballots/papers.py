"""What a vote is made of: channels, forms, options, and one paper as the box holds it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.words import N_


class Channel(StrEnum):
    """Three equal ways to vote; a signature sheet carried from door to door is paper."""

    PHONE = "phone"
    PAPER = "paper"
    HANDS = "hands"


class Form(StrEnum):
    """What a voter does with the options."""

    YES_NO_ABSTAIN = "yes_no_abstain"
    SINGLE = "single"
    MULTIPLE = "multiple"
    RANKED = "ranked"
    SCORE = "score"


class Secrecy(StrEnum):
    NAMED = "named"
    SECRET = "secret"


class Receipts(StrEnum):
    """What a voter can prove afterwards: the content, only that it is in the box, or nothing."""

    FULL = "full"
    INCLUSION = "inclusion"
    NONE = "none"


class DuplicateRule(StrEnum):
    """Which of two papers of one unit counts; announced before the vote."""

    PAPER_PREVAILS = "paper_prevails"
    FIRST_PREVAILS = "first_prevails"


CHANNEL_NAMES = {Channel.PHONE: N_("手机"), Channel.PAPER: N_("纸票"), Channel.HANDS: N_("举手")}

SECRECY_NAMES = {Secrecy.NAMED: N_("记名表决"), Secrecy.SECRET: N_("无记名表决")}

SECRECY_SENTENCES = {
    Secrecy.NAMED: N_("会记下您投的什么，不对外公开"),
    Secrecy.SECRET: N_("无记名：只记您投过了，不记投的什么"),
}

HANDS_SENTENCE = N_("举手，当场点数")
"""Of hands that are counted and nothing else: nobody's choice is written down, so nothing is said about that."""

FOR, AGAINST, ABSTAIN = "for", "against", "abstain"


@dataclass(frozen=True, slots=True)
class Paper:
    """One row of the box. `unit` is None on a secret paper; an invalid paper has taken part and chosen nothing.

    `mark` tells papers of one box apart without time or order: a tracker, or the serial on the sheet.
    """

    channel: Channel
    unit: str | None
    choices: tuple[str, ...] = ()
    invalid: bool = False
    mark: str = ""


@dataclass(frozen=True, slots=True)
class HandCount:
    """Raised hands counted without names: option → how many, as two tellers agreed."""

    counts: Mapping[str, int]

    @property
    def total(self) -> int:
        return sum(self.counts.values())
