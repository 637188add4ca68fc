"""Example B from the maintenance fund, to the fen: who can give, who has to pay in again, and how much."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.errors import BadInput
from facilitator.domain.funding.apportion import Carrier, Exemption
from facilitator.domain.funding.maintenance import (
    Draw,
    FlatAccount,
    check_account,
    checked,
    draws,
    fund_part,
)
from facilitator.domain.funding.sources import FundSource, Source
from tests.factories.flats import AREAS, DOORS, DRAWS_B, FUND_B

OWNERS = [Carrier(door, AREAS[place // 2]) for place, door in enumerate(DOORS)]


def test_example_b_takes_each_flats_part_from_its_account() -> None:
    lines = draws(FUND_B, OWNERS)

    assert [(line.unit, line.fen) for line in lines] == list(zip(DOORS, DRAWS_B, strict=True))
    assert [line.account for line in lines] == [None] * 8
    assert sum(line.fen for line in lines) == FUND_B


def test_example_b_tells_who_has_to_pay_in_again() -> None:
    """1-1 has 1,000.00 of 1,766.70; 2-1 covers 2,122.10 and keeps 877.90 of a first deposit of 3,000.00."""
    accounts = {
        "1-1": FlatAccount(1_000_00, 5_000_00),
        "1-2": FlatAccount(1_766_70),
        "2-1": FlatAccount(3_000_00, 3_000_00),
        "2-2": FlatAccount(3_022_10, 3_000_00),
        "3-1": FlatAccount(0),
        "4-1": FlatAccount(9_000_00, 9_000_00),
    }
    lines = {line.unit: line for line in draws(FUND_B, OWNERS, accounts)}

    told = {unit: (line.drawn_fen, line.short_fen, line.left_fen, line.is_low) for unit, line in lines.items()}
    assert told == {
        "1-1": (1_000_00, 766_70, 0, True),
        "1-2": (1_766_70, 0, 0, False),
        "2-1": (2_122_10, 0, 877_90, True),
        "2-2": (2_122_10, 0, 900_00, False),
        "3-1": (0, 2_466_39, 0, False),
        "3-2": (0, 0, 0, False),
        "4-1": (2_844_81, 0, 6_155_19, False),
        "4-2": (0, 0, 0, False),
    }
    found = checked(FUND_B, tuple(lines.values()))
    assert (found.part_fen, found.units, found.known_units) == (FUND_B, 8, 6)
    assert (found.short_units, found.short_fen, found.low_units) == (2, 766_70 + 2_466_39, 1)
    assert [unit for unit, line in lines.items() if line.pays_in] == ["1-1", "2-1", "3-1"]


def test_who_was_let_off_gives_nothing_from_the_account_either() -> None:
    carriers = [Carrier("a", 100, Exemption.FULL), Carrier("b", 100, Exemption.HALF), Carrier("c", 100)]

    assert [(line.unit, line.fen) for line in draws(300_00, carriers)] == [("b", 100_00), ("c", 200_00)]


def test_fund_without_flats_is_not_divided_and_without_a_carrier_refused() -> None:
    assert draws(300_00, ()) == ()
    assert draws(0, OWNERS) == ()
    with pytest.raises(BadInput, match="没有哪一户要出维修资金"):
        draws(300_00, [Carrier("a", 100, Exemption.FULL)])


def test_part_is_the_sum_of_all_lines_of_the_fund() -> None:
    fund = FundSource.MAINTENANCE_FUND
    lines = (Source(fund, 100_00, "2栋"), Source(fund, 50_00, "3栋"), Source(FundSource.RESIDENT_RAISED, 1_00))

    assert fund_part(lines) == 150_00


@pytest.mark.parametrize("wrong", [FlatAccount(-1), FlatAccount(10**15), FlatAccount(0, 0), FlatAccount(0, -5)])
def test_amounts_that_no_account_has_are_refused(wrong: FlatAccount) -> None:
    with pytest.raises(BadInput, match="1栋101"):
        check_account("1栋101", wrong)


amounts = st.integers(0, 10**9)


@given(st.lists(st.tuples(st.integers(1, 10**6), amounts), min_size=1, max_size=40), st.integers(1, 10**9))
def test_what_is_drawn_and_what_is_short_are_the_whole_part(flats: list[tuple[int, int]], part: int) -> None:
    carriers = [Carrier(str(place), weight) for place, (weight, _balance) in enumerate(flats)]
    accounts = {str(place): FlatAccount(balance) for place, (_weight, balance) in enumerate(flats)}
    lines = draws(part, carriers, accounts)

    assert sum(line.drawn_fen + line.short_fen for line in lines) == part
    assert all(line.drawn_fen + line.left_fen == accounts[line.unit].balance_fen for line in lines)
    assert all(line.left_fen == 0 for line in lines if line.short_fen)


@given(amounts, amounts, st.integers(1, 10**9))
def test_thirty_per_cent_itself_is_enough(draw: int, balance: int, first: int) -> None:
    line = Draw("a", draw, FlatAccount(balance, first))

    assert line.is_low is (100 * max(0, balance - draw) < 30 * first)
