"""Satisfaction asked in the hall: silent until it is announced, then in the review's forms, in two series."""

from __future__ import annotations

import json
from typing import Any

import pytest

from facilitator.domain.ballots.papers import Channel, Form
from facilitator.domain.errors import (
    AlreadyScored,
    AlreadyVoted,
    BadInput,
    BasisMismatch,
    Missing,
    Recused,
    TooManyHands,
    WrongState,
)
from facilitator.domain.people.units import UnitKind
from facilitator.services.ballots.announce import AnnounceBallot
from facilitator.services.ballots.appraise import AppraiseItem
from facilitator.services.ballots.batches import PaperRead
from facilitator.services.ballots.cast import CastVote
from facilitator.services.ballots.close import CloseBallot
from facilitator.services.ballots.confirm_papers import ConfirmPapers
from facilitator.services.ballots.draft import DraftBallot
from facilitator.services.ballots.enter_hands import EnterHands
from facilitator.services.ballots.enter_papers import EnterPapers
from facilitator.services.ballots.open import OpenBallot
from facilitator.services.ballots.outstanding import Outstanding
from facilitator.services.ballots.score import ScoreInTheHall
from facilitator.services.ballots.void import VoidBallot
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.reviews.conclude import ConcludeReview
from facilitator.services.reviews.read import ReviewDetail
from facilitator.services.reviews.score import ScoreDemand
from facilitator.services.sessions.check_in import CheckIn
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.services.sessions.read import SessionDetail
from facilitator.services.sessions.room import Rooms
from facilitator.sessions.agenda import ItemForm
from tests.factories.council import Council
from tests.factories.reviewing import assess, completed, gathered, score, sit
from tests.factories.world import EVENING

REPRESENTATIVES, HOUSEHOLDS = ("r1", "r2", "r3"), ("h1", "h2")


def levels(council: Council, review: str, place: int = 0) -> tuple[dict[str, int], dict[str, int]]:
    item = council.ask(ReviewDetail(review), council.clerk).items[place]
    return tuple({level: n for level, n in one.items() if n} for one in (item.representatives, item.households))


def ask(council: Council) -> str:
    return str(council.do(AppraiseItem(council.session, council.item)).ballot)


def announce(council: Council, ballot: str) -> dict[str, object]:
    council.do(CloseBallot(ballot))
    result: dict[str, object] = council.do(AnnounceBallot(ballot)).result
    return result


def test_nothing_of_the_answers_leaves_before_it_is_announced(council: Council) -> None:
    demand = completed(council)
    review = gathered(council)
    sit(council, [demand])
    ballot = ask(council)
    council.vote(ballot, "o5", ("r1", "r2"))
    council.vote(ballot, "o6", ("h1",))
    council.do(CloseBallot(ballot))

    for who, view in windows(council).items():
        assert "result" not in view, who
        assert '"heard": {' not in json.dumps(view, default=str), who
    assert levels(council, review) == ({}, {})

    council.do(AnnounceBallot(ballot))
    for who, view in windows(council).items():
        assert '"heard": {' in json.dumps(view, default=str), who
    assert [row["votes"] for row in windows(council)["screen"]["result"]["rows"]] == [0, 0, 0, 0, 2, 1, 2]
    assert levels(council, review) == ({"1": 2}, {"0": 1})


def windows(council: Council) -> dict[str, dict[str, Any]]:
    room = council.ask(Rooms(council.session), SYSTEM)
    return {"screen": room.screen, "desk": room.desk, "phone": room.phone_of(council.units["r1"])}


