"""The plan begins with the newest trial about its demand, whichever council made it."""

from __future__ import annotations

from facilitator.domain.funding.apportion import Exemption, Method, Rounding
from facilitator.services.funding.tried import Tried, TriedLast
from facilitator.services.funding.try_out import TryOut
from tests.factories.funding import BUDGET, SOURCES, Fund, in_topic_council


def last(fund: Fund) -> Tried | None:
    found: Tried | None = fund.council.ask(TriedLast(fund.council.demand), fund.council.clerk)
    return found


def test_newest_trial_of_the_demand_is_told_with_who_carries(fund: Fund) -> None:
    in_topic_council(fund, fund.council.demand, units=fund.units(h1=Exemption.HALF)[:4])
    assert last(fund) is None
    council = fund.council
    for budget in (BUDGET - 100, BUDGET):
        council.world.clock.forward(minutes=1)
        sources = (*SOURCES[:-1], type(SOURCES[-1])(SOURCES[-1].source, SOURCES[-1].amount_fen - BUDGET + budget))
        told = (council.session, council.item, "按户", budget, sources, Method.PER_HOUSEHOLD)
        council.do(TryOut(*told, (), Rounding.LARGEST_REMAINDER))
    found = last(fund)

    assert found is not None
    assert (found.budget_fen, found.method, found.rounding) == (
        BUDGET,
        Method.PER_HOUSEHOLD,
        Rounding.LARGEST_REMAINDER,
    )
    assert [line.amount_fen for line in found.sources] == [line.amount_fen for line in SOURCES]
    assert dict(found.parts) == dict.fromkeys(fund.homes[:4])
    assert found.exempt == {fund.homes[0]: Exemption.HALF}
