"""demands.dispatch_urgent: dispatched at once, every party asked, to be ratified later."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator.domain.errors import BadInput, Forbidden, Missing, WrongState
from facilitator.services.demands.dispatch_urgent import DispatchUrgent
from tests.factories.council import Council
from tests.factories.demands import NAME, journal, pending, registered, seen

TODAY = date(2026, 11, 25)


@pytest.fixture
def order(council: Council) -> DispatchUrgent:
    return DispatchUrgent(registered(council), "物业公司", TODAY, "电线落地，会触电", cooperating="供电所，社区居委会")


def test_dispatch_urgent_goes_out_at_once_and_asks_everybody(council: Council, order: DispatchUrgent) -> None:
    council.do(order, council.clerk)

    line = seen(council, order.demand)
    assert (line.state, line.urgency, line.responsible_party, line.deadline) == (
        "urgent_dispatched", "urgent", "物业公司", TODAY,
    )  # fmt: skip
    assert line.history[-1].details == {
        "responsible_party": "物业公司", "deadline": "2026-11-25", "cooperating": "供电所，社区居委会",
        "safety_reason": "电线落地，会触电", "office": "clerk",
    }  # fmt: skip
    with council.world.database.reading() as unit:
        asked = {(party.party, party.answer) for party in unit.parties.of(order.demand)}
    assert asked == {("物业公司", "asked"), ("供电所", "asked"), ("社区居委会", "taken")}


def test_dispatch_urgent_names_no_resident_in_the_journal(council: Council, order: DispatchUrgent) -> None:
    council.do(order, council.clerk)

    assert "电线落地" in journal(council) and NAME not in journal(council)


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"safety_reason": " "}, Missing),
        ({"responsible_party": ""}, Missing),
        ({"deadline": date(2026, 11, 24)}, BadInput),
        ({"deadline": date(2026, 11, 27)}, BadInput),
        ({"deadline": date(2026, 12, 30)}, BadInput),
    ],
)
def test_dispatch_urgent_needs_danger_party_and_day(
    council: Council, order: DispatchUrgent, change: dict[str, object], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        council.do(replace(order, **change), council.clerk)  # type: ignore[arg-type]


def test_urgent_danger_is_over_within_a_day(council: Council, order: DispatchUrgent) -> None:
    with pytest.raises(BadInput) as refusal:
        council.do(replace(order, deadline=date(2026, 11, 27)), council.clerk)
    assert (refusal.value.details["field"], refusal.value.details["day"]) == ("deadline", "2026-11-26")
    council.do(replace(order, deadline=date(2026, 11, 26)), council.clerk)


def test_dispatch_urgent_comes_before_the_list(council: Council, order: DispatchUrgent) -> None:
    with pytest.raises(WrongState):
        council.do(replace(order, demand=pending(council)), council.clerk)


def test_dispatch_urgent_is_for_the_two_committees(council: Council, order: DispatchUrgent) -> None:
    with pytest.raises(Forbidden):
        council.do(order, council.recorder)
    council.do(order, council.chair)
    assert seen(council, order.demand).history[-1].details["office"] == "chair"
