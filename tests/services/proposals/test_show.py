"""One proposal alone on the wall."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import WrongState
from facilitator.services.proposals.approve import ApproveProposal
from facilitator.services.proposals.show import ShowProposal
from tests.factories.council import Council
from tests.factories.floor import propose


def test_show_turns_the_wall_to_it(evening: Council) -> None:
    made = propose(evening, "r1")
    evening.do(ApproveProposal(made))
    evening.do(ShowProposal(made))

    with evening.world.database.reading() as unit:
        stage = unit.stages.of(evening.session)
    assert stage is not None and (stage.shown, stage.target) == ("proposal", made)
    assert [event["shown"] for event in evening.events("StageTurned")] == ["proposal"]


def test_show_is_for_what_was_approved(evening: Council) -> None:
    with pytest.raises(WrongState):
        evening.do(ShowProposal(propose(evening, "r1")))
