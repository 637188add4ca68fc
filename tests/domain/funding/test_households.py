"""Every household with a share stands in one count of who signed: silent, signed, or paid without a word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.funding.households import Households

FENS = st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 5))


@given(FENS, FENS, FENS)
def test_each_with_a_share_is_silent_or_signed_or_paid_unsigned(
    shares: dict[str, int], signed: dict[str, int], paid: dict[str, int]
) -> None:
    homes = Households(shares, signed, paid)
    wrote = {unit for unit, fen in signed.items() if fen}
    carrying = {unit for unit, fen in shares.items() if fen}

    kinds = [set(homes.not_pledged), set(homes.paid_unsigned) & carrying, wrote & carrying]
    assert set.union(*kinds) == carrying
    assert sum(map(len, kinds)) == len(carrying)
    assert set(homes.not_paid) | set(homes.signed_less) <= wrote
    assert homes.unpaid_fen == sum(max(0, fen - paid.get(unit, 0)) for unit, fen in signed.items())


def test_nobody_is_asked_for_what_is_asked_of_nobody() -> None:
    homes = Households({"a": 5, "b": 5, "c": 5}, {"b": 5}, {"c": 3}, asked=False)

    assert (homes.not_pledged, homes.not_paid, homes.paid_unsigned_less, homes.unpaid_fen) == ((), (), (), 0)
    assert (homes.paid_unsigned, homes.unasked_fen) == (("c",), 5)


@given(FENS, FENS, FENS)
def test_who_paid_beyond_the_share_lacks_nothing_and_the_rest_is_within(
    shares: dict[str, int], signed: dict[str, int], paid: dict[str, int]
) -> None:
    homes = Households(shares, signed, paid)

    assert not any(homes.lacks(unit) for unit in homes.paid_more)
    within = sum(min(fen, shares.get(unit, 0)) for unit, fen in paid.items()) if shares else sum(paid.values())
    assert within + sum(map(homes.beyond, homes.paid_more)) == sum(paid.values())


def test_who_paid_as_first_voted_paid_nothing_beyond_when_the_budget_is_cut() -> None:
    assert Households({"a": 3}, {}, {"a": 5}, whole=False).paid_more == ()
