"""发言和建议名单: names stand here and on no other paper of the evening."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Forbidden
from facilitator.domain.papers.content import content_bytes, plain_content
from facilitator.services.minutes.floor_sheet import FloorSheet
from facilitator.services.proposals.approve import ApproveProposal
from facilitator.services.proposals.reject import RejectProposal
from facilitator.services.sessions.note import WriteNote
from facilitator.services.speaking.finish import FinishSpeech
from facilitator.sessions.floor import Stance
from tests.factories.council import Council
from tests.factories.floor import ask, give, propose
from tests.factories.sorting import hold


def test_sheet_tells_who_spoke_and_what_became_of_proposals(council: Council) -> None:
    hold(council, "decision_council")
    ask(council, "r1", Stance.FOR)
    give(council)
    council.world.clock.forward(seconds=75)
    council.do(FinishSpeech(council.session))
    council.do(ApproveProposal(propose(council, "r2", "装一面凸面镜")))
    council.do(RejectProposal(propose(council, "r3", "封路"), "消防通道不能封"))
    council.do(WriteNote(council.session, council.item, "王桂芳说晚上看不见。"), council.recorder)

    sheet = council.ask(FloorSheet(council.session), council.recorder)

    assert [group.heading for group in sheet.groups] == ["发言　1 人次", "建议　2 条", "现场记录　1 项"]
    assert sheet.groups[2].lines == (("1", "", "停车怎么办：王桂芳说晚上看不见。", ""),)
    assert sheet.groups[0].lines[0][:3] == ("1", "representative r1", "赞成方")
    assert sheet.groups[0].lines[0][3].endswith("　1 分 15 秒")
    assert [line[2:] for line in sheet.groups[1].lines] == [
        ("装一面凸面镜", "已上墙"),
        ("封路", "没有采用　消防通道不能封"),
    ]
    assert b"representative r2" in content_bytes(plain_content(sheet))


def test_turn_that_goes_on_has_no_length_yet(council: Council) -> None:
    hold(council, "decision_council")
    ask(council, "r1")
    give(council)

    sheet = council.ask(FloorSheet(council.session), council.recorder)

    assert len(sheet.groups[0].lines[0][3]) == len("19:00")


def test_evening_without_a_floor_says_so(council: Council) -> None:
    council.plan()

    sheet = council.ask(FloorSheet(council.session), council.recorder)

    assert (sheet.groups, sheet.empty) == ((), "这次会没有登记发言和建议。")


def test_sheet_is_not_for_everybody_of_the_staff(council: Council) -> None:
    council.plan()

    with pytest.raises(Forbidden):
        council.ask(FloorSheet(council.session), council.scrutineer)