def test_evening_tells_nothing_of_a_review_that_was_over_before_it(council: Council) -> None:
    demand = completed(council)
    review = gathered(council)
    score(council, review, demand, {1: 1})
    assess(council, review, demand)
    council.do(ConcludeReview(review), council.secretary)
    council.world.clock.forward(hours=20)
    sit(council, [demand])
    before = windows(council)
    ballot = ask(council)
    council.vote(ballot, "o5", ("r1", "r2"))
    council.vote(ballot, "o1", ("h1",))
    announce(council, ballot)

    views = (*before.values(), *windows(council).values())
    verdicts = {matter["verdict"] for view in views for matter in view["appraisal"]["matters"]}
    assert verdicts == {None}
    heard = windows(council)["screen"]["appraisal"]["matters"][0]["heard"]
    assert heard["all"]["valid"] == 3


def test_sentence_leaves_out_who_cannot_say(council: Council) -> None:
    sit(council, [completed(council)], gather=gathered)
    ballot = ask(council)
    council.vote(ballot, "o1", ("r1", "h1"))
    council.vote(ballot, "o3", ("r2",))
    council.vote(ballot, "o6", ("r3", "h2"))

    result = announce(council, ballot)

    assert result["outcome"] == "advisory"
    assert result["tally"] == {"o1": 2, "o2": 0, "o3": 1, "o4": 0, "o5": 0, "o6": 2}
    assert str(result["sentence"]).endswith("满意率66.67%（2/3，不了解的不算），合格不合格按评议办法判定。")


def test_phones_papers_and_hands_come_together_once_each(council: Council) -> None:
    demand = completed(council)
    review = gathered(council)
    sit(council, [demand])
    ballot = ask(council)
    key = council.do(ScoreInTheHall(demand, 5, "k1", review), council.seat("r1")).receipt
    assert council.do(ScoreInTheHall(demand, 5, "k1", review), council.seat("r1")).receipt == key
    with pytest.raises(AlreadyVoted):
        council.do(ScoreInTheHall(demand, 1, "k2"), council.seat("r1"))
    paper = (PaperRead("0001", council.units["h1"], ("o2",)),)
    batch = council.do(EnterPapers(ballot, council.scrutineer.name, paper), council.scrutineer).batch
    assert batch
    council.do(ConfirmPapers(ballot, council.chair.name, paper), council.chair)
    with pytest.raises(AlreadyVoted):
        council.do(CastVote(ballot, ("o1",), "k3"), council.seat("h1"))
    with pytest.raises(Missing, match="分开点数"):
        council.do(EnterHands(ballot, counts={"o3": 2}))
    with pytest.raises(BadInput, match="分开点的数"):
        council.do(EnterHands(ballot, series={"guests": {"o3": 1}}))
    council.do(EnterHands(ballot, series={"representatives": {"o3": 2}, "households": {"o6": 1}}))

    result = announce(council, ballot)

    assert result["by_channel"] == {
        "phone": {"o1": 1, "o2": 0, "o3": 0, "o4": 0, "o5": 0, "o6": 0},
        "paper": {"o1": 0, "o2": 1, "o3": 0, "o4": 0, "o5": 0, "o6": 0},
        "hands": {"o1": 0, "o2": 0, "o3": 2, "o4": 0, "o5": 0, "o6": 1},
    }
    assert levels(council, review) == ({"5": 1, "3": 2}, {"4": 1, "0": 1})


def test_hands_of_a_series_are_no_more_than_are_left_of_it(council: Council) -> None:
    """h1 lives in the building that it is about, h2 elsewhere: representatives cannot raise the households' hands."""
    demand = completed(council, building="3号楼")
    review = gathered(council)
    sit(council, [demand], homes=("3号楼", "4号楼"))
    ballot = ask(council)
    council.vote(ballot, "o1", ("r1",))

    for series, left in (("representatives", 2), ("households", 1), ("others", 1)):
        with pytest.raises(TooManyHands, match=f"只有 {left} 人") as refusal:
            council.do(EnterHands(ballot, series={series: {"o2": left, "o3": 1}}))
        assert (refusal.value.details["hands"], refusal.value.details["left"]) == (left + 1, left)
    every = {"representatives": {"o2": 2}, "households": {"o3": 1}, "others": {"o4": 1}}
    council.do(EnterHands(ballot, series=every))
    announce(council, ballot)

    (item,) = council.ask(ReviewDetail(review), council.clerk).items
    told = [{level: n for level, n in one.items() if n} for one in (item.representatives, item.households, item.others)]
    assert told == [{"5": 1, "4": 2}, {"3": 1}, {"2": 1}]


