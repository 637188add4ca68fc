"""One thing at a time."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.ballots.papers import Form
from facilitator.domain.errors import NotFound, WrongState
from facilitator.services.ballots.draft import DraftBallot
from facilitator.services.ballots.open import OpenBallot
from facilitator.services.sessions.begin import BeginSession
from facilitator.services.sessions.gather import GatherSession
from facilitator.services.sessions.open_item import OpenItem
from facilitator.services.sessions.plan import PlanSession
from facilitator.services.sessions.read import SessionDetail
from tests.factories.council import Council
from tests.services.sessions.test_plan import PLAN


def started(council: Council, plan: PlanSession = PLAN) -> tuple[str, tuple[str, ...]]:
    planned = council.do(plan)
    council.do(GatherSession(planned.session))
    council.do(BeginSession(planned.session))
    return planned.session, planned.items


def test_open_item_closes_the_one_before(council: Council) -> None:
    session, (first, second) = started(council)

    council.do(OpenItem(session, first))
    council.do(OpenItem(session, second))

    assert [item.state for item in council.ask(SessionDetail(session)).items] == ["done", "open"]


def test_open_item_again_changes_nothing(council: Council) -> None:
    session, (first, _second) = started(council)
    council.do(OpenItem(session, first))

    council.do(OpenItem(session, first))

    assert len(council.events("ItemOpened")) == 1


def test_open_item_refuses_to_leave_a_vote_hanging(council: Council) -> None:
    straw = replace(PLAN, preset="yard_straw_poll", legal_basis=LegalBasis.CONSULTATION)
    session, (first, second) = started(council, straw)
    council.do(OpenItem(session, first))
    ballot = council.do(DraftBallot(session, first, "是否同意方案甲", Form.YES_NO_ABSTAIN)).ballot
    council.do(OpenBallot(ballot))

    with pytest.raises(WrongState, match="宣布"):
        council.do(OpenItem(session, second))


def test_open_item_refuses_an_item_of_another_session(council: Council) -> None:
    session, _items = started(council)
    council.plan()

    with pytest.raises(NotFound):
        council.do(OpenItem(session, council.item))


def test_open_item_waits_for_the_meeting(council: Council) -> None:
    council.plan()

    with pytest.raises(WrongState):
        council.do(OpenItem(council.session, council.item))
