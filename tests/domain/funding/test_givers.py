"""A word that closes a gap and the money that fills it: counted once, in whatever order they come."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.funding.books import Books
from facilitator.domain.funding.givers import TopUp, Word, party_of, words_of
from facilitator.domain.funding.sources import FundSource, Source
from tests.factories.money import pledge, receipt

STREET = Source(FundSource.GOV_SUBSIDY, 10_00, "街道")
FIRM = Source(FundSource.ENTERPRISE_DONATION, 10_00, "甲企业")
STEPS = st.lists(
    st.tuples(st.sampled_from(["sign", "pay", "top", "unpay", "leave", "unsign"]), st.integers(1, 9)), max_size=14
)


def after(books: Books, source: Source, step: str, fen: int) -> Books:
    """As the verbs write it: nothing is taken back that is not there."""
    party, place = party_of(source), len(books.receipts) + len(books.pledges)
    (giver,) = books.givers
    if step == "top":
        line = TopUp(source.source, fen, source.name, len(books.receipts), len(books.pledges))
        return replace(books, top_ups=(*books.top_ups, line))
    if step == "leave":
        fen = -giver.topped_open_fen
        line = TopUp(source.source, fen, source.name, len(books.receipts), len(books.pledges))
        return replace(books, top_ups=(*books.top_ups, line)) if fen else books
    if step in ("sign", "unsign"):
        fen = fen if step == "sign" else -max(0, giver.signed_fen - giver.received_fen)
        line_of_word = replace(pledge(place, party, fen), number=len(books.pledges) + 1)
        return replace(books, pledges=(*books.pledges, line_of_word)) if fen else books
    fen = fen if step == "pay" else -min(fen, giver.received_fen)
    line_of_money = replace(receipt(place, party, fen), number=len(books.receipts) + 1)
    return replace(books, receipts=(*books.receipts, line_of_money)) if fen else books


@given(st.sampled_from([STREET, FIRM]), STEPS)
def test_no_money_counts_beside_the_word_it_fills(source: Source, steps: list[tuple[str, int]]) -> None:
    books = Books(100_00, (source,))
    for step, fen in steps:
        before, (was,) = books.covered_fen, books.givers
        books = after(books, source, step, fen)
        (now,) = books.givers
        change = books.covered_fen - before

        if step == "pay":
            stood = now.standing_fen - was.standing_fen
            assert 0 <= change <= stood <= fen
            assert was.words or change == stood
        elif step == "top":
            assert change == fen
        elif step == "sign":
            assert 0 <= change <= fen
        else:
            assert change <= 0
        if step == "leave":
            assert now.topped_open_fen == 0
            assert now.covered_fen == now.standing_fen
        assert books.covered_fen == now.standing_fen + now.topped_open_fen
        assert books.income_fen <= books.covered_fen <= now.standing_fen + now.topped_fen
        assert 0 <= now.beside_fen <= min(now.topped_fen, now.whole_fen - now.planned_fen)
        assert now.awaited_fen >= now.topped_open_fen - max(0, now.standing_fen - now.received_fen)


@given(st.sampled_from([STREET, FIRM]), st.integers(0, 20), st.integers(1, 20))
def test_word_that_is_paid_whole_leaves_nothing_counted_on(source: Source, before: int, fen: int) -> None:
    books = Books(100_00, (source,))
    books = after(books, source, "pay", before) if before else books
    books = after(books, source, "top", fen)
    assert (books.covered_fen, books.counted_on_fen) == (before + fen, fen)
    books = after(books, source, "pay", fen)

    assert (books.covered_fen, books.income_fen, books.counted_on_fen) == (before + fen, before + fen, 0)
    back = after(books, source, "unpay", fen)
    assert (back.covered_fen, back.counted_on_fen) == (before + fen, fen)


@pytest.mark.parametrize(
    ("given_words", "expected"),
    [
        ([(0, 500)], (Word(0, 500),)),
        ([(400, 500), (400, 100)], (Word(400, 500), Word(900, 100))),
        ([(400, 500), (400, 100), (600, -400)], (Word(400, 200),)),
        ([(0, 500), (0, -500)], ()),
        ([(0, 500), (500, 300)], (Word(0, 500), Word(500, 300))),
    ],
)
def test_words_stand_one_above_the_other(given_words: list[tuple[int, int]], expected: tuple[Word, ...]) -> None:
    assert words_of(given_words) == expected


def test_money_entered_by_mistake_did_not_stand_when_a_word_was_given() -> None:
    """20.00 of another plan was found out after the street had said that it gives 3.00."""
    party = party_of(STREET)
    wrong = receipt(1, party, 20_00)
    books = Books(100_00, (STREET,), receipts=(wrong,), top_ups=(TopUp(STREET.source, 3_00, STREET.name, 1, 0),))
    assert books.covered_fen == 23_00

    found_out = replace(books, receipts=(wrong, receipt(2, party, -20_00, wrong.id)))
    paid = replace(found_out, receipts=(*found_out.receipts, receipt(3, party, 3_00)))

    assert (found_out.covered_fen, paid.covered_fen) == (3_00, 3_00)
    assert [giver.topped_open_fen for giver in paid.givers] == [0]
