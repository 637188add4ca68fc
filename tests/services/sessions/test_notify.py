"""The notice: when and how; its days count for the rule."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.errors import BadInput, Missing
from facilitator.services.sessions.notify import NotifySession
from facilitator.services.sessions.read import SessionDetail
from tests.factories.council import Council


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
