"""The content of a paper before it is laid out: a table, a form with a tear-off receipt, or a batch of blank slips.

It is kept as canonical JSON, so that the same paper can be made again and a reader can see what was printed.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from facilitator.domain.journal import canonical_bytes
from facilitator.domain.papers.letters import ChairScript, JoinSheet, Letter
from facilitator.domain.papers.money import MoneyNotice, MoneyReceipts, MoneyRoll, PledgeForms
from facilitator.domain.papers.parts import Code as Code
from facilitator.domain.papers.parts import Column as Column
from facilitator.domain.papers.parts import Group as Group
from facilitator.domain.papers.parts import Line as Line
from facilitator.domain.papers.parts import Room as Room
from facilitator.domain.papers.parts import Sheet as Sheet
from facilitator.domain.papers.parts import Stub as Stub
from facilitator.domain.papers.reviews import ReviewReportPaper
from facilitator.domain.papers.sheets import SlipSheet as SlipSheet
from facilitator.domain.papers.voting import BagSeal, BallotPapers, HandSlip, TallySheet

RARE = "喆堃昇珺䶮㛃　燚犇淼翀赟彧頔瑨"
"""Characters of real given names."""


@dataclass(frozen=True)
class Listing:
    """A table over as many pages as it needs; `empty` is said when it has no line at all.

    `apart`: every group begins a page of its own, to be carried from house to house."""

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
    apart: bool = False


@dataclass(frozen=True)
class FormPaper:
    """One sheet with a frame of rows, places to sign, and a receipt to tear off for each party that must answer.

    A record that stays in the file has no receipt (`stub` is None)."""

    title: str
    number: str
    lead: str
    lines: tuple[Line, ...]
    signs: tuple[str, ...]
    stub: Stub | None
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


@dataclass(frozen=True)
class TrialSheet:
    """打印测试页; `rare` are characters that poor fonts lack."""

    issuer: str
    street: str
    code: Code
    rare: str = RARE


OfMoney = MoneyNotice | MoneyRoll | PledgeForms | MoneyReceipts
OfAVote = BallotPapers | TallySheet | BagSeal | HandSlip
Read = Letter | JoinSheet | ChairScript
Content = Listing | FormPaper | SlipBatch | TicketSheet | TrialSheet | OfAVote | OfMoney | Read | ReviewReportPaper
LAYOUTS: dict[type[Content], str] = {
    Listing: "listing",
    FormPaper: "form",
    SlipBatch: "slips",
    TicketSheet: "tickets",
    TrialSheet: "test_page",
    BallotPapers: "ballots",
    TallySheet: "tally",
    BagSeal: "seal",
    HandSlip: "hands",
    MoneyNotice: "money_notice",
    MoneyRoll: "money_roll",
    PledgeForms: "pledges",
    MoneyReceipts: "receipts",
    Letter: "letter",
    JoinSheet: "join",
    ChairScript: "script",
    ReviewReportPaper: "review_report",
}


def plain_content(content: Content) -> dict[str, Any]:
    """What is kept: the fields, and which layout they are for."""
    return {"layout": LAYOUTS[type(content)], **asdict(content)}


def content_bytes(kept: dict[str, Any]) -> bytes:
    """The exact bytes that a paper is made from."""
    return canonical_bytes(kept)
