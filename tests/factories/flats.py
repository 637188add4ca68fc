"""Example B of the field: a roof over eight flats, paid by the street and from the owners' maintenance fund."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.funding.apportion import Method
from facilitator.domain.funding.sources import FundSource
from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM
from facilitator.services.funding.attach_vote import AttachVote
from facilitator.services.funding.enter_balances import EnterBalances, FlatBalance
from facilitator.services.funding.publish import PublishPlan
from facilitator.services.funding.writing import PlanSource, PlanUnit
from facilitator.services.people.add_unit import AddUnit
from tests.factories.funding import Fund

AREAS = (6835, 8210, 9542, 11006)
DOORS = tuple(f"{floor}-{door}" for floor in range(1, 5) for door in (1, 2))
BUDGET_B, STREET_B, FUND_B = 26_400_00, 8_000_00, 18_400_00
DRAWS_B = (1766_70, 1766_70, 2122_10, 2122_10, 2466_39, 2466_39, 2844_81, 2844_81)
SOURCES_B = (PlanSource(FundSource.GOV_SUBSIDY, STREET_B, "街道"), PlanSource(FundSource.MAINTENANCE_FUND, FUND_B))


def add_flats(fund: Fund) -> list[str]:
    """Eight owners' flats of 2栋, 1-1 to 4-2; their ids."""
    return [
        fund.council.do(
            AddUnit(UnitKind.OWNER, f"2栋{door}", "2栋", door, f"业主{place}", area_centi=AREAS[place // 2]), SYSTEM
        ).unit
        for place, door in enumerate(DOORS)
    ]


def roof(fund: Fund, **changes: Any) -> list[str]:
    """The plan of example B, its money from the fund; the flats in the order of the roll."""
    flats = add_flats(fund)
    units = tuple(PlanUnit(flat) for flat in flats)
    told = {"title": "2栋屋面防水", "budget_fen": BUDGET_B, "sources": SOURCES_B, "method": Method.PER_AREA}
    fund.draft(**(told | {"units": units} | changes))
    return flats


def enter(fund: Fund, balances: dict[str, int], **changes: Any) -> Any:
    """A statement of today; first deposits by unit in `firsts`."""
    firsts = changes.pop("firsts", {})
    told = [FlatBalance(unit, fen, firsts.get(unit)) for unit, fen in balances.items()]
    return fund.do(EnterBalances(**({"plan": fund.plan, "on": fund.today, "balances": told} | changes)))


def roof_on_the_board(fund: Fund) -> list[str]:
    """Example B after the owners' vote, on the board from today."""
    flats = roof(fund)
    fund.council.units |= {f"o{place}": flat for place, flat in enumerate(flats, 1)}
    owners = {name: unit for name, unit in fund.council.units.items() if unit in flats}
    fund.council.units, everybody = owners, fund.council.units
    ballot = fund.vote(preset="owners_ordinary", basis=LegalBasis.OWNERS_MEETING, scope="2栋")
    fund.council.units = everybody
    fund.do(AttachVote(fund.plan, ballot))
    fund.do(PublishPlan(fund.plan, fund.today, fund.today + timedelta(days=14)))
    return flats
