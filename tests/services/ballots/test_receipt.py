"""ballots.receipt: a 核对号 finds its paper once the result is announced, and nothing before or besides."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.papers import Form, Receipts, Secrecy
from facilitator.domain.errors import NotFound
from facilitator.services.ballots.announce import AnnounceBallot
from facilitator.services.ballots.cast import CastVote
from facilitator.services.ballots.draft import DraftBallot
from facilitator.services.ballots.open import OpenBallot
from facilitator.services.ballots.receipt import CheckReceipt, ReceiptFound
from tests.factories.council import Council, span
from tests.factories.tellers import Tellers

QUESTION = "是否同意路灯维修合同"


def cast(council: Council, ballot: str, unit: str, choice: str) -> str:
    return str(council.do(CastVote(ballot, (choice,), f"key-{ballot}-{unit}"), council.seat(unit)).receipt)


def ask(council: Council, code: str) -> ReceiptFound:
    found: ReceiptFound = council.ask(CheckReceipt(council.session, code))
    return found


@pytest.fixture(autouse=True)
def evening(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 4))


@pytest.mark.parametrize("secrecy", list(Secrecy))
def test_paper_is_found_after_the_announcement_however_the_code_is_typed(council: Council, secrecy: Secrecy) -> None:
    ballot = council.open_ballot(secrecy)
    code = cast(council, ballot, "r1", "for")
    with pytest.raises(NotFound):
        ask(council, code)
    council.close(ballot)
    council.do(AnnounceBallot(ballot))

    assert ask(council, f" {code.lower().replace('-', '')} ") == ReceiptFound(QUESTION, True, ())
    with pytest.raises(NotFound, match="没有查到"):
        ask(council, "0000-0000")


def test_full_receipt_tells_the_choice_and_none_tells_nothing(council: Council) -> None:
    told = {}
    for receipts in (Receipts.FULL, Receipts.NONE):
        form = (QUESTION, Form.YES_NO_ABSTAIN, Secrecy.NAMED)
        ballot = council.do(DraftBallot(council.session, council.item, *form, receipts=receipts)).ballot
        council.do(OpenBallot(ballot))
        told[receipts] = cast(council, ballot, "r1", "against")
        council.close(ballot)
        council.do(AnnounceBallot(ballot))

    assert ask(council, told[Receipts.FULL]).choices == ("反对",)
    with pytest.raises(NotFound):
        ask(council, told[Receipts.NONE])


def test_phone_whose_paper_prevails_is_told_so(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()
    code = cast(council, ballot, "r1", "for")
    tellers.named(ballot, against=["r1"])
    council.close(ballot)
    council.do(AnnounceBallot(ballot))

    assert ask(council, code).counted is False
