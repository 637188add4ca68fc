"""党组织先行研究: only the secretary records it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from facilitator.domain.errors import BadInput, Forbidden, Missing
from facilitator.domain.here import day_of
from facilitator.services.sessions.record_pre_review import RecordPreReview
from tests.factories.council import Council


def test_record_pre_review_keeps_day_and_body(council: Council) -> None:
    council.plan()

    council.do(RecordPreReview(council.session, date(2026, 11, 12), "社区党委"), council.secretary)

    assert (council.row().pre_review_on, council.row().pre_review_body) == (date(2026, 11, 12), "社区党委")


def test_record_pre_review_asks_which_body(council: Council) -> None:
    council.plan()

    with pytest.raises(Missing):
        council.do(RecordPreReview(council.session, date(2026, 11, 12), ""), council.secretary)


def test_record_pre_review_is_the_secretarys(council: Council) -> None:
    council.plan()

    with pytest.raises(Forbidden):
        council.do(RecordPreReview(council.session, date(2026, 11, 12), "社区党委"), council.chair)


def test_record_pre_review_waits_for_its_day(council: Council) -> None:
    council.plan()
    today = day_of(council.world.clock.now())

    with pytest.raises(BadInput, match="还没有到"):
        council.do(RecordPreReview(council.session, today + timedelta(days=1), "社区党委"), council.secretary)

    council.do(RecordPreReview(council.session, today, "社区党委"), council.secretary)
    assert council.row().pre_review_on == today
