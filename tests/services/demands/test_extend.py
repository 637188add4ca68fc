"""demands.extend: twice in a round, to a later day, asked for or not."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import BadInput, Forbidden, WrongState
from facilitator.services.demands.extend import ExtendDemand
from facilitator.services.demands.request_extension import RequestExtension
from tests.factories.council import Council
from tests.factories.ledger import DEADLINE, last_details, placed, row_of

FIRST, SECOND, THIRD = date(2027, 1, 31), date(2027, 2, 28), date(2027, 3, 31)


def test_extend_grants_what_was_asked(council: Council) -> None:
    demand = placed(council, DemandState.IN_PROGRESS)
    council.do(RequestExtension(demand, FIRST, "雨季不能施工"), council.clerk)

    granted = council.do(ExtendDemand(demand, FIRST, "雨季不能施工"), council.secretary)

    row = row_of(council, demand)
    assert (granted.state, granted.deadline, granted.extensions) == (DemandState.IN_PROGRESS, FIRST, 1)
    assert (row.deadline, row.extend_until, row.extensions) == (FIRST, None, 1)
    told = {"until": "2027-01-31", "reason": "雨季不能施工", "office": "secretary", "replaced": "2026-12-31"}
    assert last_details(council, demand) == told


def test_chair_grants_more_time_without_a_request(council: Council) -> None:
    demand = placed(council, DemandState.IN_PROGRESS)

    council.do(ExtendDemand(demand, FIRST, "雨季"), council.chair)

    assert last_details(council, demand) == {
        "until": "2027-01-31", "reason": "雨季", "office": "chair", "replaced": "2026-12-31",
    }  # fmt: skip


@pytest.mark.parametrize("state", [DemandState.IN_PROGRESS, DemandState.EXTENSION_REQUESTED])
def test_clerk_is_told_to_ask_the_secretary(council: Council, state: DemandState) -> None:
    demand = placed(council, state)

    with pytest.raises(Forbidden, match="专干请点“申请延期”") as refusal:
        council.do(ExtendDemand(demand, FIRST, "雨季"), council.clerk)

    assert refusal.value.code == "forbidden"
    assert (row_of(council, demand).state, row_of(council, demand).deadline) == (state, DEADLINE)


def test_third_extension_of_a_round_is_refused(council: Council) -> None:
    demand = placed(council, DemandState.IN_PROGRESS)
    for until in (FIRST, SECOND):
        council.do(ExtendDemand(demand, until, "雨季"), council.secretary)

    with pytest.raises(WrongState, match="不能再延"):
        council.do(ExtendDemand(demand, THIRD, "雨季"), council.secretary)
    assert row_of(council, demand).deadline == SECOND


def test_extend_to_the_same_day_is_refused(council: Council) -> None:
    with pytest.raises(BadInput, match="2026-12-31"):
        council.do(ExtendDemand(placed(council, DemandState.IN_PROGRESS), DEADLINE, "雨季"), council.secretary)


def test_extend_while_suspended_is_out_of_order(council: Council) -> None:
    with pytest.raises(WrongState):
        council.do(ExtendDemand(placed(council, DemandState.SUSPENDED), FIRST, "雨季"), council.secretary)
