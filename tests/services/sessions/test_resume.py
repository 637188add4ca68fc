"""The break is over."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import WrongState
from facilitator.services.sessions.pause import PauseSession
from facilitator.services.sessions.resume import ResumeSession
from tests.factories.council import Council


def test_resume_goes_on_and_forgets_the_reason(council: Council) -> None:
    council.plan()
    council.begin([])
    council.do(PauseSession(council.session, "休息十分钟"))

    council.do(ResumeSession(council.session))

    assert (council.row().state, council.row().paused_reason) == ("running", None)


def test_resume_needs_a_break(council: Council) -> None:
    council.plan()
    council.begin([])

    with pytest.raises(WrongState):
        council.do(ResumeSession(council.session))
