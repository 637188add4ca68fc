"""Minutes as one page value: every string the template prints, in order, so that the template only arranges."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from facilitator.domain.minutes.content import AgendaItem, MinutesContent
from facilitator.domain.minutes.record import digest, short_code
from facilitator.domain.minutes.signing import OFFICE_NAMES
from facilitator.domain.words import N_
from facilitator.pdf.decided import OrderRow, order_row, resolution_line
from facilitator.pdf.figures import BallotFigures, Row, figures
from facilitator.pdf.glyphs import code_points, missing_characters, printable
from facilitator.pdf.summary import Decision, decisions, facts, orders_sum, publication
from facilitator.pdf.voided import void_told
from facilitator.pdf.words import NOT_RECORDED, day, heading, paragraphs
from facilitator.sessions.agenda import ItemForm
from facilitator.sessions.kinds import advice_of


@dataclass(frozen=True)
class Prose:
    """A paragraph group with its run-in heading."""

    label: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class ItemPage:
    title: str
    prose: tuple[Prose, ...]
    ballots: tuple[BallotFigures, ...]
    void: tuple[str, ...]


@dataclass(frozen=True)
class SignaturePlace:
    """A box that a signature field fills; `field` is the field's name in the PDF."""

    field: str
    office: str
    name: str


@dataclass(frozen=True)
class MinutesPage:
    masthead: tuple[str, str]
    number: str
    heading: tuple[str, str]
    advice: str
    description: str
    issuer: str
    dated: str
    decisions: tuple[Decision, ...]
    facts: tuple[tuple[Row, ...], ...]
    items: tuple[ItemPage, ...]
    resolutions: tuple[str, ...]
    orders: tuple[OrderRow, ...]
    orders_sum: str
    interruptions: tuple[str, ...]
    publication: str
    attachments: tuple[str, ...]
    remarks: tuple[str, ...]
    signatures: tuple[SignaturePlace, ...]
    code: str
    head: str
    digest: tuple[str, ...]
    unprintable: str
    red: bool = False
    none: str = NOT_RECORDED

    @property
    def title(self) -> str:
        return "".join(self.heading)


def minutes_page(content: MinutesContent, record: bytes) -> MinutesPage:
    """`record` must be the canonical bytes of `content`: its digest is printed."""
    whole = digest(record)
    page = MinutesPage(
        masthead=(content.issuer, "会议纪要"),
        number=content.number or N_("（未编号）"),
        heading=heading(content.title, content.kind_name),
        advice=advice_of(content.kind),
        description=f"{content.issuer}{content.number}",
        issuer=content.issuer,
        dated=day(content.dated),
        decisions=decisions(content),
        facts=facts(content),
        items=tuple(_item(item) for item in content.items),
        resolutions=tuple(resolution_line(resolution) for resolution in content.resolutions),
        orders=tuple(order_row(line) for line in content.orders),
        orders_sum=orders_sum(content.orders),
        interruptions=tuple(each.sentence for each in content.interruptions),
        publication=publication(content),
        attachments=content.attachments,
        remarks=paragraphs(content.remarks),
        signatures=tuple(
            SignaturePlace(place.office.value, OFFICE_NAMES[place.office], place.name) for place in content.signers
        ),
        code=short_code(record),
        head=content.journal.code,
        digest=tuple(whole[start : start + 8] for start in range(0, len(whole), 8)),
        unprintable="",
        red=content.red_head,
    )
    missing = missing_characters("".join(_strings(page)))
    return replace(_printable(page), unprintable=code_points(missing)) if missing else page


def _strings(value: object) -> Iterator[str]:
    """Every word that will be printed."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _strings(item)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _strings(getattr(value, each.name))


def _printable(value: Any) -> Any:
    """The same page value in characters that can be drawn."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, tuple):
        return tuple(_printable(item) for item in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    return replace(value, **{each.name: _printable(getattr(value, each.name)) for each in fields(value)})


def item_prose(item: AgendaItem) -> tuple[Prose, ...]:
    """What was said about an item, under the headings of the list in `domain.md` §5.1."""
    demands = tuple(f"{demand.number}《{demand.title}》" for demand in item.demands)
    prose = (
        Prose(N_("需求"), demands),
        Prose(N_("提出人"), paragraphs(item.proposer)),
        Prose(N_("背景"), paragraphs(item.background)),
        Prose(N_("方案"), paragraphs(item.plan)),
        Prose(N_("主要意见"), _opinions(item)),
    )
    return tuple(part for part in prose if part.lines)


def _item(item: AgendaItem) -> ItemPage:
    return ItemPage(
        title=item.title,
        prose=item_prose(item),
        ballots=tuple(figures(ballot, item) for ballot in item.ballots if not ballot.void_reason),
        void=tuple(void_told(ballot, item) for ballot in item.ballots if ballot.void_reason),
    )


def _opinions(item: AgendaItem) -> tuple[str, ...]:
    """Never a bare heading: what was only talked about has its opinions, and so has an item with no prose at all."""
    told = item.form == ItemForm.BALLOT and (item.background or item.plan)
    return paragraphs(item.opinions) or (() if told else (NOT_RECORDED,))
