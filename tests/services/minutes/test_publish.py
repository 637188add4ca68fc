"""minutes.publish: signed minutes hang out for fifteen days at least, from today or later, once."""

from __future__ import annotations

from datetime import timedelta

import pytest

from facilitator.domain.errors import BadInput, Forbidden, WrongState
from facilitator.domain.minutes.states import MinutesState
from facilitator.services.minutes.publish import PublishMinutes
from facilitator.services.notices.object import ObjectToNotice
from facilitator.services.notices.read import NoticeDetail
from tests.factories.council import Council
from tests.factories.notices import LAST, TODAY, signed_minutes
from tests.factories.paperwork import hold_evening, in_full, ready_to_sign, sign


def test_publish_hangs_signed_minutes_for_fifteen_days(council: Council) -> None:
    signed = signed_minutes(council)
    answer = council.do(PublishMinutes(signed, TODAY, LAST), council.recorder)

    assert answer.state == in_full(council, signed).state == MinutesState.PUBLISHED
    assert council.events("MinutesPublished")[-1]["until"] == LAST.isoformat()
    assert council.ask(NoticeDetail(signed)).told == "正在公示，还有 15 天"


@pytest.mark.parametrize(("first", "days"), [(-1, 20), (0, 14), (3, 0)])
def test_publish_is_refused_for_too_few_days_or_days_gone_by(
    council: Council, first: int, days: int
) -> None:
    signed, begins = signed_minutes(council), TODAY + timedelta(days=first)
    with pytest.raises(BadInput):
        council.do(PublishMinutes(signed, begins, begins + timedelta(days=days - 1)), council.recorder)


def test_publish_waits_for_the_last_signature_and_comes_once(council: Council) -> None:
    council.open_demand()
    hold_evening(council)
    minutes = ready_to_sign(council)
    sign(council, minutes, council.chair)
    with pytest.raises(WrongState):
        council.do(PublishMinutes(minutes, TODAY, LAST), council.recorder)

    sign(council, minutes, council.recorder)
    council.do(PublishMinutes(minutes, TODAY, LAST), council.recorder)
    with pytest.raises(WrongState):
        council.do(PublishMinutes(minutes, TODAY, LAST), council.recorder)
    with pytest.raises(Forbidden):
        council.do(ObjectToNotice(minutes, "不同意"), council.chair)
