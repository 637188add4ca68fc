"""The papers of 一事一议 before they are laid out: two notices for the wall, rolls, pledge forms, receipts.

Every amount is already written in figures: a template adds nothing up and rounds nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.papers.sheets import ReceiptSheet


class Width(StrEnum):
    """How much of the line a column takes; AMOUNT stands at the right, SIGN is room to write by hand."""

    SERIAL = "serial"
    DAY = "day"
    SHORT = "short"
    NAME = "name"
    AMOUNT = "amount"
    WIDE = "wide"
    SIGN = "sign"


@dataclass(frozen=True)
class MoneyColumn:
    label: str
    width: Width


@dataclass(frozen=True)
class MoneyTable:
    """`total` has a text for each column, like a row; `empty` is said where there is no row."""

    columns: tuple[MoneyColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    total: tuple[str, ...]
    empty: str = ""


@dataclass(frozen=True)
class Segment:
    """One source in the bar: `start` and `width` in hundredths of a per cent of the whole; `share` as people say it."""

    pile: str
    label: str
    figures: str
    start: int
    width: int
    share: str = ""


@dataclass(frozen=True)
class Bar:
    """The stack of the sources and the sentence that says the same."""

    segments: tuple[Segment, ...]
    sentence: str


@dataclass(frozen=True)
class NoticePart:
    """`before` and `after` are paragraphs around the table."""

    heading: str
    before: tuple[str, ...] = ()
    table: MoneyTable | None = None
    after: tuple[str, ...] = ()
    bar: Bar | None = None


@dataclass(frozen=True)
class MoneyNotice:
    """A 公示 for the wall. `blanks` are lines to fill in by hand, each with what it is for; `contact` is known."""

    title: str
    lead: str
    parts: tuple[NoticePart, ...]
    blanks: tuple[str, ...]
    issuer: str
    dated: str
    contact: str = ""


@dataclass(frozen=True)
class MoneyRoll:
    """A list for the office with a sum below and places to sign; it holds doors and names and is not hung up."""

    title: str
    lead: str
    table: MoneyTable
    notes: tuple[str, ...]
    signs: tuple[str, ...]
    issuer: str
    dated: str


@dataclass(frozen=True)
class PledgeForm:
    """Without an amount there is room to write one; without a label the door is written by hand."""

    label: str
    figures: str
    capitals: str


@dataclass(frozen=True)
class PledgeForms:
    """认捐书, two to an A4. `law` is empty where another law than the city's applies."""

    plan: str
    matter: str
    forms: tuple[PledgeForm, ...]
    promise: str
    law: tuple[str, ...]
    issuer: str


@dataclass(frozen=True)
class MoneyReceipt:
    number: str
    payer: str
    figures: str
    capitals: str
    method: str
    day: str
    collector: str


@dataclass(frozen=True)
class MoneyReceipts:
    """收据 in parts that are cut apart."""

    plan: str
    parts: tuple[str, ...]
    receipts: tuple[MoneyReceipt, ...]
    issuer: str
    sheet: ReceiptSheet = ReceiptSheet.A4