def test_form_of_the_office_and_answer_in_the_hall_exclude_each_other(council: Council) -> None:
    demand = completed(council)
    review = gathered(council)
    sit(council, [demand])
    council.do(ScoreDemand(review, demand, council.units["r1"], 2), council.clerk)
    ballot = ask(council)
    with pytest.raises(AlreadyVoted):
        council.do(CastVote(ballot, ("o1",), "k"), council.seat("r1"))
    council.vote(ballot, "o1", ("h1",))
    with pytest.raises(AlreadyScored, match="会上"):
        council.do(ScoreDemand(review, demand, council.units["h1"], 2), council.clerk)

    announce(council, ballot)

    assert levels(council, review) == ({"2": 1}, {"5": 1})


def test_representative_is_heard_once_in_the_hall_and_at_home(council: Council) -> None:
    """By a form at home first, then in the hall; in the hall under both names."""
    seats = (
        ("r4", "甲", UnitKind.REPRESENTATIVE),
        ("h4", "甲", UnitKind.HOUSEHOLD),
        ("r5", "乙", UnitKind.REPRESENTATIVE),
    )
    for alias, holder, kind in (*seats, ("h5", "乙", UnitKind.HOUSEHOLD)):
        council.units[alias] = council.do(AddUnit(kind, alias, holder=holder), SYSTEM).unit
    demand = completed(council)
    review = gathered(council)
    sit(council, [demand])
    for alias in ("r4", "r5", "h5"):
        council.do(CheckIn(council.session, council.units[alias]))
    council.do(ScoreDemand(review, demand, council.units["h4"], 2), council.clerk)
    ballot = ask(council)
    council.vote(ballot, "o1", ("r5",))

    for alias in ("r4", "h5"):
        with pytest.raises(AlreadyVoted):
            council.do(CastVote(ballot, ("o1",), alias), council.seat(alias))
    with pytest.raises(AlreadyScored, match="h5 和 r5 是同一个人"):
        council.do(ScoreDemand(review, demand, council.units["h5"], 2), council.clerk)
    announce(council, ballot)
    assert levels(council, review) == ({"2": 1, "5": 1}, {})


def test_sheet_asks_about_everything_at_once(council: Council) -> None:
    first, second, third = (completed(council) for _ in range(3))
    review = gathered(council)
    sit(council, [first, second], whole=True)
    asked = council.do(AppraiseItem(council.session, council.item))
    assert set(asked.demands) == {first, second, third}
    council.do(CastVote(asked.ballot, ("o1:5", "o2:0", "o3:1"), "k1"), council.seat("r1"))
    council.do(CastVote(asked.ballot, ("o1:4", "o2:3", "o3:1"), "k2"), council.seat("h1"))

    result = announce(council, asked.ballot)

    assert "3件逐件打分，有效2份" in str(result["sentence"])
    assert [levels(council, review, place) for place in range(3)] == [
        ({"5": 1}, {"4": 1}),
        ({"0": 1}, {"3": 1}),
        ({"1": 1}, {"1": 1}),
    ]
    with pytest.raises(WrongState, match="已经打过分"):
        council.do(AppraiseItem(council.session, council.item, (first,)))


def test_voided_question_is_asked_again(council: Council) -> None:
    demand = completed(council)
    review = gathered(council)
    sit(council, [demand])
    ballot = ask(council)
    council.vote(ballot, "o1", ("r1",))
    council.do(VoidBallot(ballot, "照片放错了"))
    again = ask(council)
    council.vote(again, "o2", ("r1",))

    announce(council, again)

    assert levels(council, review) == ({"4": 1}, {})


