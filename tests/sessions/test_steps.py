"""The desk's one button: at every moment exactly the next legal step, with what stands in its way."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.domain.ballots.states import BallotState
from facilitator.domain.errors import QuorumNotMet
from facilitator.sessions.agenda import ItemForm, ItemState
from facilitator.sessions.floor import Stance
from facilitator.sessions.groups import GroupFacts, GroupsFacts
from facilitator.sessions.phases import SessionState
from facilitator.sessions.room import ItemFacts, RoomFacts
from facilitator.sessions.room_appraisal import AppraisalFacts
from facilitator.sessions.room_content import ContentFacts
from facilitator.sessions.room_floor import FloorFacts, SpeakerFacts
from facilitator.sessions.steps import next_step
from tests.factories.rooms import BALLOT, ITEM, ROOM

LATER = ItemFacts("i2", 2, "下次时间", ItemForm.REPORT, ItemState.WAITING, "")


@pytest.mark.parametrize(
    ("state", "verb", "hold"),
    [
        (SessionState.PLANNED, "sessions.gather", False),
        (SessionState.GATHERING, "sessions.begin", True),
        (SessionState.PAUSED, "sessions.resume", False),
        (SessionState.CLOSED, "minutes.draft", False),
    ],
)
def test_step_follows_the_phase(state: SessionState, verb: str, hold: bool) -> None:
    step = next_step(replace(ROOM, state=state))

    assert (step.verb, step.hold) == (verb, hold)


@pytest.mark.parametrize(
    ("state", "verb", "hold"),
    [
        (BallotState.DRAFT, "ballots.open", False),
        (BallotState.OPEN, "ballots.close", True),
        (BallotState.CLOSING, "ballots.close", True),
        (BallotState.CLOSED, "ballots.announce", True),
        (BallotState.VOID, "ballots.draft", False),
    ],
)
def test_step_follows_the_ballot(state: BallotState, verb: str, hold: bool) -> None:
    step = next_step(replace(ROOM, ballot=replace(BALLOT, state=state)))

    assert (step.verb, step.hold) == (verb, hold)


def test_step_asks_for_a_ballot_where_the_item_is_a_vote() -> None:
    assert next_step(replace(ROOM, ballot=None)).verb == "ballots.draft"


def test_step_is_outlined_while_people_vote_and_filled_when_all_have() -> None:
    voting = replace(BALLOT, state=BallotState.OPEN, not_voted=3)

    assert not next_step(replace(ROOM, ballot=voting)).filled
    assert next_step(replace(ROOM, ballot=replace(voting, not_voted=0))).filled


def test_step_shows_what_is_missing_before_anybody_presses() -> None:
    drafted = replace(BALLOT, state=BallotState.DRAFT)
    step = next_step(replace(ROOM, ballot=drafted), [QuorumNotMet(present=28, needed=30)])

    assert not step.ready
    assert step.missing == ("来了 28 人，够 30 人才能投票。",)


def test_step_goes_to_the_next_item_when_the_result_is_out() -> None:
    done = replace(ROOM, ballot=replace(BALLOT, state=BallotState.ANNOUNCED), items=(ITEM, LATER))

    assert next_step(done).args == {"session": "s", "item": "i2"}


def test_step_ends_the_evening_after_the_last_item() -> None:
    done = replace(ROOM, ballot=replace(BALLOT, state=BallotState.ANNOUNCED))

    assert next_step(done).verb == "sessions.close"


def test_step_opens_the_first_item_after_the_beginning() -> None:
    waiting = replace(ITEM, state=ItemState.WAITING)
    step = next_step(replace(ROOM, current=None, ballot=None, items=(waiting, LATER)))

    assert (step.verb, step.label, step.args["item"]) == ("sessions.open_item", "进入第一项议题", "i1")


def test_step_asks_about_papers_that_an_announcement_would_leave_out() -> None:
    closed = replace(BALLOT, state=BallotState.CLOSED, handed_out=5, keyed_once=2)

    assert next_step(replace(ROOM, ballot=closed)).asks == (
        "有 2 张纸票只录了一遍，还没有复核，宣布时不算",
        "发出去的纸票还有 3 张没有录",
    )
    assert next_step(replace(ROOM, ballot=replace(closed, handed_out=0, keyed_once=0))).asks == ()


def dotting(given: int) -> RoomFacts:
    groups = GroupsFacts((GroupFacts("g", "停车"), GroupFacts("h", "绿化")), open=True, given=given)
    listening = replace(ITEM, form=ItemForm.REPORT)
    return replace(ROOM, items=(listening,), current=listening, ballot=None, content=ContentFacts(groups), present=9)


def test_step_is_to_close_the_dots_while_they_are_put() -> None:
    step = next_step(dotting(given=3))

    assert (step.verb, step.args, step.hold, step.filled) == (
        "groups.close_dots",
        {"session": "s", "item": "i1"},
        True,
        False,
    )
    assert next_step(dotting(given=9)).filled


def test_step_ends_the_evening_when_the_dots_are_closed() -> None:
    room = dotting(given=9)
    assert room.content.groups is not None
    closed = replace(room.content.groups, open=False, closed=True)

    assert next_step(replace(room, content=ContentFacts(closed))).verb == "sessions.close"


def test_step_finishes_a_vote_before_the_dots() -> None:
    assert next_step(replace(dotting(given=3), ballot=BALLOT)).verb == "ballots.close"


def test_step_lets_the_last_speaker_finish_before_the_evening_ends() -> None:
    speaker = SpeakerFacts("p", None, "王某", Stance.NEITHER, 1)
    done = replace(ROOM, ballot=replace(BALLOT, state=BallotState.ANNOUNCED), floor=FloorFacts(now=speaker))

    assert (next_step(done).verb, next_step(done).args) == ("speaking.finish", {"session": "s", "speech": "p"})
    assert next_step(replace(done, items=(ITEM, LATER))).verb == "sessions.open_item"


MATTERS = AppraisalFacts("v", "2026Q4", False, (), True, (), 0)


def test_step_asks_for_scores_and_names_them_until_they_are_announced() -> None:
    item = replace(ITEM, form=ItemForm.SCORES)
    room = replace(ROOM, current=item, ballot=None, appraisal=MATTERS)
    asked = replace(BALLOT, appraises=("d",))
    steps = [next_step(room, (QuorumNotMet(),)), next_step(room)]
    for state in (BallotState.OPEN, BallotState.CLOSED):
        steps.append(next_step(replace(room, ballot=replace(asked, state=state))))

    assert [(step.verb, step.label) for step in steps] == [
        ("ballots.appraise", "请打分"),
        ("ballots.appraise", "请打分"),
        ("ballots.close", "结束打分"),
        ("ballots.announce", "宣布结果"),
    ]
    assert [step.ready for step in steps] == [False, True, True, True]


def test_step_goes_to_the_comparison_where_something_is_judged() -> None:
    judged = replace(LATER, form=ItemForm.SCORES, judged=True)
    done = replace(BALLOT, state=BallotState.ANNOUNCED)

    labels = [next_step(replace(ROOM, ballot=done, items=(ITEM, one))).label for one in (judged, LATER)]

    assert labels == ["下一项：看前后对照", "下一项议题"]


def test_step_goes_on_to_the_next_sheet_before_the_next_item() -> None:
    """An item for everything has more matters than one sheet holds."""
    item = replace(ITEM, form=ItemForm.SCORES)
    room = replace(ROOM, current=item, items=(item, LATER), ballot=replace(BALLOT, state=BallotState.ANNOUNCED))

    told = next_step(replace(room, appraisal=replace(MATTERS, askable=False, rest=30)))
    over = next_step(replace(room, appraisal=replace(MATTERS, askable=False)))

    assert (told.verb, told.label, told.args) == (
        "ballots.appraise",
        "下一张打分表，还有 30 件",
        {"session": "s", "item": item.id},
    )
    assert over.verb == "sessions.open_item"
