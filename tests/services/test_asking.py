"""Who is asked by an order: every party but the community's own committee, which has it already."""

from __future__ import annotations

from datetime import date

from facilitator.services.demands.dispatch_urgent import DispatchUrgent
from facilitator.services.demands.read import CountDemands, DemandList
from facilitator.services.demands.take_up import TakeUp
from facilitator.services.demands.turn_down import TurnDown
from tests.factories.council import Council
from tests.factories.demands import opened, registered, seen, stored

TODAY = date(2026, 11, 25)


def answers(council: Council, demand: str) -> dict[str, tuple[str, date | None]]:
    with council.world.database.reading() as unit:
        return {row.party: (row.answer, row.on_day) for row in unit.parties.of(demand)}


def untaken(council: Council) -> int:
    return int(council.ask(CountDemands(), council.clerk).lists["untaken"])


def test_own_committee_has_taken_what_it_is_given(council: Council) -> None:
    demand = opened(council, party="社区居委会")

    assert answers(council, demand) == {"社区居委会": ("taken", TODAY)}
    assert untaken(council) == 0


def test_own_committee_beside_another_party_leaves_the_other_to_be_asked(council: Council) -> None:
    demand = opened(council, party="两委、物业公司")

    assert answers(council, demand) == {"两委": ("taken", TODAY), "物业公司": ("asked", None)}
    assert untaken(council) == 1


def test_committee_of_the_named_community_is_the_own_one_and_another_is_asked(council: Council) -> None:
    community = council.world.door.community
    demand = opened(council, party=f"{community}居委会、清河社区居委会")

    assert answers(council, demand) == {f"{community}居委会": ("taken", TODAY), "清河社区居委会": ("asked", None)}


def test_urgent_order_to_the_own_committee_is_taken(council: Council) -> None:
    demand = registered(council)
    council.do(DispatchUrgent(demand, "社区居委会", TODAY, "电线落地，会触电"), council.secretary)

    assert stored(council, demand).state == "urgent_dispatched"
    assert answers(council, demand) == {"社区居委会": ("taken", TODAY)}
    assert untaken(council) == 0


def test_own_committee_may_still_turn_down(council: Council) -> None:
    demand = opened(council, party="社区居委会")

    council.do(TurnDown(demand, "社区居委会", "不归我们管"), council.clerk)

    assert untaken(council) == 1


def test_own_committee_that_an_older_database_has_as_asked_counts_as_taken(council: Council) -> None:
    own = opened(council, party=f"{council.world.door.community}居委会")
    both = opened(council, party="社区居委会、物业公司")
    asked = "UPDATE demand_parties SET answer = 'asked', on_day = NULL"
    council.world.door.writer.submit(lambda unit: unit.connection.exec_driver_sql(asked).rowcount)

    untaken_ones = council.ask(DemandList("untaken"), council.clerk).lines
    assert (untaken(council), [line.id for line in untaken_ones]) == (1, [both])
    known = [seen(council, one) for one in (own, both)]
    assert [(line.untaken, {party.name: party.answer for party in line.parties}) for line in known] == [
        (False, {"五角亭社区居委会": "taken"}),
        (True, {"社区居委会": "taken", "物业公司": "asked"}),
    ]
    council.do(TakeUp(both, "物业公司", "黄经理", TODAY), council.clerk)
    assert untaken(council) == 0