def test_other_votes_are_still_refused_where_scores_are_given(council: Council) -> None:
    sit(council, [completed(council)], gather=gathered)
    with pytest.raises(BasisMismatch, match="用评分表"):
        command = DraftBallot(council.session, council.item, "要不要返工", Form.YES_NO_ABSTAIN)
        council.do(OpenBallot(council.do(command).ballot))


def test_item_without_scores_and_review_without_demands_ask_nothing(council: Council) -> None:
    sit(council, [])
    with pytest.raises(Missing, match="没有要打分的事"):
        council.do(AppraiseItem(council.session, council.item))
    items = (PlannedItem("账目", ItemForm.REPORT),)
    planned = council.do(
        PlanSession("review_council", "评议", "院坝", EVENING, "主持人", "记录人", items, "review_quarterly")
    )
    with pytest.raises(WrongState, match="不是评议打分"):
        council.do(AppraiseItem(planned.session, planned.items[0], channels=(Channel.PHONE,)))


def test_matter_of_no_review_is_told_in_the_hall_only(council: Council) -> None:
    demand = completed(council)
    sit(council, [demand])
    ballot = ask(council)
    council.vote(ballot, "o1", ("r1", "h1"))

    announce(council, ballot)

    (matter,) = windows(council)["screen"]["appraisal"]["matters"]
    assert matter["heard"]["households"]["valid"] == 1


def test_assessment_and_verdict_reach_the_windows_of_the_meeting(council: Council) -> None:
    demand = completed(council, category="culture_recreation")
    review = gathered(council)
    sit(council, [demand])
    ballot = ask(council)
    council.vote(ballot, "o1", ("r1", "r2", "h1"))
    announce(council, ballot)
    before = windows(council)["desk"]
    assess(council, review, demand)

    after = windows(council)["desk"]
    assert after["version"] > before["version"]
    assert after["appraisal"]["matters"][0]["assessed"] is not None

    council.do(ConcludeReview(review), council.secretary)
    wall = windows(council)["screen"]
    assert (wall["version"] > after["version"], wall["appraisal"]["matters"][0]["verdict"]) == (True, "样本不足")
    assert wall["appraisal"]["needed"] == {"score": 80, "rate": 75}


def test_announced_scores_are_made_void_and_asked_again(council: Council) -> None:
    demand = completed(council)
    review = gathered(council)
    sit(council, [demand])
    council.do(ScoreDemand(review, demand, council.units["h2"], 2), council.clerk)
    ballot = ask(council)
    council.vote(ballot, "o1", ("r1", "h1"))
    announce(council, ballot)

    council.do(VoidBallot(ballot, "照片放错了"))

    assert levels(council, review) == ({}, {"2": 1})
    again = ask(council)
    council.vote(again, "o2", ("r1",))
    announce(council, again)
    assert levels(council, review) == ({"4": 1}, {"2": 1})


def test_void_sheet_gives_its_items_back(council: Council) -> None:
    demands = [completed(council) for _ in range(2)]
    gathered(council)
    sit(council, demands)
    asked = council.do(AppraiseItem(council.session, council.item, tuple(demands)))
    announce(council, asked.ballot)
    assert [item["state"] for item in windows(council)["desk"]["items"]] == ["open", "done"]

    council.do(VoidBallot(asked.ballot, "照片放错了"))

    assert [item["state"] for item in windows(council)["desk"]["items"]] == ["open", "waiting"]
    assert set(council.do(AppraiseItem(council.session, council.item, tuple(demands))).demands) == set(demands)


