"""One line of the doctor's report."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from facilitator.domain.words import N_


class Mark(Enum):
    """GOOD and BAD were checked; WORSE_OFF works, but poorly; ASK is for people to look at in the room."""

    GOOD = "✓"
    WORSE_OFF = "！"
    BAD = "✗"
    ASK = "□"


MARK_NAMES = {Mark.GOOD: N_("正常"), Mark.WORSE_OFF: N_("可用"), Mark.BAD: N_("有问题"), Mark.ASK: N_("请现场核对")}


COLOURS = {Mark.GOOD: "green", Mark.WORSE_OFF: "yellow", Mark.BAD: "red", Mark.ASK: ""}


@dataclass(frozen=True)
class Finding:
    """`what` was looked at, `found` says how it is, `cure` what to do where it is not well."""

    mark: Mark
    what: str
    found: str
    cure: str = ""


def good(what: str, found: str) -> Finding:
    return Finding(Mark.GOOD, what, found)


def poor(what: str, found: str, cure: str) -> Finding:
    return Finding(Mark.WORSE_OFF, what, found, cure)


def bad(what: str, found: str, cure: str) -> Finding:
    return Finding(Mark.BAD, what, found, cure)


def ask(what: str, found: str) -> Finding:
    return Finding(Mark.ASK, what, found)
