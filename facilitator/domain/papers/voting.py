"""The papers of one vote before they are laid out: ballot papers, tally sheet, seal of the bag, slip for hands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.papers.sheets import SlipSheet
from facilitator.domain.words import N_

MOST_BALLOTS = 300
LAST_SERIAL = 9999


class Colour(StrEnum):
    """One for each item of the agenda; none of those that mean an answer (green, red, amber, grey)."""

    BLUE = "blue"
    PINK = "pink"
    VIOLET = "violet"
    CYAN = "cyan"
    BROWN = "brown"


COLOUR_NAMES = {
    Colour.BLUE: N_("蓝色票"),
    Colour.PINK: N_("粉色票"),
    Colour.VIOLET: N_("紫色票"),
    Colour.CYAN: N_("青色票"),
    Colour.BROWN: N_("褐色票"),
}


def colour_of(position: int) -> Colour:
    """`position` of the item on the agenda, from 1."""
    colours = list(Colour)
    return colours[(position - 1) % len(colours)]


def serial(number: int) -> str:
    """012: as tellers key it."""
    return f"{number:03d}"


class Sign(StrEnum):
    """Drawn, not typed: fonts disagree about these characters, and some lack ✗."""

    TICK = "tick"
    CROSS = "cross"
    TRIANGLE = "triangle"
    NONE = ""


SIGNS = {"✓": Sign.TICK, "✗": Sign.CROSS, "△": Sign.TRIANGLE}


@dataclass(frozen=True)
class Answer:
    sign: Sign
    label: str


@dataclass(frozen=True)
class VoteHead:
    """What stands on every paper of a vote; the question to the letter as on phone and wall.

    `advice` is the sentence of a council that only consults; papers kept before it was printed have none.
    """

    question: str
    answers: tuple[Answer, ...]
    ordinal: str
    colour: Colour
    colour_name: str
    meeting: str
    when: str
    issuer: str
    advice: str = ""


@dataclass(frozen=True)
class BallotPapers:
    """`three`: the answers stand in one row of boxes. `how` is the mark to make, `invalid` what makes a paper void.

    A named paper has room for a name and a thumb-print; a secret one for neither, and nobody signs its stub.
    `filled`: a number is written beside each answer; else the answers are numbered as tellers key them.
    `levels`: a 打分表, whose lines are the answers and whose columns are these, each with the digit that is keyed.
    """

    head: VoteHead
    serials: tuple[str, ...]
    how: str
    invalid: tuple[str, ...]
    three: bool
    named: bool
    sheet: SlipSheet = SlipSheet.A5
    filled: bool = False
    levels: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class TallySheet:
    """`squares`: places for one 正 beside each answer."""

    head: VoteHead
    squares: int


@dataclass(frozen=True)
class BagSeal:
    """`figures` are label and number; without a number there is room to write it."""

    head: VoteHead
    figures: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class HandSlip:
    """`series` whose hands are counted apart, a row for each; empty where all hands are counted together."""

    head: VoteHead
    series: tuple[str, ...] = ()
