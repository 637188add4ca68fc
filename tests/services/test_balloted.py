"""A ballot as its minutes keep it: whoever counts the record again comes to the announced result, by every channel."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.papers import Secrecy
from facilitator.domain.minutes.ballots import BallotRecord, Keying, Ruling
from facilitator.domain.minutes.content import MinutesContent
from facilitator.domain.minutes.record import read_record
from facilitator.domain.minutes.recount import faults
from facilitator.pdf.figures import figures
from facilitator.pdf.voided import void_told
from facilitator.services.ballots.announce import AnnounceBallot
from facilitator.services.ballots.appraise import AppraiseItem
from facilitator.services.ballots.ask_void import AskVoid
from facilitator.services.ballots.close import CloseBallot
from facilitator.services.ballots.enter_hands import EnterHands
from facilitator.services.ballots.enter_sheet import EnterSheet, SheetRow
from facilitator.services.ballots.open import OpenBallot
from facilitator.services.ballots.rule import RuleBallot
from facilitator.services.ballots.void import VoidBallot
from facilitator.services.ballots.witness import WitnessBallot
from facilitator.services.context import SYSTEM
from facilitator.services.minutes.read import MinutesRecord
from facilitator.services.sessions.appoint import AppointScrutineers
from facilitator.services.sessions.close import CloseSession
from facilitator.services.sessions.recuse import Recuse
from tests.factories.council import Council, span
from tests.factories.paperwork import draft, settle
from tests.factories.reviewing import completed, gathered, sit
from tests.factories.tellers import Tellers


def recorded(council: Council) -> MinutesContent:
    """The evening ends; what its settled record says."""
    council.do(CloseSession(council.session))
    minutes = draft(council)
    settle(council, minutes)
    return read_record(council.ask(MinutesRecord(minutes), SYSTEM))


def ballots(council: Council) -> tuple[BallotRecord, ...]:
    return recorded(council).items[0].ballots


def remarks(content: MinutesContent) -> str:
    item = content.items[0]
    return figures(item.ballots[-1], item).remarks


@pytest.mark.parametrize("secrecy", list(Secrecy))
def test_record_of_every_channel_counts_to_the_same(council: Council, tellers: Tellers, secrecy: Secrecy) -> None:
    council.plan()
    council.begin([*span("r", 1, 5), "c1"])
    ballot = council.open_ballot(secrecy)
    keyed = tellers.named if secrecy is Secrecy.NAMED else tellers.secret
    council.vote(ballot, "for", ["r1"])
    keyed(ballot, for_=["r2"], invalid=["r3"])
    council.close(ballot)
    council.world.clock.forward(minutes=1)
    keyed(ballot, against=["r4"])
    tellers.hands(ballot, for_=2)
    council.do(AnnounceBallot(ballot))

    (record,) = ballots(council)

    assert faults(record) == ()
    assert record.result["by_channel"]["hands"] == {"for": 2, "against": 0, "abstain": 0}
    assert record.hand_tellers == ("监票人", "计票人")
    assert record.keyings == (Keying("监票人", "计票人", 2), Keying("监票人", "计票人", 1))


def test_record_of_a_sheet_and_hands_by_name_counts_to_the_same(council: Council, tellers: Tellers) -> None:
    council.plan()
    council.begin(span("r", 1, 4))
    ballot, units = council.open_ballot(), council.units
    council.do(EnterSheet(ballot, "第1张", (SheetRow(units["r1"], ("for",)),), "网格员"), council.scrutineer)
    tellers.confirm(ballot, tellers.read({"for": ["r1"]}))
    council.do(EnterHands(ballot, ("监票人", "计票人"), units={"for": (units["r2"], units["r3"])}), tellers.second)
    council.close(ballot)
    council.do(AnnounceBallot(ballot))

    content = recorded(council)

    assert faults(content.items[0].ballots[0]) == ()
    assert "签字表“第1张”1户由网格员上门征求，监票人录入、计票人复核。" in remarks(content)
    assert "举手人数由监票人、计票人点数。" in remarks(content)


def test_record_says_who_keyed_the_papers_and_which_round_it_was(council: Council, tellers: Tellers) -> None:
    council.plan()
    council.begin(span("r", 1, 4))
    council.do(VoidBallot(council.open_ballot(), "题目念错了"))
    ballot = council.open_ballot()
    tellers.named(ballot, for_=["r1", "r2"])
    tellers.named(ballot, for_=["r3"])
    council.close(ballot)
    council.do(AnnounceBallot(ballot))

    content = recorded(council)

    assert [record.void_reason for record in content.items[0].ballots] == ["题目念错了", ""]
    assert "这是本项议题的第2次表决。纸票3张由监票人录入、计票人复核，两人所录一致。" in remarks(content)


@pytest.mark.parametrize("drafted_first", [False, True], ids=["before the draft", "after the draft"])
def test_record_holds_the_ruling_whenever_it_came(council: Council, *, drafted_first: bool) -> None:
    council.plan()
    council.begin([*span("r", 1, 5), "c1"])
    ballot = council.draft()
    council.do(Recuse(council.session, council.item, council.units["c1"], "亲属投标"))
    council.do(OpenBallot(ballot))
    council.vote(ballot, "for", span("r", 1, 3))
    council.vote(ballot, "against", span("r", 4, 5))
    council.close(ballot)
    council.do(AnnounceBallot(ballot))
    council.do(CloseSession(council.session))
    if drafted_first:
        draft(council)
    council.do(RuleBallot(ballot, "passed", "青石街道办事处", "青街复〔2026〕12号"))

    minutes = draft(council)
    settle(council, minutes)
    content = read_record(council.ask(MinutesRecord(minutes), SYSTEM))

    (record,) = content.items[0].ballots
    assert record.ruling == Ruling("passed", "青石街道办事处", "青街复〔2026〕12号")
    assert (record.result["outcome"], faults(record)) == ("passed", ())
    assert "裁定依据：青石街道办事处，青街复〔2026〕12号。" in remarks(content)


def test_minutes_name_who_asked_who_agreed_and_why_a_result_is_void(council: Council) -> None:
    council.plan()
    council.begin(span("r", 1, 4))
    told = council.do(AppointScrutineers(council.session, (council.scrutineer.id, council.units["r2"])))
    ballot = council.open_ballot()
    council.close(ballot)
    council.do(AnnounceBallot(ballot))
    council.do(AskVoid(ballot, "少录了一张纸票。"))
    council.do(WitnessBallot(ballot, pin=told.scrutineers[1].pin))
    council.do(VoidBallot(ballot, "少录了一张纸票。"))
    council.world.clock.forward(minutes=1)
    second = council.open_ballot()
    council.do(VoidBallot(second, "题目念错了"))
    council.world.clock.forward(minutes=1)
    third = council.open_ballot()
    council.close(third)
    council.do(AnnounceBallot(third))

    (item,) = recorded(council).items

    asks = "“是否同意路灯维修合同”的表决"
    assert [void_told(one, item) for one in item.ballots if one.void_reason] == [
        f"{asks}在宣布结果以后作废，由主持人提出，representative r2同意，原因：少录了一张纸票。",
        f"{asks}作废，由主持人提出，原因：题目念错了。",
    ]


def test_minutes_of_scores_speak_of_scores(council: Council) -> None:
    sit(council, [completed(council)], gather=gathered)
    first = council.do(AppraiseItem(council.session, council.item)).ballot
    council.do(VoidBallot(first, "照片放错了"))
    council.world.clock.forward(minutes=1)
    second = council.do(AppraiseItem(council.session, council.item)).ballot
    council.do(CloseBallot(second, reason="演练"))
    council.do(AnnounceBallot(second))

    (item,) = recorded(council).items
    void, told = item.ballots
    shown = figures(told, item)

    assert void_told(void, item) == f"“{void.question}”的打分作废，由主持人提出，原因：照片放错了。"
    assert (shown.act, shown.counts[1].label, shown.counts[-1].label) == ("打分", "打分时实到", "未打分")
    assert shown.remarks.startswith("这是本项议题的第2次打分。打分结束时没有监票人确认，原因：演练。")
