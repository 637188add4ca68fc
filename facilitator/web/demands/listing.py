"""What the list of the ledger shows: tabs with their counts, lines in two rows, and the way to the other pages."""

from __future__ import annotations

from dataclasses import dataclass

from flask import url_for
from flask_babel import gettext as _

from facilitator.domain.demands.entry import shorten
from facilitator.domain.demands.states import DemandState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.demands.lines import DemandLine
from facilitator.services.demands.read import LedgerCounts, LedgerPage
from facilitator.web.acting import actor
from facilitator.web.times import short_day

SECOND_LINE = 60
"""Characters of a description that fit under the title on the widest screens."""


@dataclass(frozen=True)
class Tab:
    """`question` is what the ledger is asked; `empty` is said when nothing is there."""

    name: str
    question: str
    label: str
    empty: str


TABS = (
    Tab("listed", "listed", N_("问题清单"), N_("问题清单是空的：已登记的需求经两委会审定开单后，会出现在这里。")),
    Tab("pending", DemandState.PENDING_TRIAGE.value, N_("待审定"), N_("没有等两委会审定的需求。")),
    Tab("registered", DemandState.REGISTERED.value, N_("已登记"), N_("没有新登记的需求。")),
    Tab("all", "", N_("全部"), N_("台账还是空的。请点“登记一件”，或者导入原来的表格。")),
)


@dataclass(frozen=True)
class TabLink:
    address: str
    label: str
    count: int
    here: bool


@dataclass(frozen=True)
class Row:
    """One demand in the table; `due` is a short date or the days it is late."""

    number: str
    address: str
    title: str
    second: str
    figures: str
    channel: str
    matter: str
    urgency: str
    urgency_name: str
    state: str
    party: str
    due: str
    late: bool


@dataclass(frozen=True)
class LedgerView:
    summary: tuple[int, int, int]
    """In work, late, waiting for the two committees."""
    tabs: tuple[TabLink, ...]
    tab: str
    text: str
    rows: tuple[Row, ...]
    total: int
    page: int
    pages: int
    before: str
    after: str
    empty: str
    may_register: bool


def tab_now(wanted: str | None, counts: LedgerCounts) -> Tab:
    """The tab asked for; without a word the list of open matters, or everything while that list is empty."""
    usual = TABS[0] if counts.listed else TABS[-1]
    return next((tab for tab in TABS if tab.name == wanted), usual)


def ledger_page(counts: LedgerCounts, tab: Tab, text: str, found: LedgerPage) -> LedgerView:
    return LedgerView(
        summary=(counts.listed, counts.overdue, counts.by_state.get(DemandState.PENDING_TRIAGE.value, 0)),
        tabs=tuple(_tab_link(each, counts, tab, text) for each in TABS),
        tab=tab.name,
        text=text,
        rows=tuple(_row(line) for line in found.lines),
        total=found.total,
        page=found.page,
        pages=found.pages,
        before=_page_address(tab, text, found.page - 1) if found.page > 1 else "",
        after=_page_address(tab, text, found.page + 1) if found.page < found.pages else "",
        empty=_("没有找到含“%(text)s”的需求，换个词试试。", text=text) if text else _(tab.empty),
        may_register=actor().may(Power.KEEP_LEDGER),
    )


def _tab_link(tab: Tab, counts: LedgerCounts, here: Tab, text: str) -> TabLink:
    named = {"listed": counts.listed, "": counts.everything}
    count = named.get(tab.question, counts.by_state.get(tab.question, 0))
    return TabLink(_page_address(tab, text, 1), _(tab.label), count, tab == here)


def _page_address(tab: Tab, text: str, page: int) -> str:
    return url_for("demands.ledger", tab=tab.name, text=text or None, page=page if page > 1 else None)


def _row(line: DemandLine) -> Row:
    return Row(
        number=line.number,
        address=url_for("demands.one", number=line.number or line.id),
        title=line.title,
        second=_second(line),
        figures=_figures(line),
        channel=_(line.channel_name),
        matter=_(line.matter_name)[:1],
        urgency=line.urgency or "",
        urgency_name=_(line.urgency_name) if line.urgency_name else "",
        state=_(line.state_name) + (_(" · 第 %(round)s 轮", round=line.round) if line.round > 1 else ""),
        party=line.responsible_party or "",
        due=_("超期 %(days)s 天", days=line.days_late) if line.days_late else short_day(line.deadline),
        late=line.days_late > 0,
    )


def _second(line: DemandLine) -> str:
    """What the title does not say."""
    rest = line.description if line.description != line.title else ""
    place = line.building if line.building and line.building not in f"{line.title}{rest}" else ""
    return "，".join(part for part in (place, shorten(rest, SECOND_LINE)) if part)


def _figures(line: DemandLine) -> str:
    """How many households it concerns and how many joined in; never cut off, since they decide what comes first."""
    households, supporters = line.affected_households, line.supporters
    parts = (
        _("涉及 %(households)s 户", households=households) if households else "",
        _("附议 %(supporters)s", supporters=supporters) if supporters else "",
    )
    return "，".join(part for part in parts if part)
