"""A first teller keys a pile: nothing of it counts or blocks anybody until a second one agrees."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.papers import Channel, Form, Secrecy
from facilitator.domain.errors import (
    AlreadyVoted,
    BadInput,
    BadPaper,
    Forbidden,
    NotOpen,
    NotPresent,
    Recused,
    WrongState,
)
from facilitator.services.ballots.announce import AnnounceBallot
from facilitator.services.ballots.batches import PaperRead
from facilitator.services.ballots.cast import CastVote
from facilitator.services.ballots.draft import DraftBallot
from facilitator.services.ballots.enter_papers import EnterPapers
from facilitator.services.ballots.open import OpenBallot
from facilitator.services.sessions.check_out import CheckOut
from facilitator.services.sessions.recuse import Recuse
from tests.factories.council import Council, span
from tests.factories.tellers import Tellers


@pytest.fixture(autouse=True)
def evening(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 4))


def test_enter_papers_names_no_choice_and_no_unit_in_the_journal(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()

    tellers.enter(ballot, tellers.read({"for": ["r1"], "invalid": ["r2"]}))

    assert council.events("PapersEntered") == [{"ballot": ballot, "teller": "监票人", "serials": ["001", "002"]}]


def test_enter_papers_alone_counts_for_nothing_and_leaves_the_phone_free(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()
    tellers.enter(ballot, tellers.read({"for": ["r1"]}))

    council.vote(ballot, "against", ["r1"])

    assert council.close(ballot)["tally"] == {"for": 0, "against": 1, "abstain": 0}


def test_enter_papers_takes_serials_that_are_numbers(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()

    tellers.enter(ballot, (PaperRead(7, council.units["r1"], ("for",)),))

    assert council.events("PapersEntered")[0]["serials"] == ["7"]


def test_enter_papers_again_takes_the_place_of_the_first_try(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()
    wrong = (PaperRead("1", council.units["r1"], ("for",)),)
    right = (PaperRead("1", council.units["r1"], ("against",)),)

    tellers.enter(ballot, wrong)
    tellers.enter(ballot, right)
    tellers.confirm(ballot, right)

    assert len(council.events("PapersWithdrawn")) == 1
    assert council.close(ballot)["tally"] == {"for": 0, "against": 1, "abstain": 0}


def test_enter_papers_refuses_a_serial_that_somebody_else_keyed(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()
    papers = tellers.read({"for": ["r1"]})
    tellers.enter(ballot, papers)

    with pytest.raises(BadPaper, match="监票人已经录过"):
        council.do(EnterPapers(ballot, "计票人", papers), tellers.second)
    tellers.confirm(ballot, papers)
    with pytest.raises(BadPaper, match="复核过"):
        tellers.enter(ballot, (PaperRead("001", council.units["r2"], ("for",)),))


@pytest.mark.parametrize("secrecy", list(Secrecy))
def test_enter_papers_names_the_unit_that_is_not_here(council: Council, tellers: Tellers, secrecy: Secrecy) -> None:
    ballot, named = council.open_ballot(secrecy), secrecy is Secrecy.NAMED

    with pytest.raises(NotPresent) as refusal:
        tellers.enter(ballot, tellers.read({"for": ["r5"]}, named=named), () if named else ["r5"])

    assert refusal.value.details == {"unit": "representative r5"}


def test_enter_papers_takes_the_paper_of_somebody_who_left(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()
    council.do(CheckOut(council.session, council.units["r1"]))

    tellers.named(ballot, for_=["r1"])

    result = council.close(ballot)
    assert (result["present"], result["by_channel"]["paper"]["for"]) == (4, 1)


def test_enter_papers_of_a_secret_ballot_refuses_by_name_who_has_voted(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot(Secrecy.SECRET)
    council.vote(ballot, "for", ["r1"])

    with pytest.raises(AlreadyVoted) as refusal:
        tellers.enter(ballot, tellers.read({"for": ["r1", "r2"]}, named=False), ["r1", "r2"])

    assert refusal.value.details == {"unit": "representative r1", "name": "手机", "channel": "phone"}


def test_enter_papers_of_a_secret_ballot_needs_as_many_units_as_papers(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot(Secrecy.SECRET)

    with pytest.raises(BadPaper, match="收回 2 张票，交票的却有 1"):
        tellers.enter(ballot, tellers.read({"for": ["r1", "r2"]}, named=False), ["r1"])


def test_enter_papers_refuses_names_where_they_do_not_belong(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()

    with pytest.raises(BadPaper, match="不用再写"):
        tellers.enter(ballot, tellers.read({"for": ["r1"]}), ["r1"])


def test_enter_papers_refuses_a_unit_that_recused(council: Council, tellers: Tellers) -> None:
    ballot = council.draft()
    council.do(Recuse(council.session, council.item, council.units["r1"], "亲属投标"))
    council.do(OpenBallot(ballot))

    with pytest.raises(Recused):
        tellers.enter(ballot, tellers.read({"for": ["r1"]}))


def test_enter_papers_refuses_somebody_from_outside_without_an_internal_number(
    council: Council, tellers: Tellers
) -> None:
    ballot = council.open_ballot()

    with pytest.raises(Forbidden, match="名册以外"):
        tellers.enter(ballot, (PaperRead("1", "s98ymvxxqk380rdd", ("for",)),))


@pytest.mark.parametrize("serial", ["", "  ", "1" * 21])
def test_enter_papers_needs_a_serial(council: Council, tellers: Tellers, serial: str) -> None:
    ballot = council.open_ballot()

    with pytest.raises(BadPaper):
        tellers.enter(ballot, (PaperRead(serial, council.units["r1"], ("for",)),))


@pytest.mark.parametrize("count", [0, 1001])
def test_enter_papers_takes_a_pile_that_fits_in_a_hand(council: Council, tellers: Tellers, count: int) -> None:
    ballot = council.open_ballot()

    with pytest.raises(BadPaper):
        tellers.enter(ballot, (PaperRead("1", council.units["r1"], ("for",)),) * count)


def test_enter_papers_under_the_name_of_another_account_is_refused(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()
    papers = tellers.read({"for": ["r1"]})

    with pytest.raises(Forbidden, match="请监票人用自己的账号"):
        council.do(EnterPapers(ballot, "监票人", papers), tellers.second)
    with pytest.raises(BadInput):
        council.do(EnterPapers(ballot, " ", papers), tellers.second)


def test_enter_papers_before_the_opening_and_after_the_announcement_is_refused(
    council: Council, tellers: Tellers
) -> None:
    ballot = council.draft()
    papers = tellers.read({"for": ["r1"]})
    with pytest.raises(WrongState, match="还没有开始"):
        tellers.enter(ballot, papers)

    council.do(OpenBallot(ballot))
    council.close(ballot)
    council.do(AnnounceBallot(ballot))
    with pytest.raises(WrongState, match="已经宣布"):
        tellers.enter(ballot, papers)


def test_enter_papers_needs_a_ballot_with_papers(council: Council, tellers: Tellers) -> None:
    command = DraftBallot(
        council.session, council.item, "是否同意", Form.YES_NO_ABSTAIN, channels=(Channel.PHONE, Channel.HANDS)
    )
    ballot = council.do(command).ballot
    council.do(OpenBallot(ballot))

    with pytest.raises(NotOpen, match="不用纸票"):
        tellers.enter(ballot, tellers.read({"for": ["r1"]}))
    council.do(CastVote(ballot, ("for",), "key"), council.seat("r1"))
