"""A number that an office gave out twice: the later demand stands in the ledger with a place behind it, A1/2."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import count

from facilitator.domain.demands.entry import LIMITS
from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.domain.demands.importing.telling import by_others, other_words
from facilitator.services.demands.entering import plain
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

Reference = tuple[str, str]
"""The way of coming, and the number that whoever sent it gave."""


def another(row: Candidate, line: Row, same_file: Collection[str]) -> bool:
    """Whether a row with the number of a line seems to be another demand than the line. Who was forgotten is told by
    no name; a file that came before is what it was."""
    if row.demand or row.number or line.batch in same_file:
        return False
    return other_words(row, line) or (line.forgotten_on is None and by_others(row, line))


def lines_behind(store: UnitOfWork, references: Collection[Reference]) -> Mapping[Reference, Sequence[Row]]:
    """The lines with A1/1, A1/2, … of each reference, as far as the places go on; the first of them may be missing."""
    found: defaultdict[Reference, list[Row]] = defaultdict(list)
    wanted = set(references)
    for place in count(1):
        numbers = {_behind(reference, place): reference for _way, reference in wanted}
        lines = [
            ((line.channel, numbers[line.external_ref]), line) for line in store.imports.lines("external_ref", numbers)
        ]
        for key, line in lines:
            found[key].append(line)
        if place > 1:
            wanted &= {key for key, _line in lines}
        if not wanted:
            break
    return found


def with_own_numbers(store: UnitOfWork, fresh: Sequence[Candidate]) -> list[Candidate]:
    """Rows to be registered: a number that the ledger has already goes on with the next place that is free."""
    used = {(one.channel.value, reference) for one in fresh if (reference := plain(one.external_ref))}
    known = {
        (way, reference)
        for way in {way for way, _reference in used}
        for reference in store.ledger.known_refs(way, [reference for other, reference in used if other == way])
    }
    return [_numbered(store, one, known, used) for one in fresh]


def _numbered(store: UnitOfWork, one: Candidate, known: set[Reference], used: set[Reference]) -> Candidate:
    way, reference = one.channel.value, plain(one.external_ref) or ""
    if (way, reference) not in known:
        return one
    free = next(
        number
        for number in (_behind(reference, place) for place in count(2))
        if (way, number) not in used and not store.ledger.known_refs(way, [number])
    )
    used.add((way, free))
    return replace(one, external_ref=free)


def _behind(reference: str, place: int) -> str:
    sign = f"/{place}"
    return reference[: LIMITS["external_ref"] - len(sign)] + sign
