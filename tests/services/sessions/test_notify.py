"""The notice: when and how; its days count for the rule."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.errors import BadInput, Missing
from facilitator.domain.here import day_of
from facilitator.services.sessions.notify import NotifySession
from facilitator.services.sessions.read import SessionDetail
from facilitator.services.sessions.replan import ReplanSession
from tests.factories.council import Council
from tests.factories.world import EVENING


def test_notify_keeps_day_and_method(council: Council) -> None:
    council.plan()

    council.do(NotifySession(council.session, date(2026, 11, 18), " 公告栏 "))

    row = council.row()
    assert (row.notified_on, row.notify_method) == (date(2026, 11, 18), "公告栏")


def test_notify_asks_how(council: Council) -> None:
    council.plan()

    with pytest.raises(Missing):
        council.do(NotifySession(council.session, date(2026, 11, 18), " "))


def test_notify_cannot_come_after_the_meeting(council: Council) -> None:
    council.plan()

    with pytest.raises(BadInput):
        council.do(NotifySession(council.session, date(2026, 11, 26), "公告栏"))


def test_a_consultation_told_too_late_is_cautioned_not_stopped(council: Council) -> None:
    council.plan("forum_present", LegalBasis.CONSULTATION)
    council.do(NotifySession(council.session, date(2026, 11, 24), "微信群"))

    detail = council.ask(SessionDetail(council.session))

    assert detail.cautions == ("通知只提前了 1 天；按议事规则应提前 2 天。",)
    assert not any("通知" in sentence for sentence in detail.missing)


@pytest.mark.parametrize("changes", [{"starts_at": EVENING + timedelta(days=9)}, {"place": "社区会议室"}])
def test_a_notice_of_another_hour_or_place_is_not_older_than_the_move(
    council: Council, changes: dict[str, Any]
) -> None:
    council.plan()
    moved = day_of(council.world.clock.now())
    council.do(ReplanSession(council.session, **changes), council.clerk)

    with pytest.raises(BadInput, match="新的通知不能早于改的那一天") as refused:
        council.do(NotifySession(council.session, moved - timedelta(days=1), "公告栏"))

    assert refused.value.details["field"] == "on"
    assert council.row().notified_on is None
    council.do(NotifySession(council.session, moved, "公告栏"))
    assert council.row().notified_on == moved


def test_a_notice_outlives_another_title(council: Council) -> None:
    council.plan()
    council.do(ReplanSession(council.session, title="路灯合同（二）"), council.clerk)

    council.do(NotifySession(council.session, date(2026, 11, 18), "公告栏"))

    assert council.row().notified_on == date(2026, 11, 18)
