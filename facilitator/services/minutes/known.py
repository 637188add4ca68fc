"""minutes.known: whether a file is the one that was signed by hand: the printed paper, or the scan of its sheet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from facilitator.domain.minutes.addendum import read_addendum
from facilitator.domain.minutes.record import digest, short_code
from facilitator.domain.minutes.signing import OFFICE_NAMES, Office
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.minutes_held import content_of
from facilitator.services.verb import Question
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class KnownPaper:
    """`digest`: SHA-256 of the file in hex."""

    digest: str


@dataclass(frozen=True)
class SignedByHand:
    """`signers`: office and name of those whose hand stands on the sheet; `codes`: what may be typed from it."""

    name: str
    scan: bool
    signers: tuple[str, ...]
    at: datetime
    codes: tuple[str, ...]


def known(question: KnownPaper, reading: Reading) -> SignedByHand | None:
    """None for a file nobody filed here, and for minutes that are not complete or were signed with keys alone."""
    addendum = reading.store.addenda.by_file(question.digest)
    if addendum is not None and addendum.signed_at is not None:
        return _addendum(addendum, reading)
    row = reading.store.archive.by_file(question.digest)
    if row is None or row.signed_at is None:
        return None
    hands = {Office(one.office) for one in reading.store.archive.signatures(row.id) if not one.certificate}
    if not hands:
        return None
    content = content_of(row)
    names = tuple(f"{OFFICE_NAMES[each.office]}{each.name}" for each in content.signers if each.office in hands)
    codes = (short_code(row.record), digest(row.record), content.journal.code, content.journal.head)
    name = f"{content.issuer}{content.number}《{content.title}》"
    return SignedByHand(name, row.pdf != question.digest, names, row.signed_at, codes)


def _addendum(row: Row, reading: Reading) -> SignedByHand | None:
    hands = {Office(one.office) for one in reading.store.addenda.signatures(row.id) if not one.certificate}
    if not hands:
        return None
    content = read_addendum(row.record)
    names = tuple(f"{OFFICE_NAMES[each.office]}{each.name}" for each in content.signers if each.office in hands)
    codes = (short_code(row.record), digest(row.record))
    return SignedByHand(f"{content.issuer}{content.number}", False, names, row.signed_at, codes)


QUESTION = Question("minutes", "known", KnownPaper, Power.PUBLIC, N_("是不是纸上签过字的那一份"), known)
