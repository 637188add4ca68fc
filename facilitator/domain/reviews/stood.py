"""How a demand stood at the end of a past day: what was granted, stopped or withdrawn later does not count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.domain.demands.states import LISTED, UNDER_DEADLINE
from facilitator.domain.reviews.due import Task


@dataclass(frozen=True, slots=True)
class Round:
    """One round of a demand as it is known now, or as it was when it ended."""

    number: int
    deadline: date | None
    completed_on: date | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of its history. `before`: the state it was in; `begins` a new round, whose number it has. `deadline` that
    the line fixed, and the one that it took the place of, `replaced`, where the line tells that."""

    on: date
    round: int
    before: str | None
    begins: bool = False
    deadline: date | None = None
    replaced: date | None = None


def tasks_on(
    day: date, demand: str, state: str, rounds: Sequence[Round], entries: Sequence[Entry]
) -> Iterator[Task]:
    """What it had to do by this day, round by round: those that had ended, and the one that it was in, where the work
    was done by then or its clock ran. `state` and `rounds` as they are now, `entries` in order."""
    later = next((entry for entry in entries if entry.on > day), None)
    if later is not None:
        state = later.before or ""
    current = max(one.number for one in rounds) if later is None else later.round - later.begins
    for one in rounds:
        deadline = one.deadline if one.number < current else _deadline_on(day, one, entries)
        if one.number > current or deadline is None or deadline > day:
            continue
        task = Task(deadline, demand, one.completed_on)
        if one.number < current or state in UNDER_DEADLINE or _done(one, later, day):
            yield task


def _done(one: Round, later: Entry | None, day: date) -> bool:
    """Where nothing is known of a later day, whatever was done at all was due."""
    return one.completed_on is not None and (later is None or one.completed_on <= day)


def _deadline_on(day: date, one: Round, entries: Sequence[Entry]) -> date | None:
    """As the last line fixed it that was written by then. Where only later ones are known, what the first of them took
    the place of: nothing, where that was the order itself; one that does not tell leaves only the deadline as it is."""
    fixed = [entry for entry in entries if entry.round == one.number and entry.deadline is not None]
    after = [entry for entry in fixed if entry.on > day]
    if not after:
        return one.deadline
    known = [entry.deadline for entry in fixed if entry.on <= day]
    if known:
        return known[-1]
    first = after[0]
    return first.replaced or (one.deadline if first.before in LISTED else None)
