"""notices.paper_code: whether a code on a paper is one of ours, of minutes or of an addendum, and what it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from facilitator.domain.errors import NotFound
from facilitator.domain.ids import check_code, code_bits
from facilitator.domain.journal import Entry
from facilitator.domain.minutes.addendum import read_addendum
from facilitator.domain.minutes.states import MinutesState
from facilitator.domain.people.credentials import normal_code
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.announced import announced
from facilitator.services.context import Reading
from facilitator.services.finding import find_minutes, find_session
from facilitator.services.matters import public_title
from facilitator.services.verb import Question
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class PaperCode:
    """What somebody scanned or copied from a paper: its 校验码, or the 会场记录码 beside it."""

    code: str


@dataclass(frozen=True)
class CodeOwner:
    """`signed` is False while signatures are missing. `sentences` are the results as they were announced; of an
    addendum what it corrects. `corrected`: numbers of the signed addenda to these minutes. `discarded`: an addendum
    that was taken back before everybody had signed it."""

    code: str
    title: str
    number: str
    signed: bool
    sentences: tuple[str, ...]
    notice: str
    """The minutes that hang out, for the link; empty where nothing hangs."""
    corrected: tuple[str, ...] = ()
    discarded: bool = False
    reached: datetime | None = None
    """Of a 会场记录码 alone: when the record of the evening stood there. It is printed on the 表决结果确认单, stands on
    the wall, and behind every vote in the minutes."""


def known_paper(question: PaperCode, reading: Reading) -> CodeOwner:
    """Raises NotFound for a code that no settled paper of this community has."""
    code = normal_code(question.code)
    for row in reading.store.archive.everything():
        if row.digest and code in _codes(row):
            return _minutes(row, reading)
    for addendum in reading.store.addenda.everything():
        if code == _code(addendum):
            return _addendum(find_minutes(reading.store, addendum.minutes), addendum, reading)
    found = reading.store.journal.beginning_with(bits) if (bits := code_bits(code)) else None
    if found:
        return _moment_of_record(code, *found, reading)
    raise NotFound(N_("本社区没有用过这个校验码。请对着纸再看一遍有没有抄错；没有抄错，这张纸就不是本社区的。"))


def _minutes(row: Row, reading: Reading) -> CodeOwner:
    session = find_session(reading.store, row.session)
    signed = row.state in (MinutesState.SIGNED, MinutesState.PUBLISHED)
    sentences = tuple(ballot.result["sentence"] for ballot in announced(session, reading)) if signed else ()
    hangs = reading.store.notices.of(row.id)
    title, corrected = public_title(session, reading) if signed else "", tuple(_corrected(row, reading))
    return CodeOwner(_code(row), title, row.number or "", signed, sentences, row.id if hangs else "", corrected)


def _addendum(row: Row, addendum: Row, reading: Reading) -> CodeOwner:
    content, signed = read_addendum(addendum.record), addendum.signed_at is not None
    title = public_title(find_session(reading.store, row.session), reading) if signed else ""
    said = N_("“{old}”更正为“{new}”。").format(old=content.old, new=content.new)
    discarded, sentences = addendum.discarded_at is not None, (said,) if signed else ()
    return CodeOwner(_code(addendum), title, content.number, signed, sentences, "", discarded=discarded)


def _moment_of_record(code: str, entry: Entry, session: str | None, reading: Reading) -> CodeOwner:
    """What was announced is told once the minutes that repeat it are signed, as for every other paper."""
    row = reading.store.archive.of_session(session) if session else None
    told = CodeOwner(code, "", "", signed=False, sentences=(), notice="")
    if row is not None and row.digest:
        told = _minutes(row, reading)
    return replace(told, code=code, reached=datetime.fromisoformat(entry.at))


def _corrected(row: Row, reading: Reading) -> Iterator[str]:
    for addendum in reading.store.addenda.of_minutes(row.id):
        if addendum.signed_at is not None:
            yield read_addendum(addendum.record).number


def _codes(row: Row) -> tuple[str, ...]:
    """The 校验码 of the record, and the 会场记录码 that is printed beside it."""
    return _code(row), check_code(bytes.fromhex(row.content["journal"]["head"]))


def _code(row: Row) -> str:
    return check_code(bytes.fromhex(row.digest))


QUESTION = Question("notices", "paper_code", PaperCode, Power.PUBLIC, N_("校验码是不是本社区的"), known_paper)
