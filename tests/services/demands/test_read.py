"""Questions about the ledger: tabs, pages, search, counts."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.domain.errors import Forbidden
from facilitator.domain.people.powers import SEAT_POWERS
from facilitator.services.context import Actor, ActorKind
from facilitator.services.demands.import_batch import ImportBatch
from facilitator.services.demands.read import CountDemands, DemandList
from tests.factories.council import Council


def fill(council: Council, count: int) -> None:
    rows = tuple(
        Candidate(number, f"需求 {number}", "", Category.OTHER, Channel.PHONE, external_ref=str(number))
        for number in range(1, count + 1)
    )
    council.do(ImportBatch("表.csv", "a" * 64, rows), council.clerk)


def test_list_pages_from_the_newest(council: Council) -> None:
    fill(council, 51)

    first, last = council.ask(DemandList()), council.ask(DemandList(page=9))

    assert (first.total, first.pages, first.lines[0].number) == (51, 2, "XQ-2026-0051")
    assert (last.page, [line.number for line in last.lines]) == (2, ["XQ-2026-0001"])


def test_list_filters_by_tab_and_by_words(council: Council) -> None:
    council.open_demand()
    fill(council, 3)

    assert [line.number for line in council.ask(DemandList(tab="listed")).lines] == ["XQ-2026-0001"]
    assert council.ask(DemandList(tab="registered")).total == 3
    assert [line.title for line in council.ask(DemandList(text=" 需求 2 ")).lines] == ["需求 2"]


def test_counts_tell_the_list_of_problems_and_what_is_late(council: Council) -> None:
    council.open_demand()
    fill(council, 2)
    council.world.clock.forward(days=40)

    counts = council.ask(CountDemands())

    assert counts.by_state == {"opened": 1, "registered": 2}
    assert (counts.listed, counts.overdue, counts.everything) == (1, 1, 3)


def test_ledger_is_not_for_phones_in_the_hall(council: Council) -> None:
    seat = Actor(ActorKind.SEAT, "seat", "", SEAT_POWERS)

    with pytest.raises(Forbidden):
        council.ask(DemandList(), seat)
