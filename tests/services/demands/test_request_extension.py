"""demands.request_extension: asked for in time, with a later day and a reason."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import BadInput, Missing, WrongState
from facilitator.services.demands.detail import DemandDetail
from facilitator.services.demands.request_extension import RequestExtension
from tests.factories.council import Council
from tests.factories.ledger import DEADLINE, placed, row_of

LATER = date(2027, 1, 31)


def test_request_waits_and_changes_no_deadline(council: Council) -> None:
    demand = placed(council, DemandState.IN_PROGRESS)

    asked = council.do(RequestExtension(demand, LATER, "雨季不能施工"), council.clerk)

    row = row_of(council, demand)
    assert (asked.state, row.state) == (DemandState.EXTENSION_REQUESTED, DemandState.EXTENSION_REQUESTED)
    assert (row.deadline, row.extend_until, row.extensions) == (DEADLINE, LATER, 0)


def test_request_does_not_stop_the_clock(council: Council) -> None:
    demand = placed(council, DemandState.IN_PROGRESS)
    council.do(RequestExtension(demand, LATER, "雨季不能施工"), council.clerk)
    council.world.clock.forward(days=40)

    assert council.ask(DemandDetail(demand), council.clerk).days_late == 4


@pytest.mark.parametrize(
    ("until", "reason", "refusal"),
    [(DEADLINE, "雨季", BadInput), (date(2026, 12, 1), "雨季", BadInput), (LATER, " ", Missing)],
)
def test_request_names_a_later_day_and_why(
    council: Council, until: date, reason: str, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        council.do(RequestExtension(placed(council, DemandState.IN_PROGRESS), until, reason), council.clerk)


def test_request_to_a_day_that_is_over_is_refused(council: Council) -> None:
    demand = placed(council, DemandState.IN_PROGRESS, deadline=date(2026, 10, 1))

    with pytest.raises(BadInput, match="今天以前"):
        council.do(RequestExtension(demand, date(2026, 11, 24), "雨季"), council.clerk)


def test_third_request_is_refused(council: Council) -> None:
    with pytest.raises(WrongState, match="2 次"):
        demand = placed(council, DemandState.IN_PROGRESS, extensions=2)
        council.do(RequestExtension(demand, LATER, "雨季"), council.clerk)
