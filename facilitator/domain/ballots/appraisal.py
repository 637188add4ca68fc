"""How satisfied people are, as a ballot: five levels and 不了解 about one matter, or one sheet with a line a matter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from facilitator.domain.ballots.counts.score import split
from facilitator.domain.ballots.effective import Vote
from facilitator.domain.ballots.papers import Form
from facilitator.domain.ballots.slate import Option, Slate
from facilitator.domain.reviews.scales import LEVEL_NAMES, LEVELS, Level
from facilitator.domain.words import N_

LADDER = (*LEVELS, Level.CANNOT_SAY)
"""From the best to the worst, and last who cannot judge; the order of the paper."""
MOST_MATTERS = 60
"""Lines of one sheet: more than that nobody fills in one sitting, and a phone does not show at a glance."""
LEVEL_OF = {f"o{place}": level for place, level in enumerate(LADDER, 1)}
OPTION_OF = {level: option for option, level in LEVEL_OF.items()}
CONTENT = (OPTION_OF[Level.VERY_SATISFIED], OPTION_OF[Level.SATISFIED])


def levels() -> Slate:
    """The paper about one matter."""
    return Slate(Form.SINGLE, tuple(Option(option, LEVEL_NAMES[level]) for option, level in LEVEL_OF.items()))


def level_sheet(names: Sequence[str]) -> Slate:
    """One line a matter, each with a level from 5 to 1, or 0 for 不了解."""
    lines = tuple(Option(f"o{place}", name) for place, name in enumerate(names, 1))
    return Slate(Form.SCORE, lines, int(Level.CANNOT_SAY), int(Level.VERY_SATISFIED))


QUESTION = N_("“{title}”办得怎么样？")
HOW_SINGLE = N_("请选一项；没用过、不清楚的选“不了解”，不算在内")
HOW_SHEET = N_("每件选一项；没用过、不清楚的选“不了解”，不算在内")


def how_to_appraise(form: Form) -> str:
    return HOW_SHEET if form is Form.SCORE else HOW_SINGLE


def levels_given(form: Form, choices: Sequence[str]) -> tuple[Level, ...]:
    """A paper's level for every matter, in the order of the slate."""
    if form is Form.SCORE:
        return tuple(Level(int(split(choice)[1])) for choice in choices)
    return tuple(LEVEL_OF[choice] for choice in choices)


@dataclass(frozen=True, slots=True)
class Given:
    """What one voter gave for each matter, and by what; `unit` stands for the voter."""

    unit: str
    channel: str
    levels: tuple[Level, ...]


def given(form: Form, votes: Iterable[Vote]) -> tuple[Given, ...]:
    """The voices of a named box, each with its levels."""
    return tuple(Given(vote.unit, vote.channel.value, levels_given(form, vote.choices)) for vote in votes if vote.unit)


def next_sheet(left: Sequence[str]) -> tuple[str, ...]:
    """The first of as few sheets as there must be, all about as long: 61 matters are 31 and 30, never 60 and one."""
    sheets = -(-len(left) // MOST_MATTERS)
    return tuple(left[: -(-len(left) // sheets)]) if sheets else ()
