"""The head of a 纪要: black, or red with the red line below the number (套红), as the issuing body decides."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from facilitator.domain.words import N_


class Head(StrEnum):
    """GB/T 9704-2012 §7.2.4, §7.2.7, §10.3: the standard's mark is red; a community is free to print it black."""

    BLACK = "black"
    RED = "red"


HEAD_NAMES: Mapping[Head, str] = {Head.BLACK: N_("黑色抬头"), Head.RED: N_("红色抬头（套红）")}
FIRST_HEAD = Head.BLACK
"""Until somebody chooses: 套红 is a decision of the body that issues the paper."""
