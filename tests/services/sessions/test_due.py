"""Meetings that plan themselves as suggestions: ten days ahead, as the last one was, gone once one is planned."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from facilitator.domain.errors import Forbidden
from facilitator.services.sessions.close import CloseSession
from facilitator.services.sessions.due import DueMeeting, DueMeetings
from tests.factories.council import Council
from tests.factories.triage import begin_triage, pending, plan_triage
from tests.factories.world import EVENING


def due(council: Council) -> dict[str, DueMeeting]:
    return {meeting.kind: meeting for meeting in council.ask(DueMeetings())}


def test_due_comes_ten_days_before_at_the_usual_hour_and_place(council: Council) -> None:
    begin_triage(council)
    council.do(CloseSession(council.session))
    pending(council)
    council.world.clock.forward(days=19)
    assert "two_committees" not in due(council)
    council.world.clock.forward(days=1)

    meeting = due(council)["two_committees"]

    assert (meeting.title, meeting.place, meeting.waiting) == ("2026年12月两委会", "社区会议室", 1)
    assert meeting.starts_at == EVENING + timedelta(days=30)
    assert meeting.last_on == date(2026, 11, 25)
    assert (meeting.chair, meeting.recorder) == (council.chair.id, council.recorder.id)


def test_due_is_gone_once_one_is_planned(council: Council) -> None:
    council.world.clock.forward(days=20)
    assert "two_committees" in due(council)

    plan_triage(council)

    assert "two_committees" not in due(council)


def test_review_in_january_is_about_the_last_quarter(council: Council) -> None:
    council.world.clock.forward(days=40)

    meeting = due(council)["quarterly_review"]

    assert (meeting.title, meeting.starts_at.date()) == ("2026年第4季度民主评议", date(2027, 1, 10))


def test_due_is_for_those_who_plan(council: Council) -> None:
    with pytest.raises(Forbidden):
        council.ask(DueMeetings(), council.recorder)


def test_month_is_counted_from_the_day_on_which_people_met(council: Council) -> None:
    council.world.clock.forward(days=-4)
    begin_triage(council)
    council.do(CloseSession(council.session))
    council.world.clock.forward(days=25)

    meeting = due(council)["two_committees"]

    assert (meeting.last_on, meeting.starts_at) == (date(2026, 11, 21), EVENING + timedelta(days=26))


@pytest.mark.parametrize(
    ("held", "title"),
    [
        (("2026年12月两委会",), "2026年12月两委会（第2次）"),
        (("2026年12月两委会", "2026年12月两委会（第2次）"), "2026年12月两委会（第3次）"),
        (("2026年11月两委会",), "2026年12月两委会"),
    ],
)
def test_second_meeting_of_a_month_is_told_apart_by_its_number(
    council: Council, held: tuple[str, ...], title: str
) -> None:
    for name in held:
        begin_triage(council)
        council.do(CloseSession(council.session))
        council.world.door.writer.submit(
            lambda unit, session=council.session, name=name: unit.rooms.change(session, title=name)
        )
    council.world.clock.forward(days=20)

    assert due(council)["two_committees"].title == title
