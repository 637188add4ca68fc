"""A batch may be taken back until somebody confirmed it."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import NotFound, WrongState
from facilitator.services.ballots.withdraw_papers import WithdrawPapers
from tests.factories.council import Council, span
from tests.factories.tellers import Tellers


@pytest.fixture(autouse=True)
def evening(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 4))


def test_withdraw_papers_keeps_the_batch_and_frees_its_serials(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()
    papers = tellers.read({"for": ["r1"]})
    batch = tellers.enter(ballot, papers).batch

    council.do(WithdrawPapers(batch), tellers.second)
    council.do(WithdrawPapers(batch), tellers.second)

    assert council.events("PapersWithdrawn") == [{"ballot": ballot, "teller": "监票人", "serials": ["001"]}]
    with pytest.raises(NotFound):
        tellers.confirm(ballot, papers)
    tellers.enter(ballot, papers)


def test_withdraw_papers_after_the_confirmation_is_refused(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()
    papers = tellers.read({"for": ["r1"]})
    batch = tellers.enter(ballot, papers).batch
    tellers.confirm(ballot, papers)

    with pytest.raises(WrongState, match="已经复核"):
        council.do(WithdrawPapers(batch), tellers.second)
    with pytest.raises(NotFound):
        council.do(WithdrawPapers("none"), tellers.second)
