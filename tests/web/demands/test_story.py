"""A history line as a sentence: who, what, on which authority."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from flask import Flask

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.moves import DemandMove
from facilitator.services.demands.lines import HistoryLine
from facilitator.web.demands.money_sentences import MONEY_SENTENCES
from facilitator.web.demands.story import tell
from tests.factories.council import Council
from tests.factories.world import World

HERE = {"REMOTE_ADDR": "127.0.0.1"}
LINE = HistoryLine(
    seq=1,
    at=datetime(2026, 11, 25, 12, 0, tzinfo=UTC),
    move="passed",
    move_name="表决通过，开始办理",
    before_name="议事决策会",
    after_name="办理中",
    round=1,
    actor="记录人",
    authority="m1",
    authority_number="〔2026〕第3期",
    details={},
)


@pytest.fixture(autouse=True)
def on_a_page(app: Flask):  # type: ignore[no-untyped-def]
    with app.test_request_context():
        yield


def test_decision_names_its_document_and_leads_there_whoever_may_read_it(
    app: Flask, world: World, council: Council
) -> None:
    stranger = tell(LINE)
    cookie = {"Cookie": f"fc_staff={world.log_in(council.clerk)}"}
    with app.app_context(), app.test_request_context(headers=cookie, environ_base=HERE):
        clerk = tell(LINE)

    assert (clerk.sentence, clerk.document, clerk.address) == (
        "会议表决通过，开始办理；记录人签完了纪要。", "〔2026〕第3期", "/minutes/m1",
    )  # fmt: skip
    assert clerk.notes == ()
    assert (stranger.document, stranger.address) == ("〔2026〕第3期", "")


def test_order_of_a_meeting_links_to_the_meeting() -> None:
    details = {
        "matter": "major", "urgency": "urgent", "responsible_party": "街道城建办",
        "deadline": "2026-12-01", "session": "s1",
    }  # fmt: skip
    told = tell(replace(LINE, move="open_order", actor="书记", authority=None, details=details))
    assert told.sentence == "书记审定开单：大事，紧急，责任主体街道城建办，2026年12月1日（周二）前办结。"
    assert (told.notes, told.document, told.address) == ((), "", "/sessions/s1")


def test_quarter_that_judged_it_is_one_press_away(app: Flask, world: World, council: Council) -> None:
    line = replace(LINE, move="batch", authority=None, details={"quarter": "2026Q3"})
    cookie = {"Cookie": f"fc_staff={world.log_in(council.clerk)}"}
    with app.app_context(), app.test_request_context(headers=cookie, environ_base=HERE):
        told = tell(line)

    assert (told.address, told.link) == ("/reviews/2026Q3", "看这次评议")


def test_order_without_a_meeting_says_so() -> None:
    told = tell(replace(LINE, move="open_order", authority=None, details={"matter": "minor", "urgency": "routine"}))
    assert told.notes == ("没有开会，记录人按本人职权先行开单。",)


def test_second_round_is_counted() -> None:
    assert tell(replace(LINE, round=2)).state == "办理中，第 2 轮"


@pytest.mark.parametrize("move", [*DemandMove, *DemandDeed])
def test_every_move_and_deed_is_a_whole_sentence(move: DemandMove | DemandDeed) -> None:
    sentence = tell(replace(LINE, move=move.value, authority=None)).sentence
    assert sentence and "{" not in sentence


def test_order_by_signed_minutes_is_told_as_the_meetings() -> None:
    details = {"matter": "minor", "urgency": "routine", "responsible_party": "物业", "deadline": "2026-12-31"}
    told = tell(replace(LINE, move="open_order", actor="主持人", details=details | {"number": "〔2026〕第3期"}))
    assert told.sentence == "两委会审定开单：小事，常规，责任主体物业，2026年12月31日（周四）前办结。"
    assert (told.notes, told.document) == ((), "〔2026〕第3期")


def test_deed_leaves_the_state_unsaid() -> None:
    told = tell(replace(LINE, move="amend", before_name="办理中", details={"fields": "title、contact"}, authority=None))
    assert (told.sentence, told.state) == ("记录人更正了登记内容：标题、联系电话。", "")


def test_detail_that_an_old_entry_lacks_does_not_break_the_story() -> None:
    assert tell(replace(LINE, move="ask_info", authority=None)).sentence == "记录人请诉求人补充：（未记）"


def test_month_is_read_without_a_nought() -> None:
    told = tell(replace(LINE, move="queue", actor="专干", authority=None, details={"month": "2027-01"}))
    assert told.sentence == "专干列入2027年1月两委会的待审定清单。"


_ORDER = {"matter": "minor", "urgency": "routine", "responsible_party": "物业", "deadline": "2026-12-31"}


@pytest.mark.parametrize(
    ("move", "details", "sentence", "note"),
    [
        (
            "ratify", {"matter": "minor"}, "书记王建国追认了先行交办，成为小事。",
            "没有开会，书记王建国按本人职权先行追认。",
        ),
        (
            "open_order", _ORDER,
            "书记王建国审定开单：小事，常规，责任主体物业，2026年12月31日（周四）前办结。",
            "没有开会，书记王建国按本人职权先行开单。",
        ),
        ("decline", {}, "书记王建国定了不予立单。", "没有开会，书记王建国按本人职权先行决定。"),
    ],
)  # fmt: skip
def test_decision_without_a_meeting_names_the_office_it_rests_on(
    move: str, details: dict[str, str], sentence: str, note: str
) -> None:
    told = tell(replace(LINE, move=move, actor="王建国", authority=None, details={**details, "office": "secretary"}))
    assert (told.sentence, told.notes) == (sentence, (note,))


@pytest.mark.parametrize(
    ("move", "sentence"),
    [
        ("ratify", "两委会追认，成为小事。"),
        ("decline", "两委会定了不予立单。"),
        ("relapse_declined", "两委会定了反弹不予立单，这件回到反弹以前。"),
    ],
)
def test_decision_of_a_meeting_is_told_as_the_meetings(move: str, sentence: str) -> None:
    told = tell(replace(LINE, move=move, details={"matter": "minor", "number": "〔2026〕第3期"}))
    assert (told.sentence, told.notes, told.document) == (sentence, (), "〔2026〕第3期")


def test_name_that_tells_the_office_is_not_told_twice() -> None:
    told = tell(replace(LINE, move="extend", actor="书记", details={"until": "2026-12-31", "office": "secretary"}))
    assert told.sentence == "书记同意延期到2026年12月31日（周四）。"


@pytest.mark.parametrize(
    ("details", "sentence"),
    [
        ({"confirmed": 1}, "专干登记：诉求人本人确认解决了，办结。"),
        ({"confirmed": 0, "tries": 4}, "专干登记：联系了诉求人 4 次，没有得到确认，办结。"),
        ({"confirmed": 0}, "专干登记：联系了三次，没有得到确认，办结。"),
    ],
)
def test_end_of_a_private_matter_says_whether_the_reporter_confirmed_it(details: dict[str, int], sentence: str) -> None:
    assert tell(replace(LINE, move="private_done", actor="专干", authority=None, details=details)).sentence == sentence


_OF_THE_MEETING = {"ratify", "open_order", "defer", "decline", "relapse_declined", "reclassify", "merge", "support"}


@pytest.mark.parametrize("signed", [False, True])
@pytest.mark.parametrize("move", [*DemandMove, *DemandDeed])
def test_every_line_names_who_it_was(move: DemandMove | DemandDeed, signed: bool) -> None:
    """The one who did it, or the two committees whose signed minutes are its authority."""
    details = {"number": "〔2026〕第3期"} if signed else {}
    who = "两委会" if signed and move.value in _OF_THE_MEETING else "记录人"
    assert who in tell(replace(LINE, move=move.value, authority="m1" if signed else None, details=details)).sentence


@pytest.mark.parametrize("step", MONEY_SENTENCES)
def test_every_line_about_money_names_who_it_was(step: str) -> None:
    assert "记录人" in tell(replace(LINE, move="money", authority=None, details={"step": step})).sentence
