"""Compares what is printed with the attached record: a paper that says something else than its data is refuted.

Only words that stand in the record itself are looked for, never our own labels, so that papers made by an older
version stay good when a label changes.
"""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Callable, Iterator

from pypdf import PdfReader

from facilitator.domain.minutes.addendum import AddendumContent
from facilitator.domain.minutes.ballots import BallotRecord
from facilitator.domain.minutes.content import AgendaItem, MinutesContent
from facilitator.domain.minutes.record import digest, short_code
from facilitator.domain.words import N_
from facilitator.pdf.figures import votes_told
from facilitator.pdf.glyphs import by_shape, printable
from facilitator.pdf.revisions import DAMAGED
from facilitator.pdf.verdict import Refuted

UNSEEN = re.compile("[\\s\ufe00-\ufe0f\U000e0100-\U000e01ef]+")


def check_printed(pdf: bytes, content: MinutesContent, record: bytes) -> None:
    """Raises Refuted naming the first thing of the record that is not on the paper, or a page without the code."""
    _check_pages(pdf, record, lambda: tuple(_expected(content, record)))


def check_addendum(pdf: bytes, content: AddendumContent, record: bytes) -> None:
    """The same for an addendum."""
    words = (content.issuer, content.number, content.minutes_title, content.corrects, content.corrects_code)
    told = (line for text in (content.old, content.new, content.reason) for line in text.splitlines())
    _check_pages(pdf, record, lambda: (*words, content.item_title, *content.earlier, *told, digest(record)))


def _check_pages(pdf: bytes, record: bytes, expect: Callable[[], tuple[str, ...]]) -> None:
    code = short_code(record)
    try:
        pages = [_plain(page.extract_text()) for page in PdfReader(io.BytesIO(pdf)).pages]
    except Exception:
        raise Refuted(DAMAGED) from None
    if not pages or any(_plain(code) not in page for page in pages):
        raise Refuted(N_("有一页没有印校验码，或者印的校验码与附带的数据不符。"))
    paper = "".join(_without_footer(page, number, code) for number, page in enumerate(pages, start=1))
    try:
        expected = expect()
    except (KeyError, TypeError):
        raise Refuted(N_("附带的会议数据不全。")) from None
    for words in expected:
        if _plain(words) not in paper:
            raise Refuted(N_("纸面上没有数据里的这一处：“{words}”。").format(words=words[:40]))


def _plain(text: str) -> str:
    """Without white space and variations, in one spelling for everything that looks the same."""
    return by_shape(UNSEEN.sub("", unicodedata.normalize("NFC", printable(text))))


def _without_footer(page: str, number: int, code: str) -> str:
    """So that a sentence that runs over a page's end is found whole. The code of the last page's own block stays."""
    for footer in (f"—{number}—", f"校验码{_plain(code)}"):
        head, found, tail = page.rpartition(footer)
        page = head + tail if found else page
    return page


def _expected(content: MinutesContent, record: bytes) -> Iterator[str]:
    yield from (content.issuer, content.number, content.title, content.kind_name, content.place)
    yield from (content.chair, content.recorder, content.journal.code, digest(record))
    yield from (*content.scrutineers, *content.tellers, *content.attachments)
    for item in content.items:
        yield from _of_item(item)
    for resolution in content.resolutions:
        yield from (resolution.demand.number, resolution.demand.title, resolution.responsible_party, resolution.task)
    for line in content.orders:
        yield from (line.demand.number, line.demand.title, line.ruling, line.reason, line.responsible_party)
        yield from (line.danger, line.dispatched_by)
    yield from (line for line in content.remarks.splitlines())


def _of_item(item: AgendaItem) -> Iterator[str]:
    yield from (item.title, item.proposer)
    for prose in (item.background, item.plan, item.opinions):
        yield from prose.splitlines()
    for recusal in item.recusals if item.ballots else ():
        yield recusal.name
    for ballot in item.ballots:
        yield from _of_ballot(ballot)


def _of_ballot(ballot: BallotRecord) -> Iterator[str]:
    yield ballot.question
    if ballot.void_reason:
        yield from (ballot.void_reason, ballot.void_by, ballot.void_agreed)
        return
    result = ballot.result
    yield from (result["sentence"], result["verdict"], result["rule"]["formula"], result["rule"]["quorum"])
    yield from votes_told(ballot)
    yield from ballot.hand_tellers
    for keying in ballot.keyings:
        yield from (keying.first, keying.second, keying.sheet, keying.collector)
