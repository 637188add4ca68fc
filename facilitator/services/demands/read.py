"""Questions about the ledger: a page of one of its lists, and the counts on the tabs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from facilitator.domain.demands.ledger_lists import DailyList, order_of
from facilitator.domain.demands.parties import own_committees
from facilitator.domain.demands.states import LISTED
from facilitator.domain.demands.wanted import Sight, Wanted
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.demands.lines import DemandLine, lines_of
from facilitator.services.demands.wanting import LedgerLook, unread_of, wanted_by
from facilitator.services.sight import sight_of
from facilitator.services.verb import Question
from facilitator.storage.ledger_list import LedgerList

PAGE = 50
MOST_FOUND = 1000
"""Lines that a search leafs through; whoever found more says another word."""


@dataclass(frozen=True)
class LedgerPage:
    """`more`: a search found more than `total`. `ignored` names what could not be read: list, order, conditions."""

    lines: tuple[DemandLine, ...]
    total: int
    page: int
    pages: int
    more: bool
    ignored: tuple[str, ...]


@dataclass(frozen=True)
class LedgerCounts:
    """`listed` is 问题清单: opened and not yet closed; `lists` counts every daily list. `hidden` are open matters that
    this person may only count: private ones."""

    by_state: Mapping[str, int]
    listed: int
    overdue: int
    everything: int
    lists: Mapping[str, int]
    hidden: int


@dataclass(frozen=True)
class DemandList(LedgerLook):
    """Pages count from 1. `sort`: a column of `Order`, a minus before it for downwards; empty is the list's own."""

    page: int = 1
    sort: str = ""


@dataclass(frozen=True)
class CountDemands:
    pass


def demand_list(question: DemandList, reading: Reading) -> LedgerPage:
    wanted, order = wanted_by(question, reading), order_of(question.sort, question.tab)
    store = reading.store.ledger_list
    if wanted.plain:
        total = store.count(wanted)
        page, pages = _within(question.page, total)
        ids, more = store.found(wanted, order, PAGE, (page - 1) * PAGE), False
    else:
        found = store.found(wanted, order, MOST_FOUND + 1)
        total, more = min(len(found), MOST_FOUND), len(found) > MOST_FOUND
        page, pages = _within(question.page, total)
        ids = found[:MOST_FOUND][(page - 1) * PAGE : page * PAGE]
    lines = lines_of(store.rows(ids), reading)
    ignored = (*unread_of(question, question.sort), *wanted.conditions.ignored)
    return LedgerPage(lines, total, page, pages, more, ignored)


def _within(page: int, total: int) -> tuple[int, int]:
    """The page that there is, and how many there are."""
    pages = max(1, -(-total // PAGE))
    return min(max(1, page), pages), pages


def count_demands(question: CountDemands, reading: Reading) -> LedgerCounts:
    """Counted once a day and version of the ledger for each who looks: the tabs stand on every page of it."""
    sight, today, own = sight_of(reading), day_of(reading.now), own_committees(reading.own_name)
    version, derived = reading.store.ledger.version(), reading.store.derived
    key = ("tabs", today.isoformat(), version, repr(sight), reading.actor.name, reading.own_name)
    found: LedgerCounts | None = derived.get(key)
    if found is None:
        found = derived[key] = _counted(reading.actor.name, own, sight, today, reading.store.ledger_list)
    return found


def _counted(mine: str, own: tuple[str, ...], sight: Sight, today: date, store: LedgerList) -> LedgerCounts:
    """Each of them is told by an index alone."""
    by_state = store.by_state(sight)
    listed = sum(by_state.get(state, 0) for state in LISTED)
    looks = {
        daily.value: store.count(Wanted(today, sight, daily=daily, mine=mine, own=own))
        for daily in DailyList
        if daily is not DailyList.LISTED
    }
    whole = Wanted(today, replace(sight, restricted=True), daily=DailyList.LISTED)
    return LedgerCounts(
        by_state=by_state,
        listed=listed,
        overdue=looks[DailyList.OVERDUE],
        everything=sum(by_state.values()),
        lists={DailyList.LISTED.value: listed, **looks},
        hidden=0 if sight.restricted else store.count(whole) - listed,
    )


QUESTIONS = (
    Question("demands", "list", DemandList, Power.READ_LEDGER, N_("台账"), demand_list),
    Question("demands", "counts", CountDemands, Power.READ_LEDGER, N_("台账各状态件数"), count_demands),
)