def test_matters_without_words_of_their_own_are_told_apart_by_number(council: Council) -> None:
    """Both wait for the office's words; the wall and the phones would call them by one category."""
    quiet = {"category": "vulnerable_support", "title": "独居老人", "description": "三楼独居老人要人陪着看病"}
    demands = [completed(council, **quiet, number=f"XQ-2026-010{place}", sequence=100 + place) for place in (1, 2)]
    sit(council, demands, whole=True, gather=gathered)
    ask(council)

    titles = [matter["title"] for matter in windows(council)["screen"]["appraisal"]["matters"]]
    assert titles == ["弱势群体帮扶 XQ-2026-0101", "弱势群体帮扶 XQ-2026-0102"]


def test_meeting_that_was_planned_by_earlier_words_keeps_them(council: Council) -> None:
    sit(council, [completed(council)], gather=gathered)
    planned_by = council.session
    council.world.door.writer.submit(lambda unit: unit.rooms.change(planned_by, preset_version="1"))
    ballot = ask(council)
    council.vote(ballot, "o1", ("r1",))

    rule = announce(council, ballot)["rule"]

    assert isinstance(rule, dict)
    assert (rule["preset"], rule["version"]) == ("review_quarterly", "1")
    assert "受益户" in council.ask(SessionDetail(council.session), council.chair).rule_sentence


def test_scores_that_were_judged_by_are_not_made_void(council: Council) -> None:
    demand = completed(council, category="culture_recreation")
    review = gathered(council)
    sit(council, [demand])
    ballot = ask(council)
    council.vote(ballot, "o1", ("r1", "r2", "h1"))
    announce(council, ballot)
    assess(council, review, demand)
    council.do(ConcludeReview(review), council.secretary)

    with pytest.raises(WrongState, match="评议结论已经得出"):
        council.do(VoidBallot(ballot, "照片放错了"))


def test_log_speaks_of_scores_where_scores_are_given(council: Council) -> None:
    sit(council, [completed(council)], gather=gathered)
    ballot = ask(council)
    announce(council, ballot)
    council.do(VoidBallot(ballot, "照片放错了"))

    lines = [line["text"] for line in reversed(windows(council)["desk"]["log"])]
    assert lines[-5:] == ["备好打分表", "开始打分", "结束打分", "宣布打分结果", "这次打分作废：照片放错了"]
    assert windows(council)["desk"]["aloud"].startswith("刚才那次打分作废了，原因是：照片放错了。打过的分不算数。")


def test_passage_to_read_speaks_of_scores_from_the_first_word(council: Council) -> None:
    sit(council, [completed(council)], gather=gathered)
    told = [windows(council)["desk"]["aloud"]]
    ballot = ask(council)
    told.append(windows(council)["desk"]["aloud"])
    council.do(CloseBallot(ballot, countdown=20))
    told.append(windows(council)["desk"]["aloud"])
    council.do(CloseBallot(ballot))
    told.append(windows(council)["desk"]["aloud"])

    assert [one for one in told if "投" in one or "表决" in one] == []
    assert told[1].startswith("现在请大家打分。")
    assert windows(council)["phone"]["session"]["scoring"] is True


def test_who_did_the_work_hands_in_no_answer_by_any_way(council: Council) -> None:
    """r1 is named as the party that did it: neither the phone nor a paper of theirs is taken."""
    sit(council, [completed(council, responsible_party="representative r1")], gather=gathered)
    ballot = ask(council)

    with pytest.raises(Recused):
        council.vote(ballot, "o1", ("r1",))
    teller = council.scrutineer
    with pytest.raises(Recused, match="representative r1是这件事的责任方，不给自己办的事打分"):
        council.do(EnterPapers(ballot, teller.name, (PaperRead("0001", council.units["r1"], ("o1",)),)), teller)
    rows = {row.unit: row.stands for one in council.ask(Outstanding(ballot), teller).buildings for row in one.rows}
    assert (rows[council.units["r1"]], rows[council.units["r2"]]) == ("recused", "none")
    council.do(EnterPapers(ballot, teller.name, (PaperRead("0001", council.units["r2"], ("o1",)),)), teller)
