"""Drafting: one clear question, and nothing the rule could not count."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.ballots.papers import DuplicateRule, Form, Secrecy
from facilitator.domain.errors import BadInput, Missing, WrongState
from facilitator.services.ballots.draft import DraftBallot
from facilitator.services.ballots.read import BallotDetail
from facilitator.services.ballots.void import VoidBallot
from facilitator.services.sessions.gather import GatherSession
from tests.factories.council import Council, span
from tests.factories.world import EVENING


@pytest.fixture
def command(council: Council) -> DraftBallot:
    council.plan()
    council.begin(span("r", 1, 4))
    return DraftBallot(council.session, council.item, " 是否同意\n路灯维修合同 ", Form.YES_NO_ABSTAIN)


def test_draft_keeps_one_question_on_one_line(council: Council, command: DraftBallot) -> None:
    ballot = council.do(command).ballot

    detail = council.ask(BallotDetail(ballot))
    assert detail.question == "是否同意 路灯维修合同"
    assert [option.id for option in detail.options] == ["for", "against", "abstain"]
    assert (detail.state, detail.secrecy) == ("draft", "named")


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"question": " "}, Missing),
        ({"question": "长" * 201}, BadInput),
        ({"channels": ()}, BadInput),
        ({"seconds": 5}, BadInput),
        ({"form": Form.SINGLE, "options": ("甲",)}, BadInput),
        ({"form": Form.RANKED, "options": ("甲", "乙")}, BadInput),
        ({"secrecy": Secrecy.SECRET, "duplicate_rule": DuplicateRule.PAPER_PREVAILS}, BadInput),
    ],
)
def test_draft_refuses_what_cannot_be_voted(
    council: Council, command: DraftBallot, change: dict[str, object], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        council.do(replace(command, **change))  # type: ignore[arg-type]


def test_draft_refuses_a_second_vote_until_the_first_is_finished(council: Council, command: DraftBallot) -> None:
    first = council.do(command).ballot
    with pytest.raises(WrongState):
        council.do(command)

    council.do(VoidBallot(first, "问题写错"))
    council.do(command)


def test_draft_needs_a_rule(council: Council) -> None:
    session = council.plan()
    with council.world.database.writing() as unit:
        unit.rooms.change(session, preset=None)
    council.do(GatherSession(session))

    with pytest.raises(Missing) as refused:
        council.do(DraftBallot(session, council.item, "x", Form.YES_NO_ABSTAIN))
    assert refused.value.details["what"] == "preset"


def test_draft_of_owners_cannot_be_secret(council: Council) -> None:
    council.plan("owners_ordinary", LegalBasis.OWNERS_MEETING)
    command = DraftBallot(council.session, council.item, "x", Form.YES_NO_ABSTAIN, Secrecy.SECRET)

    with pytest.raises(BadInput):
        council.do(command)


def test_draft_of_a_poll_is_for_consultations(command: DraftBallot, council: Council) -> None:
    with pytest.raises(BadInput, match="摸底只用于协商"):
        council.do(replace(command, poll=True))

    council.plan("yard_straw_poll", LegalBasis.CONSULTATION)
    council.begin([])
    council.do(replace(command, session=council.session, item=council.item, poll=True))
    assert council.events("BallotDrafted")[-1]["poll"] is True


def test_draft_that_ends_before_it_begins_is_refused(command: DraftBallot, council: Council) -> None:
    with pytest.raises(BadInput, match="结束时间"):
        council.do(replace(command, closes_at=EVENING))
    with pytest.raises(BadInput, match="结束时间"):
        council.do(replace(command, opens_at=EVENING + timedelta(days=2), closes_at=EVENING + timedelta(days=1)))
