"""A proposal: once by key, 200 characters, three unseen, not too fast."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import BadInput, Busy, Forbidden, KeyReused, Missing, NotFound, NotPresent, WrongState
from facilitator.domain.people.powers import GUEST_POWERS
from facilitator.services.context import Actor, ActorKind
from facilitator.services.proposals.approve import ApproveProposal
from facilitator.services.proposals.make import MakeProposal
from facilitator.services.sessions.close import CloseSession
from tests.factories.council import Council
from tests.factories.floor import proposal, propose


def test_make_keeps_the_words_and_the_author_but_not_in_the_journal(evening: Council) -> None:
    row = proposal(evening, propose(evening, "r1", " 路口装一面\n凸面镜 "))

    assert (row.text, row.author, row.state) == ("路口装一面 凸面镜", "representative r1", "waiting")
    assert "凸面镜" not in str(evening.events("ProposalMade"))


def test_make_twice_with_one_key_is_making_once(evening: Council) -> None:
    assert propose(evening, "r1", key="k") == propose(evening, "r1", key="k")
    assert len(evening.events("ProposalMade")) == 1
    with pytest.raises(KeyReused):
        propose(evening, "r1", "别的", key="k")
    with pytest.raises(KeyReused):
        propose(evening, "r2", key="k")


def test_make_waits_for_the_chair_after_three(evening: Council) -> None:
    first = [propose(evening, "r1", f"第{number}条") for number in range(3)]
    with pytest.raises(WrongState) as refused:
        propose(evening, "r1", "第四条")
    assert refused.value.message == "您有 3 条建议主持人还没看，等看过了再提。"

    evening.do(ApproveProposal(first[0]))
    propose(evening, "r1", "第四条")
    propose(evening, "r2", "别人的")


def test_make_is_not_too_fast(evening: Council) -> None:
    propose(evening, "r1")
    evening.world.clock.forward(seconds=4)

    with pytest.raises(Busy) as refused:
        evening.do(MakeProposal(evening.item, "又一条", "k2"), evening.seat("r1"))
    assert refused.value.details == {"retry_after": 6}


@pytest.mark.parametrize(("text", "refusal"), [("  ", Missing), ("长" * 201, BadInput)])
def test_make_needs_words_but_not_too_many(evening: Council, text: str, refusal: type[Exception]) -> None:
    with pytest.raises((refusal, BadInput)):
        propose(evening, "r1", text)


def test_make_takes_two_hundred_characters(evening: Council) -> None:
    assert len(proposal(evening, propose(evening, "r1", "长" * 200)).text) == 200


def test_make_needs_a_seat_in_the_hall(evening: Council) -> None:
    guest = Actor(ActorKind.GUEST, "g", "", GUEST_POWERS, evening.session)
    with pytest.raises(Forbidden):
        evening.do(MakeProposal(evening.item, "x", "k"), guest)
    with pytest.raises(NotPresent):
        propose(evening, "c1")


def test_make_by_the_desk_names_the_author(evening: Council) -> None:
    by_name = evening.do(MakeProposal(evening.item, "铺防滑砖", "k1", name="物业小周")).proposal
    by_unit = evening.do(MakeProposal(evening.item, "铺防滑砖", "k2", unit=evening.units["r2"])).proposal
    by_staff = evening.do(MakeProposal(evening.item, "铺防滑砖", "k3", evening.session)).proposal

    authors = [proposal(evening, one).author for one in (by_name, by_unit, by_staff)]
    assert authors == ["物业小周", "representative r2", "主持人"]


def test_make_needs_an_item_that_is_not_over(evening: Council) -> None:
    with pytest.raises(NotFound):
        evening.do(MakeProposal("nothing", "x", "k"))
    evening.do(CloseSession(evening.session))
    with pytest.raises(WrongState):
        propose(evening, "r1")
