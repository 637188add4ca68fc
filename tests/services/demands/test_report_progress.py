"""demands.report_progress: a word that moves nothing."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import BadInput, Missing, WrongState
from facilitator.services.demands.report_progress import ReportProgress
from tests.factories.council import Council
from tests.factories.ledger import last_details, moves_of, placed, row_of


def test_progress_is_a_line_of_the_history_and_moves_nothing(council: Council) -> None:
    demand = placed(council, DemandState.IN_PROGRESS)

    reported = council.do(ReportProgress(demand, "灯杆已到货"), council.clerk)

    assert reported.state is DemandState.IN_PROGRESS
    assert moves_of(council, demand) == ["register", "report_progress"]
    assert last_details(council, demand) == {"text": "灯杆已到货"}
    assert [event["deed"] for event in council.events("DemandNoted")] == ["report_progress"]
    assert row_of(council, demand).changed_at == council.world.clock.now()


@pytest.mark.parametrize(("text", "refusal"), [(" ", Missing), ("灯" * 1001, BadInput)])
def test_progress_says_something_that_fits(council: Council, text: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        council.do(ReportProgress(placed(council, DemandState.IN_PROGRESS), text), council.clerk)


def test_progress_of_what_nobody_works_on_is_refused(council: Council) -> None:
    with pytest.raises(WrongState):
        council.do(ReportProgress(placed(council, DemandState.ARCHIVED), "灯杆已到货"), council.clerk)
