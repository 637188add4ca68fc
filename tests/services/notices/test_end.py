"""notices.end: only after its days, with every objection answered and both photos."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Missing, NotReady, WrongState
from facilitator.domain.minutes.notice import NoticeEnd, NoticePhoto
from facilitator.services.demands.suspend import SuspendDemand
from facilitator.services.notices.answer import AnswerObjection
from facilitator.services.notices.end import EndNotice
from facilitator.services.notices.object import ObjectToNotice
from facilitator.services.notices.read import NoticeDetail
from tests.factories.council import Council
from tests.factories.ledger import last_details, moves_of, row_of
from tests.factories.notices import photograph


def test_notice_ends_only_with_its_days_answers_and_photos(council: Council, hung: str) -> None:
    objection = council.do(ObjectToNotice(hung, "票数不对", "李翠"), council.clerk).objection
    with pytest.raises(NotReady):
        council.do(EndNotice(hung), council.clerk)
    with pytest.raises(WrongState):
        photograph(council, hung, NoticePhoto.LAST)
    photograph(council, hung, NoticePhoto.FIRST)
    council.world.clock.forward(days=14)
    photograph(council, hung, NoticePhoto.LAST)
    council.world.clock.forward(days=1)
    with pytest.raises(Missing) as unanswered:
        council.do(EndNotice(hung), council.clerk)
    council.do(AnswerObjection(objection, "当面重新点了票，17 张不错"), council.clerk)

    ended = council.do(EndNotice(hung), council.clerk)

    assert unanswered.value.details["count"] == 1
    assert (ended.end, council.ask(NoticeDetail(hung)).missing) == (NoticeEnd.STANDS, ())
    with pytest.raises(WrongState):
        council.do(ObjectToNotice(hung, "晚了"), council.clerk)


def test_objection_that_is_right_sends_the_matter_back_to_be_talked_about(council: Council, hung: str) -> None:
    objection = council.do(ObjectToNotice(hung, "没有通知我们"), council.clerk).objection
    council.do(AnswerObjection(objection, "核实属实，重新开会", upheld=True), council.clerk)
    photograph(council, hung, NoticePhoto.FIRST)
    council.world.clock.forward(days=15)
    photograph(council, hung, NoticePhoto.LAST)

    ended = council.do(EndNotice(hung), council.clerk)

    row = row_of(council, council.demand)
    assert (ended.told, ended.moved, ended.stayed) == ("公示期满，有异议成立，重新商量", (row.number,), ())
    assert (row.state, row.authority, moves_of(council, council.demand)[-1]) == ("in_topic_council", None, "reconsider")
    assert last_details(council, council.demand) == {"number": "〔2026〕第1期"}


def test_work_that_went_on_meanwhile_is_told_and_stays(council: Council, hung: str) -> None:
    objection = council.do(ObjectToNotice(hung, "没有通知我们"), council.clerk).objection
    council.do(AnswerObjection(objection, "核实属实", upheld=True), council.clerk)
    photograph(council, hung, NoticePhoto.FIRST)
    council.do(SuspendDemand(council.demand, "等材料"), council.clerk)
    council.world.clock.forward(days=15)
    photograph(council, hung, NoticePhoto.LAST)

    ended = council.do(EndNotice(hung), council.clerk)

    row = row_of(council, council.demand)
    assert (ended.end, ended.moved, row.state) == (NoticeEnd.RECONSIDERED, (), "suspended")
    assert ended.stayed == (f"{row.number}：这件需求现在是“中止”，不能“公示异议成立，重新商量”。",)


def test_objection_that_is_wrong_leaves_the_ledger_alone(council: Council, hung: str) -> None:
    objection = council.do(ObjectToNotice(hung, "票数不对"), council.clerk).objection
    council.do(AnswerObjection(objection, "重新点过，没有错"), council.clerk)
    photograph(council, hung, NoticePhoto.FIRST)
    council.world.clock.forward(days=15)
    photograph(council, hung, NoticePhoto.LAST)

    council.do(EndNotice(hung), council.clerk)

    assert row_of(council, council.demand).state == "in_progress"


def test_missing_photo_keeps_the_notice_open(council: Council, hung: str) -> None:
    photograph(council, hung, NoticePhoto.FIRST)
    council.world.clock.forward(days=15)

    with pytest.raises(Missing) as missing:
        council.do(EndNotice(hung), council.clerk)
    assert missing.value.details["what"] == "last"
