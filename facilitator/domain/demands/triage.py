"""开单: large, small or private matter, and how urgent it is."""

from __future__ import annotations

from enum import StrEnum

from facilitator.domain.words import N_


class Matter(StrEnum):
    """三事分流; the community may print other words, the identifiers stay."""

    MAJOR = "major"
    MINOR = "minor"
    PRIVATE = "private"


MATTER_NAMES = {Matter.MAJOR: N_("大事"), Matter.MINOR: N_("小事"), Matter.PRIVATE: N_("私事")}
WHICH_MATTER = N_("请先选定是大事、小事还是私事。")
