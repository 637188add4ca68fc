"""What was drafted to open by itself opens at its hour, through the same guards as by hand."""

from __future__ import annotations

from datetime import timedelta

import pytest

from facilitator.domain.ballots.papers import Form
from facilitator.domain.errors import Forbidden
from facilitator.services.ballots.close_due import CloseDue
from facilitator.services.ballots.draft import DraftBallot
from facilitator.services.ballots.open_due import OpenDue
from facilitator.services.ballots.read import AnyDue, BallotDetail
from facilitator.services.context import SYSTEM
from facilitator.services.sessions.begin import BeginSession
from facilitator.services.sessions.check_out import CheckOut
from facilitator.services.sessions.open_item import OpenItem
from tests.factories.council import Council, span
from tests.factories.world import EVENING


def draft(council: Council) -> str:
    """From half past seven for two days."""
    command = DraftBallot(
        council.session,
        council.item,
        "是否同意",
        Form.YES_NO_ABSTAIN,
        opens_at=EVENING + timedelta(minutes=30),
        closes_at=EVENING + timedelta(days=2),
    )
    return str(council.do(command).ballot)


def test_open_due_opens_at_the_hour_and_closes_days_later(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 4))
    ballot = draft(council)
    council.world.clock.forward(minutes=29)
    assert not council.ask(AnyDue(), SYSTEM)
    assert council.do(OpenDue(), SYSTEM).ballots == ()

    council.world.clock.forward(minutes=1)
    assert council.ask(AnyDue(), SYSTEM)
    assert council.do(OpenDue(), SYSTEM).ballots == (ballot,)
    assert council.do(OpenDue(), SYSTEM).ballots == ()
    council.vote(ballot, "for", ["r1"])

    council.world.clock.forward(days=2)
    assert council.do(CloseDue(), SYSTEM).ballots == (ballot,)
    assert council.events("BallotClosed")[0]["turnout"] == 1


def test_open_due_waits_for_the_meeting(council: Council) -> None:
    council.plan()
    council.gather(span("r", 1, 4))
    ballot = draft(council)
    council.world.clock.forward(hours=1)

    assert council.do(OpenDue(), SYSTEM).ballots == ()
    council.do(BeginSession(council.session))
    council.do(OpenItem(council.session, council.item))
    assert council.do(OpenDue(), SYSTEM).ballots == (ballot,)


def test_open_due_tells_once_why_it_could_not_open(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 4))
    ballot = draft(council)
    council.do(CheckOut(council.session, council.units["r4"]))
    council.world.clock.forward(hours=1)

    assert council.do(OpenDue(), SYSTEM).ballots == ()
    assert council.do(OpenDue(), SYSTEM).ballots == ()

    reason = "来了 3 人，够 4 人才能投票，还差 1 人。"
    assert council.events("BallotNotOpened") == [{"ballot": ballot, "reason": reason}]
    assert council.ask(BallotDetail(ballot)).state == "draft"
    assert not council.ask(AnyDue(), SYSTEM)


def test_open_due_is_the_systems(council: Council) -> None:
    with pytest.raises(Forbidden):
        council.do(OpenDue())
