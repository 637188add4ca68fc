"""Opening: the law and the hall are asked first."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.ballots.papers import Secrecy
from facilitator.domain.errors import (
    BasisMismatch,
    NoticeTooShort,
    PreReviewMissing,
    QuorumNotMet,
    SecretOverHttp,
    WrongState,
)
from facilitator.services.ballots.announce import AnnounceBallot
from facilitator.services.ballots.open import OpenBallot
from facilitator.services.ballots.revise import ReviseBallot
from facilitator.services.context import Actor
from facilitator.services.sessions.check_in import CheckIn
from facilitator.services.sessions.check_out import CheckOut
from facilitator.services.sessions.gather import GatherSession
from facilitator.services.sessions.notify import NotifySession
from tests.factories.council import Council, span


def test_open_tells_the_numbers_it_was_opened_on(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 4))

    opened = council.do(OpenBallot(council.draft()))

    assert (opened.electorate, opened.present, opened.needed) == (6, 4, 4)
    assert council.events("BallotOpened")[0]["preset"] == "rc_reps_2026"


def test_open_judges_the_quorum_of_this_moment(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 4))
    ballot = council.draft()
    council.do(CheckOut(council.session, council.units["r1"]))

    with pytest.raises(QuorumNotMet) as refused:
        council.do(OpenBallot(ballot))
    assert (refused.value.details["present"], refused.value.details["needed"]) == (3, 4)

    council.do(CheckIn(council.session, council.units["r1"]))
    council.do(OpenBallot(ballot))


def test_open_lets_a_question_be_asked_twice_and_not_until_the_answer_suits(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 4))
    for _round in range(2):
        ballot = council.open_ballot()
        council.vote(ballot, "against", span("r", 1, 4))
        council.close(ballot)
        council.do(AnnounceBallot(ballot))

    third = council.draft()
    with pytest.raises(WrongState, match="最多重新表决一次"):
        council.do(OpenBallot(third))

    council.do(ReviseBallot(third, question="路灯维修合同改为一年，是否同意"))
    council.do(OpenBallot(third))


def test_open_asks_for_the_notice_period(council: Council) -> None:
    council.plan()
    council.do(NotifySession(council.session, date(2026, 11, 22), "公告栏"))
    council.begin(span("r", 1, 4))

    with pytest.raises(NoticeTooShort) as refused:
        council.do(OpenBallot(council.draft()))
    assert (refused.value.details["needed_days"], refused.value.details["days"]) == (5, 3)


def test_open_asks_for_the_pre_review(council: Council) -> None:
    council.plan()
    with council.world.database.writing() as unit:
        unit.rooms.change(council.session, pre_review_on=None)
    council.begin(span("r", 1, 4))

    with pytest.raises(PreReviewMissing):
        council.do(OpenBallot(council.draft()))


def test_open_refuses_a_rule_without_its_legal_basis(council: Council) -> None:
    council.plan("rc_reps_2026", LegalBasis.CONSULTATION)
    council.begin(span("r", 1, 4))

    with pytest.raises(BasisMismatch):
        council.do(OpenBallot(council.draft()))


def test_open_waits_for_its_item_and_for_the_meeting(council: Council) -> None:
    council.plan()
    council.do(GatherSession(council.session))
    ballot = council.draft()

    with pytest.raises(WrongState):
        council.do(OpenBallot(ballot))


def test_open_happens_once(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 4))
    ballot = council.open_ballot()

    with pytest.raises(WrongState):
        council.do(OpenBallot(ballot))


def test_open_of_a_secret_vote_over_plain_http_asks_the_chair(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 4))
    ballot = council.draft(Secrecy.SECRET)
    chair = council.chair
    afar = Actor(chair.kind, chair.id, chair.name, chair.powers, secure=False)

    with pytest.raises(SecretOverHttp):
        council.do(OpenBallot(ballot), afar)
    council.do(OpenBallot(ballot))
