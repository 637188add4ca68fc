"""demands.close: once everybody was answered; what the quarter found good is watched from then on."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.triage import Matter
from facilitator.domain.errors import Missing, WrongState
from facilitator.services.demands.close import CloseDemand
from tests.factories.council import Council
from tests.factories.ledger import moves_of, placed, put, row_of

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("state", "matter", "end", "moves"),
    [
        (DemandState.QUALIFIED, Matter.MINOR, DemandState.TRACKING, ["close", "track"]),
        (DemandState.ANSWERED_ON_SPOT, None, DemandState.CLOSED, ["close"]),
        (DemandState.COMPLETED, Matter.PRIVATE, DemandState.CLOSED, ["close"]),
    ],
)
def test_three_ways_to_close(
    council: Council, state: DemandState, matter: Matter | None, end: DemandState, moves: list[str]
) -> None:
    demand = placed(council, state, matter=matter, replied_on=TODAY)

    closed = council.do(CloseDemand(demand), council.clerk)

    assert (closed.state, closed.closed_on) == (end, TODAY)
    assert (row_of(council, demand).state, row_of(council, demand).closed_on) == (end, TODAY)
    assert moves_of(council, demand) == ["register", *moves]


def test_nobody_is_forgotten_not_even_who_came_later(council: Council) -> None:
    demand = placed(council, DemandState.QUALIFIED)
    later = placed(council, DemandState.MERGED, parent=demand)
    for waiting in (2, 1):
        with pytest.raises(Missing) as missing:
            council.do(CloseDemand(demand), council.clerk)
        assert missing.value.details == {"what": "reply", "waiting": waiting}
        put(council, demand if waiting == 2 else later, replied_on=TODAY)

    assert council.do(CloseDemand(demand), council.clerk).state is DemandState.TRACKING


def test_small_matter_is_not_closed_before_its_review(council: Council) -> None:
    demand = placed(council, DemandState.COMPLETED, replied_on=TODAY)

    with pytest.raises(WrongState, match="季度评议"):
        council.do(CloseDemand(demand), council.clerk)
    assert moves_of(council, demand) == ["register"]
