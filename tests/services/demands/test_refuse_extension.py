"""demands.refuse_extension: the secretary's no; the work goes on under its old deadline."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import Forbidden, Missing, WrongState
from facilitator.services.demands.refuse_extension import RefuseExtension
from tests.factories.council import Council
from tests.factories.ledger import DEADLINE, last_details, placed, row_of


def waiting(council: Council) -> str:
    return placed(council, DemandState.EXTENSION_REQUESTED, extend_until=date(2027, 1, 31))


def test_refusal_keeps_the_deadline_and_counts_no_extension(council: Council) -> None:
    demand = waiting(council)

    refused = council.do(RefuseExtension(demand, "材料已经到了"), council.secretary)

    row = row_of(council, demand)
    assert refused.state is DemandState.IN_PROGRESS
    assert (row.deadline, row.extend_until, row.extensions) == (DEADLINE, None, 0)
    assert last_details(council, demand) == {"reason": "材料已经到了", "office": "secretary"}


def test_refusal_needs_a_reason_and_a_request(council: Council) -> None:
    with pytest.raises(Missing):
        council.do(RefuseExtension(waiting(council), ""), council.secretary)
    with pytest.raises(WrongState):
        council.do(RefuseExtension(placed(council, DemandState.IN_PROGRESS), "不行"), council.secretary)


def test_refusal_is_the_secretarys_or_the_chairs(council: Council) -> None:
    with pytest.raises(Forbidden, match="由书记或主任答复"):
        council.do(RefuseExtension(waiting(council), "不行"), council.clerk)

    council.do(RefuseExtension(waiting(council), "不行"), council.chair)
