"""党组织先行研究: only the secretary records it."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.errors import Forbidden, Missing
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
