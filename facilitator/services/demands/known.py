"""Which rows of a file are in the ledger already: the same file may come twice and adds nothing the second time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.domain.demands.entry import Channel, check_words
from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.demands.entering import plain
from facilitator.services.verb import Question
from facilitator.storage.uow import UnitOfWork


@dataclass(frozen=True)
class KnownRows:
    """What an import of these rows would leave out. `file_digest`: SHA-256 of the file in hex."""

    file_digest: str
    rows: tuple[Candidate, ...]


@dataclass(frozen=True)
class BatchLine:
    """A row of the file and the demand it is in the ledger."""

    row: int
    number: str


def known_rows(question: KnownRows, reading: Reading) -> tuple[BatchLine, ...]:
    return batch_lines(numbers_known(reading.store, question.rows, question.file_digest))


def numbers_known(store: UnitOfWork, rows: Sequence[Candidate], file_digest: str) -> dict[int, str]:
    """Row → number: by reference and way of coming; without a reference by the very same words."""
    referenced: defaultdict[Channel, dict[str, int]] = defaultdict(dict)
    for candidate in rows:
        if reference := plain(candidate.external_ref):
            referenced[candidate.channel][reference] = candidate.row
    known: dict[int, str] = {}
    for channel, by_reference in referenced.items():
        numbers = store.ledger.numbers_of(channel, by_reference, file_digest)
        known |= {by_reference[reference]: number for reference, number in numbers.items()}
    return known | _told_before(store, [one for one in rows if not plain(one.external_ref)])


def batch_lines(numbers: dict[int, str]) -> tuple[BatchLine, ...]:
    return tuple(BatchLine(row, numbers[row]) for row in sorted(numbers))


Words = tuple[str, str, str | None, date | None]


def _told_before(store: UnitOfWork, candidates: Sequence[Candidate]) -> dict[int, str]:
    told: dict[int, Words] = {
        one.row: (*check_words(one.title, one.description), plain(one.reporter_name), one.happened_on)
        for one in candidates
    }
    numbers: dict[Words, str] = {
        (row.title, row.description, row.reporter_name, row.happened_on): row.number
        for row in store.ledger.titled({words[0] for words in told.values()})
    }
    return {row: numbers[words] for row, words in told.items() if words in numbers}


QUESTION = Question("demands", "known_rows", KnownRows, Power.WORK, N_("哪些行已经在台账里"), known_rows)
