"""A paper that could not be made gives the draft back, with the reason, to be settled again."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Forbidden, NotReady, WrongState
from facilitator.domain.minutes.states import MinutesState
from facilitator.services.context import SYSTEM
from facilitator.services.minutes.amend import AmendMinutes
from facilitator.services.minutes.read import MinutesRecord
from facilitator.services.minutes.render_failed import RenderFailed
from tests.factories.council import Council
from tests.factories.paperwork import content, draft, in_full, record_pdf, settle


@pytest.fixture
def minutes(evening: Council) -> str:
    minutes = draft(evening)
    settle(evening, minutes)
    return minutes


def test_failure_gives_the_draft_back_with_its_reason(evening: Council, minutes: str) -> None:
    evening.do(RenderFailed(minutes, "缺字体" * 200), SYSTEM)

    found = in_full(evening, minutes)
    assert (found.state, found.failure) == (MinutesState.DRAFT, ("缺字体" * 200)[:400])
    assert found.digest is None
    with pytest.raises(NotReady):
        evening.ask(MinutesRecord(minutes), SYSTEM)
    assert [event["minutes"] for event in evening.events("MinutesRenderFailed")] == [minutes]


def test_failed_minutes_are_amended_and_settled_again(evening: Council, minutes: str) -> None:
    evening.do(RenderFailed(minutes, "缺字体"), SYSTEM)

    evening.do(AmendMinutes(minutes, "remarks", "改用常用字。"), evening.recorder)
    settle(evening, minutes)
    record_pdf(evening, minutes)

    assert content(evening, minutes).remarks == "改用常用字。"
    assert in_full(evening, minutes).state is MinutesState.SETTLED


def test_paper_that_is_there_does_not_fail(evening: Council, minutes: str) -> None:
    record_pdf(evening, minutes)

    with pytest.raises(WrongState):
        evening.do(RenderFailed(minutes, "缺字体"), SYSTEM)


def test_no_office_reports_a_failure(evening: Council, minutes: str) -> None:
    with pytest.raises(Forbidden):
        evening.do(RenderFailed(minutes, "缺字体"), evening.recorder)
