"""Questions about the ledger: a page of it, the counts on the tabs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.domain.demands.states import LISTED, UNDER_DEADLINE
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.demands.lines import DemandLine, line_of
from facilitator.services.verb import Question

PAGE = 50


@dataclass(frozen=True)
class LedgerPage:
    lines: tuple[DemandLine, ...]
    total: int
    page: int
    pages: int


@dataclass(frozen=True)
class LedgerCounts:
    """`listed` is 问题清单: opened and not yet closed."""

    by_state: Mapping[str, int]
    listed: int
    overdue: int
    everything: int


@dataclass(frozen=True)
class DemandList:
    """`tab`: listed, or the name of a state, or empty for everything. Pages count from 1."""

    tab: str = ""
    text: str = ""
    page: int = 1


@dataclass(frozen=True)
class CountDemands:
    pass


def demand_list(question: DemandList, reading: Reading) -> LedgerPage:
    states = [state.value for state in LISTED] if question.tab == "listed" else [question.tab] if question.tab else []
    total = reading.store.ledger.count(states, question.text.strip())
    pages = max(1, -(-total // PAGE))
    page = min(max(1, question.page), pages)
    rows = reading.store.ledger.page(states, question.text.strip(), PAGE, (page - 1) * PAGE)
    return LedgerPage(tuple(line_of(row, reading) for row in rows), total, page, pages)


def count_demands(question: CountDemands, reading: Reading) -> LedgerCounts:
    counts = reading.store.ledger.counts()
    listed = [state.value for state in LISTED]
    today = day_of(reading.now)
    return LedgerCounts(
        counts,
        sum(counts.get(state, 0) for state in listed),
        reading.store.ledger.overdue([state.value for state in UNDER_DEADLINE], today),
        sum(counts.values()),
    )


QUESTIONS = (
    Question("demands", "list", DemandList, Power.READ_LEDGER, N_("台账"), demand_list),
    Question("demands", "counts", CountDemands, Power.READ_LEDGER, N_("台账各状态件数"), count_demands),
)
