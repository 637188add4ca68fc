"""What the chair reads aloud: something at every step, the question word for word, no number before it is announced."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from facilitator.domain.ballots.outcome import Outcome
from facilitator.domain.ballots.slate import Option
from facilitator.domain.ballots.states import BallotState
from facilitator.domain.errors import QuorumNotMet
from facilitator.sessions.agenda import ItemForm, ItemState
from facilitator.sessions.groups import GroupFacts, GroupsFacts
from facilitator.sessions.phases import SessionState
from facilitator.sessions.reading_aloud import ordinal, reading_aloud
from facilitator.sessions.room import ItemFacts, RoomFacts, TriageFacts
from facilitator.sessions.room_content import ContentFacts
from facilitator.sessions.steps import next_step
from tests.factories.rooms import BALLOT, ITEM, ROOM

RESULT: dict[str, Any] = {"tally": {"for": 17, "against": 12, "abstain": 3}, "not_voted": 0, "outcome": "passed"}


def aloud(facts: RoomFacts, *obstacles: QuorumNotMet) -> str:
    return reading_aloud(facts, next_step(facts, obstacles))


@pytest.mark.parametrize("state", SessionState)
@pytest.mark.parametrize("ballot", [*BallotState, None])
def test_every_moment_has_its_passage(state: SessionState, ballot: BallotState | None) -> None:
    vote = None if ballot is None else replace(BALLOT, state=ballot, result=RESULT)

    text = aloud(replace(ROOM, state=state, ballot=vote))

    assert text.endswith(("。", "？", "！"))
    assert "。。" not in text and "？。" not in text


@pytest.mark.parametrize("state", [state for state in BallotState if state is not BallotState.ANNOUNCED])
def test_no_count_is_read_before_it_is_announced(state: BallotState) -> None:
    told = RESULT | {"tally": dict.fromkeys(RESULT["tally"], 77)}
    leaking = replace(BALLOT, state=state, result=told)

    assert "77" not in aloud(replace(ROOM, ballot=leaking))


@pytest.mark.parametrize("state", [BallotState.DRAFT, BallotState.OPEN])
def test_question_is_read_word_for_word(state: BallotState) -> None:
    assert "是否同意路灯维修合同" in aloud(replace(ROOM, ballot=replace(BALLOT, state=state)))


def test_voting_says_what_to_press() -> None:
    assert aloud(ROOM) == (
        "现在投票。是否同意路灯维修合同。赞成按第一个，反对按第二个，弃权按第三个。不会按的请举手。"
    )


def test_raised_hands_are_called_one_after_the_other() -> None:
    told = "现在举手。是否同意路灯维修合同。赞成的，请举手；反对的，请举手；弃权的，请举手。"
    assert aloud(replace(ROOM, ballot=replace(BALLOT, ways=("hands",)))) == told
    mixed = replace(BALLOT, ways=("phone", "hands"))
    assert aloud(replace(ROOM, ballot=mixed)).startswith("现在投票。")


def test_result_where_nobody_is_on_a_roll_names_the_heads_that_were_counted() -> None:
    vote = replace(BALLOT, state=BallotState.ANNOUNCED, result=RESULT | {"outcome": "advisory"}, present=40)
    told = aloud(replace(ROOM, electorate=0, ballot=vote))
    assert told.startswith("现在宣布结果。来了 40 人。")
    assert told.endswith("没投 0。意向：赞成多于反对。")


def test_voting_without_force_says_so() -> None:
    assert "这次是征求意见，不作决定。" in aloud(replace(ROOM, decides=False))


def test_voting_reads_the_options_of_a_choice() -> None:
    options = (Option("o1", "甲方案", "1"), Option("o2", "乙方案", "2"))

    text = aloud(replace(ROOM, ballot=replace(BALLOT, form="single", options=options)))

    assert "请选一个：一、甲方案。二、乙方案。" in text


def test_everybody_has_voted() -> None:
    assert aloud(replace(ROOM, ballot=replace(BALLOT, not_voted=0))) == "大家都投过了，现在结束投票。"


def test_what_stands_in_the_way_is_read() -> None:
    draft = replace(ROOM, ballot=replace(BALLOT, state=BallotState.DRAFT))

    assert aloud(draft, QuorumNotMet(present=28, needed=30)) == "现在还不能投票：来了 28 人，够 30 人才能投票。"


def test_result_is_read_in_the_order_of_the_wall() -> None:
    announced = replace(ROOM, ballot=replace(BALLOT, state=BallotState.ANNOUNCED, result=RESULT))

    assert aloud(announced) == "现在宣布结果。应到 44，实到 33。赞成 17 票，反对 12 票，弃权 3 票，没投 0。通过。"


def test_result_that_waits_for_the_street_is_not_read() -> None:
    waiting = replace(BALLOT, state=BallotState.ANNOUNCED, result=RESULT | {"outcome": Outcome.NEEDS_GUIDANCE})

    assert aloud(replace(ROOM, ballot=waiting)) == "结果要等街道确认，今晚不宣布。"


def test_void_vote_is_explained() -> None:
    void = replace(BALLOT, state=BallotState.VOID, void_reason="题目写错")

    assert aloud(replace(ROOM, ballot=void)).startswith("刚才那次投票作废了，原因是：题目写错。投过的票不算数。")


def test_gathering_waits_for_those_who_lack() -> None:
    few = replace(
        ROOM, state=SessionState.GATHERING, present=28, quorum_sentence="来了 28 人，够 30 人才能投票，还差 2 人"
    )

    assert aloud(few).startswith("来了 28 人，够 30 人才能投票，还差 2 人。请大家再等一等")
    assert "现在开始" in aloud(replace(few, present=33))


def test_agenda_is_read_item_by_item_unless_it_is_long() -> None:
    items = tuple(ItemFacts(f"i{n}", n, f"第{n}件", ItemForm.DISCUSSION, ItemState.WAITING, "") for n in range(1, 13))
    opening = replace(ROOM, current=None, ballot=None)

    assert aloud(replace(opening, items=items[:2])) == "今天一共 2 件事：一、第1件。二、第2件。"
    assert aloud(replace(opening, items=items)) == "今天一共 12 件事，都在大屏上。我们一件一件来。"
    assert aloud(replace(opening, items=())).startswith("大家有什么想反映的")


@pytest.mark.parametrize("form", ItemForm)
def test_item_says_how_it_goes(form: ItemForm) -> None:
    text = aloud(replace(ROOM, current=replace(ITEM, form=form), ballot=None))

    assert text.startswith("现在是第一项：路灯合同。")
    assert len(text) > len("现在是第一项：路灯合同。")


def test_sorting_reads_what_the_wall_shows() -> None:
    triage = TriageFacts("XQ-2026-0001", "路灯不亮", (), "列入下月的会")

    text = aloud(replace(ROOM, ballot=None, triage=triage))

    assert text == "现在看 XQ-2026-0001：路灯不亮。列入下月的会。"


@pytest.mark.parametrize(("number", "written"), [(1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (21, "二十一")])
def test_ordinals_are_chinese(number: int, written: str) -> None:
    assert ordinal(number) == written


@pytest.mark.parametrize(
    ("groups", "said"),
    [
        (
            GroupsFacts((GroupFacts("g1", "停车", points=77),), open=True),
            "每人三个点，最看重哪一类就点哪一类，也可以都点在一类上。没用手机的，听我一类一类数举手。",
        ),
        (
            GroupsFacts((GroupFacts("g2", "绿化", points=6), GroupFacts("g1", "停车", points=2)), closed=True),
            "大家最看重的，从前往后是：绿化 6 点，停车 2 点。",
        ),
    ],
)
def test_dots_are_explained_while_they_are_put_and_read_in_order_afterwards(groups: GroupsFacts, said: str) -> None:
    assert aloud(replace(ROOM, ballot=None, content=ContentFacts(groups=groups))) == said


def test_ranking_is_read_with_its_last_round() -> None:
    options = (Option("o1", "灯", ""), Option("o2", "路", ""))
    told = RESULT | {"tally": {"o1": 7, "o2": 5}, "outcome": "passed", "chosen": ["o2"]}
    need = "逐轮去掉最少的，够 6 票就选定：最后得 9 票"
    ended = replace(BALLOT, form="ranked", options=options, state=BallotState.ANNOUNCED, result=told)

    assert aloud(replace(ROOM, ballot=replace(ended, need_sentence=need))).endswith(
        f"按第一选择：灯 7 票，路 5 票，没投 0。{need}。选定：路。"
    )


def test_what_counts_of_a_vote_that_comes_twice_is_announced_before_anybody_votes() -> None:
    twice = "手机、纸票都投了的，以纸票为准"
    draft = replace(BALLOT, state=BallotState.DRAFT, twice_sentence=twice)
    assert aloud(replace(ROOM, ballot=draft)).endswith(f"{BALLOT.need_sentence}。{twice}。")
