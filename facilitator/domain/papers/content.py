"""The content of a paper before it is laid out: a table, a form with a tear-off receipt, or a batch of blank slips.

It is kept as canonical JSON, so that the same paper can be made again and a reader can see what was printed.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from facilitator.domain.journal import canonical_bytes
from facilitator.domain.papers.money import MoneyNotice, MoneyReceipts, MoneyRoll, PledgeForms
from facilitator.domain.papers.sheets import SlipSheet as SlipSheet
from facilitator.domain.papers.voting import BagSeal, BallotPapers, HandSlip, TallySheet


class Sheet(StrEnum):
    A4 = "a4"
    A4_WIDE = "a4_wide"
    A3_WIDE = "a3_wide"


class Room(StrEnum):
    """How much of the line a column takes; BOX is an empty box to tick, NOTE is room to write by hand."""

    NUMBER = "number"
    SHORT = "short"
    MIDDLE = "middle"
    WIDE = "wide"
    BOX = "box"
    NOTE = "note"


@dataclass(frozen=True)
class Code:
    """A QR with the sentence that says what scanning it is good for; `address` is what the phone opens."""

    address: str
    words: str


@dataclass(frozen=True)
class Column:
    label: str
    room: Room


@dataclass(frozen=True)
class Group:
    """Lines under one heading; an empty heading prints none. A line has one text for each column that is not a box."""

    heading: str
    lines: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Listing:
    """A table over as many pages as it needs; `empty` is said when it has no line at all."""

    title: str
    lead: str
    sheet: Sheet
    columns: tuple[Column, ...]
    groups: tuple[Group, ...]
    empty: str
    notes: tuple[str, ...]
    issuer: str
    dated: str
    code: Code | None = None


@dataclass(frozen=True)
class Line:
    """One row of a form; without a text there is room to write by hand."""

    label: str
    text: str = ""


@dataclass(frozen=True)
class Stub:
    """The part below the scissors: it comes back, or the other side keeps it."""

    title: str
    lines: tuple[Line, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class FormPaper:
    """One sheet with a frame of rows, places to sign, and a receipt to tear off for each party that must answer."""

    title: str
    number: str
    lead: str
    lines: tuple[Line, ...]
    signs: tuple[str, ...]
    stub: Stub
    issuer: str
    dated: str
    more_stubs: tuple[Stub, ...] = ()
    code: Code | None = None


@dataclass(frozen=True)
class SlipBatch:
    """Blank 需求征集单 with their numbers; `place` is printed where the meeting is known. `codes`: one a number, with
    which its holder asks how far it is, at `address`; batches that were kept before there were codes have none."""

    numbers: tuple[str, ...]
    place: str
    day: str
    issuer: str
    sheet: SlipSheet = SlipSheet.A5
    codes: tuple[str, ...] = ()
    address: str = ""


@dataclass(frozen=True)
class PrintedTicket:
    """`address` is the whole QR and holds the secret; `short_code` is what is typed where nobody can scan."""

    label: str
    name: str
    short_code: str
    address: str


@dataclass(frozen=True)
class TicketSheet:
    """Eight to an A4, to be cut apart. Printed at once and kept nowhere: every ticket is a key.

    `fingerprint`: SHA-256 of the community's certificate, so that a paper can be checked against the wall.
    """

    title: str
    kind: str
    when: str
    place: str
    issuer: str
    typed: str
    fingerprint: str
    tickets: tuple[PrintedTicket, ...]


OfMoney = MoneyNotice | MoneyRoll | PledgeForms | MoneyReceipts
OfAVote = BallotPapers | TallySheet | BagSeal | HandSlip
Content = Listing | FormPaper | SlipBatch | TicketSheet | OfAVote | OfMoney
LAYOUTS: dict[type[Content], str] = {
    Listing: "listing",
    FormPaper: "form",
    SlipBatch: "slips",
    TicketSheet: "tickets",
    BallotPapers: "ballots",
    TallySheet: "tally",
    BagSeal: "seal",
    HandSlip: "hands",
    MoneyNotice: "money_notice",
    MoneyRoll: "money_roll",
    PledgeForms: "pledges",
    MoneyReceipts: "receipts",
}


def plain_content(content: Content) -> dict[str, Any]:
    """What is kept: the fields, and which layout they are for."""
    return {"layout": LAYOUTS[type(content)], **asdict(content)}


def content_bytes(kept: dict[str, Any]) -> bytes:
    """The exact bytes that a paper is made from."""
    return canonical_bytes(kept)
