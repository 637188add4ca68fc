"""A plan is reckoned before it is kept, with the figures that keeping it would give."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Refusal
from facilitator.domain.funding.apportion import Exemption, Method, Rounding
from facilitator.services.funding.reckoning import Reckon, Reckoned
from facilitator.services.funding.sums import ShareCount
from tests.factories.funding import BUDGET, SOURCES, Fund


def test_reckoned_is_what_the_plan_gives(fund: Fund) -> None:
    units = fund.units(h1=Exemption.HALF)
    asked = Reckon(BUDGET, SOURCES, Method.PER_HOUSEHOLD, units, Rounding.LARGEST_REMAINDER)
    found: Reckoned = fund.council.ask(asked, fund.council.clerk)
    fund.draft(units=units)
    sums = fund.detail().sums
    assert (found.share_counts, found.exempt, found.piles) == (sums.share_counts, sums.exempt, sums.piles)
    assert (found.total_fen, found.units, found.surplus_fen) == (200_00, 6, 0)


def test_whole_yuan_say_their_surplus(fund: Fund) -> None:
    found: Reckoned = fund.council.ask(Reckon(BUDGET, SOURCES, Method.PER_HOUSEHOLD, fund.units()), fund.council.clerk)
    assert (found.share_counts, found.surplus_fen) == ((ShareCount(34_00, 6),), 4_00)


def test_what_cannot_be_planned_is_refused(fund: Fund) -> None:
    with pytest.raises(Refusal):
        fund.council.ask(Reckon(BUDGET + 1, SOURCES, Method.PER_HOUSEHOLD, fund.units()), fund.council.clerk)
