"""One public demand as a story: five steps, a line for each thing that happened, what was measured, what is next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.plain_next import next_line
from facilitator.domain.demands.plain_story import PLAIN_LINES, PassedStep, Step, steps_of
from facilitator.domain.demands.public_words import Known, masked
from facilitator.domain.demands.search_words import printed_number
from facilitator.domain.demands.states import UNDER_DEADLINE, DemandState
from facilitator.domain.demands.triage import Matter
from facilitator.domain.errors import NotFound
from facilitator.domain.here import day_of
from facilitator.domain.hundredths import from_hundredths
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.demands.public_photos import ShownPhoto, pair_of
from facilitator.services.public_list import PublicLine, line_for_all
from facilitator.services.verb import Question
from facilitator.storage.rows import Row

NOT_HERE = N_("公示栏里没有这个编号。自己提的事，请用回执上的码查；也可以打电话或者到社区问。")
"""The one answer for what is not public and for what does not exist: the board tells nobody which it is."""


@dataclass(frozen=True)
class ToldLine:
    """`again` marks the first line of a new round."""

    on: date
    sentence: str
    round: int
    again: bool


@dataclass(frozen=True)
class PublicMeasure:
    """At most two decimals; None where it was not measured."""

    indicator: str
    unit: str
    before: float | None
    after: float | None


@dataclass(frozen=True)
class PublicStory:
    """By the number that stands on the board, however it is typed."""

    number: str


@dataclass(frozen=True)
class StoryForAll(PublicLine):
    """The line of the board and what happened; `next_line` is empty where nothing follows."""

    steps: tuple[PassedStep, ...]
    told: tuple[ToldLine, ...]
    measure: PublicMeasure | None
    photos: tuple[ShownPhoto, ...]
    next_line: str


def public_story(question: PublicStory, reading: Reading) -> StoryForAll:
    today, board = day_of(reading.now), reading.store.board
    row = board.line(printed_number(question.number.strip()), today)
    if row is None:
        raise NotFound(NOT_HERE)
    state, way = DemandState(row.state), board.way(row.id)
    names = reading.store.board.known_names.of([row.id])[row.id]
    return StoryForAll(
        **vars(line_for_all(row, today, names, reading.matter_names)),
        steps=passed_by(row, row.registered_on, way),
        told=tuple(told_of(way, PLAIN_LINES)),
        measure=measure_of(row.id, names, reading),
        photos=pair_of(row.id, reading),
        next_line=next_line(state, row.matter),
    )


def passed_by(row: Row, placed_on: date, way: Iterable[Row]) -> tuple[PassedStep, ...]:
    """The five steps of this round; councils beside the department's work are talked about as well, and a large matter
    that a department works at still owes them."""
    entries = [(entry, day_of(entry.at)) for entry in way if entry.round == row.round]
    beside = next((on for entry, on in entries if entry.move == DemandDeed.COUNCIL_TRACK), None)
    marks = ((DemandState(entry.after), on) for entry, on in entries)
    state = DemandState(row.state)
    owed = (Step.TALKED,) if row.matter == Matter.MAJOR and state in UNDER_DEADLINE else ()
    return tuple(steps_of(state, placed_on, marks, beside, owed))


def told_of(way: Iterable[Row], lines: Mapping[str, str]) -> Iterable[ToldLine]:
    """The newest first; the same thing said twice on one day is told once."""
    told: list[ToldLine] = []
    for entry in way:
        sentence, on = lines.get(entry.move, ""), day_of(entry.at)
        again = bool(told) and entry.round > told[-1].round
        if sentence and (not told or again or (told[-1].on, told[-1].sentence) != (on, sentence)):
            told.append(ToldLine(on, sentence, entry.round, again))
    return reversed(told)


def measure_of(demand: str, known: Known, reading: Reading) -> PublicMeasure | None:
    """Staff typed what was measured; it passes the same mask as everything else, `known` and all."""
    row = reading.store.board.measure(demand)
    if row is None or (row.before is None and row.after is None):
        return None
    return PublicMeasure(masked(row.indicator, *known), masked(row.unit, *known), _plain(row.before), _plain(row.after))


def _plain(hundredths: int | None) -> float | None:
    return None if hundredths is None else from_hundredths(hundredths)


QUESTIONS = (Question("demands", "public_story", PublicStory, Power.PUBLIC, N_("公示栏里的一件事"), public_story),)
