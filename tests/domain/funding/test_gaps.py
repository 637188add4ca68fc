"""A plan that is cut or divided anew: each giver keeps its own line, the households the rest."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.errors import WrongState
from facilitator.domain.funding.apportion import Method, Rounding, apportion
from facilitator.domain.funding.books import Books
from facilitator.domain.funding.gaps import part_anew, reapportioned_sources, rescoped_sources
from facilitator.domain.funding.givers import TopUp, party_of
from facilitator.domain.funding.sources import FundSource, Source
from tests.factories.money import pledge, receipt, three_yards

STREET = Source(FundSource.GOV_SUBSIDY, 1_000_00, "街道")
FIRM = Source(FundSource.ENTERPRISE_DONATION, 500_00, "甲企业")
HOUSEHOLDS = Source(FundSource.RESIDENT_RAISED, 1_000_01)


@pytest.mark.parametrize(
    ("giver", "fen", "cut"),
    [
        (STREET, 600_00, (Source(STREET.source, 600_00, "街道"), FIRM)),
        (Source(FundSource.COMMUNITY_FUND, 0, "社区基金"), 600_00, (FIRM,)),
    ],
)
def test_word_within_the_planned_line_is_the_givers_and_no_households(
    giver: Source, fen: int, cut: tuple[Source, ...]
) -> None:
    """The firm and the households paid; of the street's 1,000.00 it, or somebody else, has said 600.00."""
    paid = (receipt(1, party_of(FIRM), 500_00),)
    word = TopUp(giver.source, fen, giver.name, 1, 0)
    books = Books(2_500_01, (STREET, FIRM, HOUSEHOLDS), receipts=paid, top_ups=(word,))
    budget = 1_000_01 + sum(line.amount_fen for line in cut)

    assert rescoped_sources(books, budget) == (*cut, HOUSEHOLDS)


FUND = Source(FundSource.COMMUNITY_FUND, 0, "社区基金")
LABOR = Source(FundSource.LABOR_KIND, 300_00, "居民")
DEEDS = st.lists(
    st.tuples(st.sampled_from([STREET, FIRM, FUND]), st.sampled_from(["sign", "unsign", "pay", "top", "leave"]),
              st.integers(1, 700_00)),
    max_size=8,
)  # fmt: skip


def after(books: Books, giver: Source, deed: str, fen: int) -> Books:
    """As the verbs write it: only what is there is taken back, and no word is given beyond the gap."""
    party, number = party_of(giver), len(books.receipts) + len(books.pledges) + 1
    known = next((one for one in books.givers if one.party == party), None)
    if deed == "pay" and known:
        return replace(books, receipts=(*books.receipts, receipt(number, party, fen)))
    if deed in ("sign", "unsign") and known:
        fen = fen if deed == "sign" else min(0, known.received_fen - known.signed_fen)
        return replace(books, pledges=(*books.pledges, pledge(number, party, fen))) if fen else books
    fen = min(fen, books.gap_fen) if deed == "top" else -known.topped_open_fen if deed == "leave" and known else 0
    word = TopUp(giver.source, fen, giver.name, len(books.receipts), len(books.pledges))
    return replace(books, top_ups=(*books.top_ups, word)) if fen else books


@given(DEEDS)
def test_all_that_can_be_had_after_dividing_anew_is_the_budget(deeds: list[tuple[Source, str, int]]) -> None:
    books = Books(2_500_01, (STREET, FIRM, HOUSEHOLDS, LABOR))
    for deed in deeds:
        books = after(books, *deed)
    if not part_anew(books):
        assert sum(one.had_fen for one in books.givers) >= books.budget_fen
        with pytest.raises(WrongState, match="没有可以重新分摊的"):
            reapportioned_sources(books)
        return
    sources = reapportioned_sources(books)
    part = next(line.amount_fen for line in sources if line.source is FundSource.RESIDENT_RAISED)
    shares = apportion(part, Method.PER_HOUSEHOLD, three_yards(), Rounding.LARGEST_REMAINDER)
    anew = replace(books, sources=sources, shares=shares.of)

    assert sum(line.amount_fen for line in sources if line.is_cash) == books.budget_fen
    assert shares.total_fen + sum(one.had_fen for one in anew.givers) == books.budget_fen
    assert {one.party: one.had_fen for one in anew.givers if one.had_fen} == {
        one.party: one.had_fen for one in books.givers if one.had_fen
    }
    assert LABOR in sources


def test_word_that_filled_part_of_the_gap_is_not_asked_of_the_households_again() -> None:
    """1,000.01 of the households, of which 250.00 did not come; a fund said 150.00."""
    numbers = count(1)
    paid = [(party_of(STREET), 1_000_00), (party_of(FIRM), 500_00)]
    books = Books(
        2_500_01, (STREET, FIRM, HOUSEHOLDS), receipts=tuple(receipt(next(numbers), *one) for one in paid),
        top_ups=(TopUp(FUND.source, 150_00, FUND.name, 2, 0),),
    )  # fmt: skip
    divided = (STREET, FIRM, replace(HOUSEHOLDS, amount_fen=850_01), replace(FUND, amount_fen=150_00))

    assert reapportioned_sources(books) == divided
    left = replace(books, sources=divided, top_ups=(*books.top_ups, TopUp(FUND.source, -150_00, FUND.name, 2, 0)))
    assert (left.gap_fen, left.awaited_fen) == (1_000_01, 0)


def test_plan_that_asks_nothing_of_the_households_is_not_divided_anew() -> None:
    books = Books(1_500_00, (STREET, FIRM))
    with pytest.raises(WrongState, match="居民不出钱"):
        reapportioned_sources(books)
