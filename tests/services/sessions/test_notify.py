"""The notice: when and how; its days count for the rule."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.errors import BadInput, Missing
from facilitator.services.sessions.notify import NotifySession
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
