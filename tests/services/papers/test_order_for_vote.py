"""Papers of a vote: the question to the letter, the answers' signs, what makes a paper void, serials that run on."""

from __future__ import annotations

from typing import Any

import pytest

from facilitator.domain.ballots.papers import Channel, Form, Secrecy
from facilitator.domain.errors import BadInput, Forbidden, NotFound, NotOpen
from facilitator.domain.papers.kinds import PaperKind
from facilitator.domain.papers.sheets import SlipSheet
from facilitator.services.ballots.appraise import AppraiseItem
from facilitator.services.ballots.draft import DraftBallot
from facilitator.services.ballots.hand_out import HandOut
from facilitator.services.papers.order import OrderPaper
from facilitator.services.papers.order_for_vote import OrderForVote
from facilitator.services.papers.read import VotePaper
from tests.factories.council import Council, span
from tests.factories.reviewing import completed, gathered, sit
from tests.factories.tellers import Tellers


@pytest.fixture(autouse=True)
def evening(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 4))


def content(council: Council, command: OrderForVote) -> dict[str, Any]:
    paper = council.do(command).paper
    with council.world.database.reading() as unit:
        kept: dict[str, Any] = unit.papers.paper(paper).content  # type: ignore[union-attr]
    return kept


def test_ballot_papers_carry_the_question_to_the_letter_and_serials(council: Council) -> None:
    ballot = council.draft(Secrecy.SECRET)

    kept = content(council, OrderForVote(ballot, PaperKind.BALLOT, 3, 9, SlipSheet.A4_HALVES))

    assert kept["head"]["question"] == "是否同意路灯维修合同"
    assert kept["serials"] == ["009", "010", "011"]
    assert [(one["sign"], one["label"]) for one in kept["head"]["answers"]] == [
        ("tick", "赞成"), ("cross", "反对"), ("triangle", "弃权"),
    ]  # fmt: skip
    assert (kept["named"], kept["three"], kept["head"]["colour_name"]) == (False, True, "蓝色票")
    assert council.events("PaperOrdered")[-1]["subject"] == "009-011"


@pytest.mark.parametrize(
    ("form", "how"),
    [
        (Form.SINGLE, "只圈一个，把整个格子圈起来。"),
        (Form.MULTIPLE, "圈 1 到 2 个，把整个格子圈起来。"),
    ],
)
def test_ballot_papers_say_how_to_mark_each_form(council: Council, form: Form, how: str) -> None:
    options = ("路灯", "车棚")
    most = 2 if form is Form.MULTIPLE else None
    ballot = council.do(DraftBallot(council.session, council.item, "先修哪处", form, options=options, max=most)).ballot

    kept = content(council, OrderForVote(ballot, PaperKind.BALLOT, 1))

    assert (kept["how"], kept["three"], kept["named"]) == (how, False, True)


def test_slip_for_hands_has_the_rows_that_the_desk_asks_for(council: Council) -> None:
    """One row where all hands are counted together; on an evening that scores, one for each series of its roll."""
    voted = council.draft()
    assert content(council, OrderForVote(voted, PaperKind.HANDS))["series"] == []
    demand = completed(council, building="1栋")
    sit(council, [demand], gather=gathered, homes=("1栋", "2栋"))
    ballot = council.do(AppraiseItem(council.session, council.item)).ballot

    assert content(council, OrderForVote(ballot, PaperKind.HANDS))["series"] == ["居民代表", "受影响的住户", "其他住户"]


@pytest.mark.parametrize(("count", "squares"), [(0, 4), (1, 4), (21, 5), (300, 60)])
def test_tally_sheet_has_room_for_every_paper(council: Council, count: int, squares: int) -> None:
    assert content(council, OrderForVote(council.draft(), PaperKind.TALLY, count))["squares"] == squares


def test_seal_prints_what_is_known_and_leaves_the_rest_blank(council: Council, tellers: Tellers) -> None:
    ballot = council.open_ballot()
    blank = content(council, OrderForVote(ballot, PaperKind.SEAL))
    council.do(HandOut(ballot, tuple(council.units[name] for name in span("r", 1, 3))))
    tellers.named(ballot, for_=["r1"], invalid=["r2"])

    known = content(council, OrderForVote(ballot, PaperKind.SEAL))

    assert [number for _label, number in blank["figures"]] == ["", "", "", "", ""]
    assert known["figures"] == [["发出", "3"], ["收回", "2"], ["有效", "1"], ["废票", "1"], ["没发出去", ""]]


def test_order_for_vote_refuses_what_cannot_be_printed(council: Council) -> None:
    phones = council.do(
        DraftBallot(council.session, council.item, "同意吗", Form.YES_NO_ABSTAIN, channels=(Channel.PHONE,))
    ).ballot
    for kind in (PaperKind.BALLOT, PaperKind.HANDS):
        with pytest.raises(NotOpen):
            council.do(OrderForVote(phones, kind, 1))
    with pytest.raises(NotFound):
        council.do(OrderForVote("none", PaperKind.BALLOT, 1))


@pytest.mark.parametrize(
    ("count", "first", "field"), [(0, 1, "count"), (301, 1, "count"), (1, 0, "first"), (2, 9999, "first")]
)
def test_order_for_vote_wants_serials_that_exist(council: Council, count: int, first: int, field: str) -> None:
    with pytest.raises(BadInput) as refusal:
        council.do(OrderForVote(council.draft(), PaperKind.BALLOT, count, first))
    assert refusal.value.details["field"] == field


def test_papers_of_a_vote_are_not_for_the_ledger_and_others_not_for_tellers(council: Council, tellers: Tellers) -> None:
    ballot = council.draft()
    with pytest.raises(BadInput, match="录票"):
        council.do(OrderPaper(PaperKind.BALLOT, ballot), council.clerk)
    with pytest.raises(BadInput):
        council.do(OrderForVote(ballot, PaperKind.SLIP, 1))
    with pytest.raises(Forbidden):
        council.do(OrderForVote(ballot, PaperKind.TALLY), council.clerk)

    slip = council.do(OrderPaper(PaperKind.SLIP), council.clerk).paper
    mine = council.do(OrderForVote(ballot, PaperKind.TALLY), tellers.second).paper
    assert council.ask(VotePaper(mine), tellers.second).kind_name == "计票单"
    with pytest.raises(NotFound):
        council.ask(VotePaper(slip), tellers.second)


def test_papers_of_a_vote_carry_the_sentence_of_a_council_that_only_consults(council: Council) -> None:
    """The evening here decides; the same council as a 专题讨论会 only consults."""
    ballot = council.draft(Secrecy.NAMED)
    assert content(council, OrderForVote(ballot, PaperKind.TALLY))["head"]["advice"] == ""

    council.world.door.writer.submit(lambda unit: unit.rooms.change(council.session, kind="topic_council"))

    papers = (PaperKind.BALLOT, PaperKind.TALLY, PaperKind.SEAL, PaperKind.HANDS)
    said = {kind: content(council, OrderForVote(ballot, kind, 1))["head"]["advice"] for kind in papers}
    assert said == dict.fromkeys(papers, "只协商，不作决定")
