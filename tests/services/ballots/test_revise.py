"""Until it opens a ballot may be put right; afterwards nobody can."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.papers import Channel, Secrecy
from facilitator.domain.errors import BadInput, Missing, WrongState
from facilitator.services.ballots.open import OpenBallot
from facilitator.services.ballots.read import BallotDetail
from facilitator.services.ballots.revise import ReviseBallot
from tests.factories.council import Council, span


@pytest.fixture(autouse=True)
def evening(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 4))


def test_revise_changes_what_is_named_and_keeps_the_rest(council: Council) -> None:
    ballot = council.draft()

    council.do(ReviseBallot(ballot, question="是否同意\n甲方案"))
    council.do(ReviseBallot(ballot, secrecy=Secrecy.SECRET, channels=(Channel.PHONE,)))

    detail = council.ask(BallotDetail(ballot))
    assert (detail.question, detail.secrecy, detail.channels) == ("是否同意 甲方案", "secret", ("phone",))


def test_revise_leaves_every_wording_in_the_journal(council: Council) -> None:
    ballot = council.draft()
    for question in ("甲", "乙"):
        council.do(ReviseBallot(ballot, question=question))

    assert [event["question"] for event in council.events("BallotRevised")] == ["甲", "乙"]


@pytest.mark.parametrize(("question", "refusal"), [(" ", Missing), ("长" * 201, BadInput)])
def test_revise_asks_for_a_question_that_can_be_read(
    council: Council, question: str, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        council.do(ReviseBallot(council.draft(), question=question))


def test_revise_of_a_secret_vote_takes_its_rule_for_duplicates_along(council: Council) -> None:
    ballot = council.draft()
    council.do(ReviseBallot(ballot, secrecy=Secrecy.SECRET))
    council.do(OpenBallot(ballot))
    council.vote(ballot, "for", ["r1"])

    assert council.close(ballot)["tally"]["for"] == 1


def test_revise_comes_too_late_once_it_is_open(council: Council) -> None:
    ballot = council.open_ballot()

    with pytest.raises(WrongState):
        council.do(ReviseBallot(ballot, question="x"))
