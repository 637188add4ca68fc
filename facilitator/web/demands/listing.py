"""What the list of the ledger shows: tabs with their counts, conditions that are on, lines in two rows or cards."""

from __future__ import annotations

from dataclasses import dataclass, replace

from flask import url_for
from flask_babel import gettext as _

from facilitator.domain.demands.ledger_lists import Order, order_of
from facilitator.domain.demands.states import DemandState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.demands.board import BoardColumn, LedgerBoard
from facilitator.services.demands.read import LedgerCounts, LedgerPage
from facilitator.services.demands.views import ViewLine
from facilitator.web.acting import actor
from facilitator.web.demands.filters import (
    PHASE_NAMES,
    Chip,
    FilterField,
    Option,
    chips,
    filter_fields,
    ignored_sentence,
    order_options,
)
from facilitator.web.demands.look import BOARD, Look, address_of
from facilitator.web.demands.rows import Row, row_of
from facilitator.web.demands.tabs import EVERYTHING, TABS, Tab, count_of
from facilitator.web.demands.unnumbered import found_in_drafts, not_numbered_yet


@dataclass(frozen=True)
class TabLink:
    address: str
    label: str
    count: int
    here: bool


@dataclass(frozen=True)
class ViewLink:
    """`remove` is where to send the wish to delete it, empty for a colleague's."""

    address: str
    name: str
    here: bool
    remove: str


@dataclass(frozen=True)
class Heading:
    """A column's head; `sorted` as ARIA says it; no address: nothing to sort by."""

    label: str
    address: str
    sorted: str


@dataclass(frozen=True)
class Column:
    """A column of the board; `rest` tells how many cards do not fit, behind `address`."""

    name: str
    total: str
    cards: tuple[Row, ...]
    rest: str
    address: str


@dataclass(frozen=True)
class LedgerView:
    summary: tuple[int, int, int]
    """In work, late, waiting for the two committees."""
    hidden: int
    tabs: tuple[TabLink, ...]
    views: tuple[ViewLink, ...]
    look: Look
    fields: tuple[FilterField, ...]
    orders: tuple[Option, ...]
    chips: tuple[Chip, ...]
    ignored: str
    other_way: str
    """Where the same look is a board, or a table."""
    everywhere: str
    """Where the same words are looked for in the whole ledger; empty when that is here."""
    in_drafts: Chip | None
    headings: tuple[Heading, ...]
    rows: tuple[Row, ...]
    columns: tuple[Column, ...]
    position: str
    before: str
    after: str
    empty: str
    may_register: bool
    may_sort: bool
    """Where demands that wait for the two committees are listed, by whoever decides about them."""
    may_draft: bool
    may_share: bool


_HEADINGS: tuple[tuple[str, Order, str], ...] = (
    (N_("编号"), Order.NUMBER, "-"),
    (N_("需求"), Order.TITLE, ""),
    (N_("来源"), Order.CHANNEL, ""),
    (N_("大/小/私"), Order.MATTER, ""),
    (N_("紧急"), Order.URGENCY, ""),
    (N_("状态"), Order.STATE, ""),
    (N_("责任主体"), Order.PARTY, ""),
    (N_("时限"), Order.DEADLINE, ""),
)
"""What each column is called, how the list is sorted by it, and which way at the first press."""


def ledger_view(
    counts: LedgerCounts, tab: Tab, look: Look, found: LedgerPage | LedgerBoard, views: tuple[ViewLine, ...]
) -> LedgerView:
    told = replace(look, tab=tab.name)
    return LedgerView(
        summary=(counts.listed, counts.overdue, counts.by_state.get(DemandState.PENDING_TRIAGE.value, 0)),
        hidden=counts.hidden,
        tabs=tuple(
            TabLink(Look(tab=each.name, text=look.text, view=look.view).address, _(each.label), number, each == tab)
            for each in TABS
            if (number := count_of(each, counts)) or not each.quiet or each == tab
        ),
        views=tuple(_view_link(view, look) for view in views),
        look=told,
        fields=filter_fields(look),
        orders=order_options(look),
        chips=chips(told, found.ignored),
        ignored=ignored_sentence((*look.unread, *found.ignored)) + not_numbered_yet(look),
        other_way=told.with_(view="" if look.board else BOARD).address,
        everywhere=Look(tab=EVERYTHING, text=look.text).address if look.text and tab.name != EVERYTHING else "",
        in_drafts=found_in_drafts(look),
        headings=tuple(_heading(told, tab, *each) for each in _HEADINGS),
        rows=() if isinstance(found, LedgerBoard) else tuple(row_of(line) for line in found.lines),
        columns=tuple(_column(each, told) for each in found.columns) if isinstance(found, LedgerBoard) else (),
        position=_position(found, look.page),
        before=_turned(told, found, -1),
        after=_turned(told, found, 1),
        empty=_empty(tab, look),
        may_register=actor().may(Power.KEEP_LEDGER),
        may_sort=tab.name == "pending" and actor().may(Power.DECIDE_TRIAGE),
        may_draft=actor().may(Power.MAKE_DRAFTS),
        may_share=actor().may(Power.KEEP_LEDGER),
    )


def _empty(tab: Tab, look: Look) -> str:
    if look.text:
        return str(_("没有找到含“%(text)s”的需求，换个词试试。", text=look.text))
    return str(_("没有符合这些条件的需求，去掉一个条件试试。") if look.filters else _(tab.empty))


def _view_link(view: ViewLine, look: Look) -> ViewLink:
    address = address_of(view.query)
    remove = url_for("demands.delete_view", view=view.id) if view.mine else ""
    return ViewLink(address, view.name, dict(view.query) == look.query, remove)


def _heading(look: Look, tab: Tab, label: str, order: Order, first: str) -> Heading:
    """A press sorts by the column, the next one turns it round."""
    column, downwards = order_of(look.sort, tab.question)
    here = column is order
    turned = ("" if downwards else "-") if here else first
    way = ("descending" if downwards else "ascending") if here else ""
    return Heading(_(label), look.with_(sort=f"{turned}{order.value}").address, way)


def _column(column: BoardColumn, look: Look) -> Column:
    rest = column.total - len(column.lines)
    return Column(
        name=_(PHASE_NAMES[column.phase]),
        total=str(column.total),
        cards=tuple(row_of(line) for line in column.lines),
        rest=_("还有 %(number)s 件", number=rest) if rest else "",
        address=look.with_(view="").filtered(phase=column.phase.value).address,
    )


def _position(found: LedgerPage | LedgerBoard, asked: int) -> str:
    """Where we are among what was found; an old address may ask for a page that there is no more."""
    if isinstance(found, LedgerPage) and found.total and asked > found.pages:
        return str(_("没有第 %(asked)s 页，这里是最后一页。", asked=asked)) + _position(found, 1)
    page, pages = (1, 1) if isinstance(found, LedgerBoard) else (found.page, found.pages)
    total = found.total
    if found.more:
        return str(_("找到的太多，只列出前 %(total)s 件，请再写一个词或者加一个条件。", total=total))
    if pages == 1:
        return str(_("共 %(total)s 件", total=total)) if total else ""
    return str(_("第 %(page)s 页，共 %(pages)s 页，%(total)s 件", page=page, pages=pages, total=total))


def _turned(look: Look, found: LedgerPage | LedgerBoard, by: int) -> str:
    """The page before or after; nothing where there is none."""
    if isinstance(found, LedgerBoard) or not 1 <= found.page + by <= found.pages:
        return ""
    return look.on_page(found.page + by).address
