"""Example A through pledge, receipt, gap and surplus; and that every figure is a sum of lines, whatever happens."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.errors import BadInput
from facilitator.domain.funding.books import Books
from facilitator.domain.funding.entries import Party
from facilitator.domain.funding.gaps import check_rescope, check_top_up
from facilitator.domain.funding.givers import TopUp, party_of
from facilitator.domain.funding.settling import Payer, refunds_of
from facilitator.domain.funding.sources import FundSource, Source
from facilitator.domain.funding.states import Ending, FundingState
from facilitator.domain.funding.unusual import Unusual, unusual
from tests.factories.money import DAY, DECLINED, SOURCES_A, UNPAID, books_a, pledge, receipt, resident, spending

FUND = TopUp(FundSource.COMMUNITY_FUND, 1_323_86, "社区基金")


def topped_up() -> Books:
    books = books_a()
    paid = receipt(900, Party(FUND.source, None, FUND.name), FUND.amount_fen)
    return replace(books, top_ups=(FUND,), receipts=(*books.receipts, paid))


def test_gap_of_example_a() -> None:
    books = books_a()

    assert (books.residents_planned_fen, books.residents_pledged_fen) == (22_600_00, 21_843_51)
    assert books.residents_received_fen == 21_276_14
    assert (books.households.not_pledged, books.households.not_paid) == (DECLINED, UNPAID)
    assert books.households.unpaid_fen == 567_37
    assert (books.covered_fen, books.gap_fen) == (57_276_14, 1_323_86)


def residents_only() -> Books:
    books = books_a()
    return replace(books, receipts=tuple(line for line in books.receipts if line.party.unit is not None))


def with_pledges(books: Books, *fens: tuple[Source, int]) -> Books:
    lines = [pledge(990 + place, party_of(source), fen) for place, (source, fen) in enumerate(fens)]
    return replace(books, pledges=(*books.pledges, *lines))


def test_plan_alone_covers_nothing() -> None:
    books = residents_only()

    assert (books.covered_fen, books.income_fen) == (21_276_14, 21_276_14)
    assert [(line.name, line.amount_fen) for line in books.awaited] == [
        ("街道", 30_000_00), ("甲企业", 4_000_00), ("乙企业", 2_000_00),
    ]  # fmt: skip


def test_document_of_public_money_covers_while_it_stands() -> None:
    street = SOURCES_A[0]
    books = with_pledges(residents_only(), (street, 30_000_00))

    assert (books.covered_fen, books.counted_on_fen, books.awaited_fen) == (51_276_14, 30_000_00, 36_000_00)
    revoked = with_pledges(residents_only(), (street, 30_000_00), (street, -30_000_00))
    assert (revoked.covered_fen, revoked.awaited_fen) == (21_276_14, 6_000_00)


def test_agreement_of_a_firm_covers_when_it_has_paid() -> None:
    firm = SOURCES_A[1]
    books = with_pledges(residents_only(), (firm, 4_000_00))

    assert (books.covered_fen, books.awaited_fen) == (21_276_14, 36_000_00)
    paid = replace(books, receipts=(*books.receipts, receipt(950, party_of(firm), 3_000_00)))
    assert (paid.covered_fen, paid.awaited_fen) == (24_276_14, 33_000_00)
    left = replace(paid, pledges=(*paid.pledges, pledge(999, party_of(firm), -1_000_00)))
    assert (left.covered_fen, left.awaited_fen) == (24_276_14, 32_000_00)


def test_word_that_closes_a_gap_stands_beside_the_own_line() -> None:
    firm = SOURCES_A[1]
    books = books_a()
    books = replace(books, top_ups=(TopUp(firm.source, 1_323_86, firm.name, len(books.receipts)),))

    assert (books.gap_fen, books.counted_on_fen, books.awaited_fen) == (0, 1_323_86, 1_323_86)
    paid = replace(books, receipts=(*books.receipts, receipt(950, party_of(firm), 1_323_86)))
    assert (paid.gap_fen, paid.counted_on_fen, paid.awaited_fen) == (0, 0, 0)


@given(st.lists(st.tuples(st.sampled_from(["sign", "pay", "top", "withdraw"]), st.integers(0, 2), st.integers(1, 9)),
                max_size=12))  # fmt: skip
def test_nothing_is_counted_on_that_is_neither_money_nor_a_standing_word(steps: list[tuple[str, int, int]]) -> None:
    books = Books(100_00, SOURCES_A)
    for place, (step, who, fen) in enumerate(steps):
        source = SOURCES_A[who]
        party = party_of(source)
        if step in ("sign", "withdraw"):
            fen = fen if step == "sign" else -books.pledged_by.get(party, 0)
            books = replace(books, pledges=(*books.pledges, *([pledge(place, party, fen)] if fen else ())))
        elif step == "pay":
            books = replace(books, receipts=(*books.receipts, receipt(place, party, fen)))
        else:
            word = TopUp(source.source, fen, source.name, len(books.receipts))
            books = replace(books, top_ups=(*books.top_ups, word))

    words = sum(max(0, fen) for fen in books.pledged_by.values()) + sum(line.amount_fen for line in books.top_ups)
    assert books.income_fen <= books.covered_fen <= books.income_fen + words
    assert 0 <= books.counted_on_fen <= words


def test_community_fund_closes_the_gap() -> None:
    books = topped_up()

    assert (books.gap_fen, books.income_fen) == (0, 58_600_00)


def test_surplus_of_example_a_goes_back_to_the_fen() -> None:
    books = replace(topped_up(), spending=(spending(1, 56_230_00),))

    refunds = refunds_of(books.surplus_fen, books.payers)

    by_source = Counter[str]()
    for refund in refunds:
        by_source[refund.source] += refund.fen
    assert books.surplus_fen == 2_370_00
    assert by_source == {
        "gov_subsidy": 1_213_31, "enterprise_donation": 242_66, "resident_raised": 860_49, "community_fund": 53_54,
    }  # fmt: skip
    residents = Counter(refund.fen for refund in refunds if refund.unit is not None)
    assert residents == {765: 99, 764: 12, 382: 3}


@given(
    st.integers(0, 10**8),
    st.lists(st.tuples(st.sampled_from(["h", "企业"]), st.integers(1, 10**7)), min_size=1, max_size=30),
)
def test_surplus_goes_back_whole_and_nobody_gets_more_than_the_own_part(
    surplus: int, lines: list[tuple[str, int]]
) -> None:
    payers = [
        Payer(FundSource.RESIDENT_RAISED, fen, f"h{place}") if who == "h"
        else Payer(FundSource.ENTERPRISE_DONATION, fen, None, f"企业{place}")
        for place, (who, fen) in enumerate(lines)
    ]  # fmt: skip
    whole = sum(payer.paid_fen for payer in payers)
    surplus = min(surplus, whole)

    refunds = refunds_of(surplus, payers)

    paid = {(payer.unit, payer.name): payer.paid_fen for payer in payers}
    assert sum(refund.fen for refund in refunds) == surplus
    assert len(refunds) == len(payers)
    assert all(refund.fen <= paid[refund.unit, refund.name] + 1 for refund in refunds)


def test_contra_takes_a_receipt_back_and_is_shown() -> None:
    books = books_a()
    first = books.receipts[-1]
    back = receipt(901, first.party, -first.fen, first.id)
    corrected = replace(books, receipts=(*books.receipts, back))

    assert corrected.income_fen == books.income_fen - first.fen
    assert corrected.households.not_paid == (*UNPAID, first.party.unit)
    assert [found.kind for found in unusual(corrected, None)] == [Unusual.CONTRA]


def test_balance_below_zero_never_goes_unnoticed() -> None:
    books = replace(topped_up(), spending=(spending(1, 58_600_00),))
    first = books.receipts[0]
    bounced = replace(books, receipts=(*books.receipts, receipt(902, first.party, -first.fen, first.id)))

    assert bounced.balance_fen == -30_000_00
    assert unusual(bounced, None)[0].kind is Unusual.NEGATIVE_BALANCE


def test_unusual_lines_are_found_with_their_amounts() -> None:
    books = Books(
        100_00,
        (Source(FundSource.RESIDENT_RAISED, 100_00),),
        {"a": 50_00, "b": 50_00},
        pledges=(pledge(1, resident("a"), 50_00),),
        receipts=(receipt(1, resident("a"), 60_00), receipt(2, resident("b"), 50_00)),
        spending=(spending(1, 105_00, vouchers=0),),
    )

    found = [(one.kind, one.fen, one.entry) for one in unusual(books, DAY)]

    assert found == [
        (Unusual.OVER_BUDGET, 5_00, None),
        (Unusual.ABOVE_PLEDGE, 10_00, "r1"),
        (Unusual.WITHOUT_PLEDGE, 50_00, "r2"),
        (Unusual.NO_VOUCHER, 105_00, "s1"),
    ]
    before = DAY.replace(day=1)
    assert [one.kind for one in unusual(books, before)][1:3] == [Unusual.LATE_RECEIPT] * 2
    again = [one.kind for one in unusual(books, before, FundingState.PLEDGING)]
    assert Unusual.LATE_RECEIPT not in again and len(again) == len(found)


def test_withdrawn_pledge_counts_as_none() -> None:
    books = books_a()
    taken_back = pledge(990, resident("h13"), -18913)
    books = replace(
        books,
        pledges=(*books.pledges, taken_back),
        receipts=tuple(line for line in books.receipts if line.party.unit != "h13"),
    )

    assert "h13" in books.households.not_pledged
    assert "h13" not in books.households.not_paid


def test_who_signed_less_than_the_share_is_no_longer_asked_after_a_cut() -> None:
    books = Books(
        100_00,
        (Source(FundSource.RESIDENT_RAISED, 100_00),),
        {"a": 40_00, "b": 30_00, "c": 30_00},
        pledges=(pledge(1, resident("a"), 1), pledge(2, resident("c"), 30_00)),
        receipts=(receipt(1, resident("a"), 1), receipt(2, resident("b"), 29_99)),
    )

    homes = books.households
    assert (homes.not_pledged, homes.not_paid, homes.signed_less) == ((), ("c",), ("a",))
    assert (homes.paid_unsigned, homes.paid_unsigned_less) == (("b",), ("b",))
    assert [homes.lacks(unit) for unit in "abc"] == [39_99, 1, 0]
    assert replace(books, rescoped=True).households.signed_less == ()


def test_ways_out_refuse_amounts_that_close_nothing() -> None:
    books = books_a()

    check_top_up(books, 1_323_86)
    check_rescope(books, 57_276_14)
    for amount in (0, 1_323_87):
        with pytest.raises(BadInput, match=r"缺口是 1,323\.86 元"):
            check_top_up(books, amount)
    with pytest.raises(BadInput, match="还是不够"):
        check_rescope(books, 57_276_15)
    with pytest.raises(BadInput, match="少"):
        check_rescope(books, 58_600_00)


def test_books_that_were_settled_without_any_spending_are_unusual() -> None:
    books = replace(topped_up(), ending=Ending.SETTLED)
    assert (Unusual.UNSPENT, 58_600_00) in {(one.kind, one.fen) for one in unusual(books, DAY)}
    paid = replace(books, spending=(spending(1, 100_00),))
    assert Unusual.UNSPENT not in {one.kind for one in unusual(paid, DAY)}
