"""What each audience is shown; above all what nobody is shown before the chair announces it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from facilitator.domain.ballots.slate import Option
from facilitator.domain.ballots.states import BallotState
from facilitator.sessions.phases import SessionState
from facilitator.sessions.room import RoomFacts
from facilitator.sessions.slide import slide_of
from facilitator.sessions.steps import next_step
from facilitator.sessions.views import Standing, desk_view, phone_view, screen_view
from facilitator.sessions.views.of_ballot import result_view
from tests.factories.rooms import BALLOT, ROOM

RESULT: dict[str, Any] = {
    "tally": {"for": 17, "against": 12, "abstain": 3},
    "invalid": 0,
    "not_voted": 0,
    "outcome": "passed",
    "sentence": "",
}


def views(facts: RoomFacts) -> list[dict[str, Any]]:
    return [screen_view(facts), phone_view(facts, Standing()), desk_view(facts, next_step(facts), [])]


@pytest.mark.parametrize("state", [state for state in BallotState if state is not BallotState.ANNOUNCED])
def test_no_view_holds_a_result_before_it_is_announced(state: BallotState) -> None:
    """The facts are made to leak on purpose; the views must still hold it back."""
    leaking = replace(ROOM, ballot=replace(BALLOT, state=state, result=RESULT))

    for view in views(leaking):
        assert "result" not in view
        assert "tally" not in json.dumps(view)


def test_every_view_shows_the_result_once_it_is_announced() -> None:
    announced = replace(ROOM, ballot=replace(BALLOT, state=BallotState.ANNOUNCED, result=RESULT))

    for view in views(announced):
        assert [(row["sign"], row["votes"]) for row in view["result"]["rows"]] == [
            ("✓", 17),
            ("✗", 12),
            ("△", 3),
            ("–", 0),
        ]
        assert view["result"]["plain_verdict"] == "通过"


def test_counts_add_up_to_everybody_present_on_every_face() -> None:
    for view in views(replace(ROOM, ballot=replace(BALLOT, not_voted=1, handed_out=2))):
        channels = view["ballot"]["channels"]
        parts = ("phone", "paper", "hands", "handed_out", "recused", "not_voted")
        assert sum(channels[part] for part in parts) == view["ballot"]["present"]


@pytest.mark.parametrize("state", [state for state in BallotState if state is not BallotState.OPEN])
def test_only_an_open_poll_shows_bars(state: BallotState) -> None:
    """The facts are made to leak on purpose."""
    live = {"for": 3, "against": 1, "abstain": 0}
    leaking = replace(BALLOT, poll=True, live=live, state=state, result=RESULT)
    if state is not BallotState.CLOSING:
        assert all("live" not in view["ballot"] for view in views(replace(ROOM, ballot=leaking)))

    no_poll = replace(BALLOT, live=live)
    assert all("live" not in view["ballot"] for view in views(replace(ROOM, ballot=no_poll)))
    poll = replace(ROOM, ballot=replace(no_poll, poll=True))
    assert [row["votes"] for row in screen_view(poll)["ballot"]["live"]] == [3, 1, 0]


def test_a_phone_learns_its_own_standing_and_why() -> None:
    view = phone_view(ROOM, Standing(why_not="not_present"))

    assert view["ballot"]["mine"] == "none"
    assert view["ballot"]["why_not"] == {"code": "not_present", "sentence": "您还没有签到，请先到签到席签到。"}


def test_only_the_desk_sees_notes_log_and_the_next_step() -> None:
    screen, phone, desk = views(ROOM)

    assert "note" not in screen["item"] and "note" not in phone["item"]
    assert desk["item"]["note"] == "物业同意加装挡光板。"
    assert {"next", "log", "staff"} <= set(desk) and not {"next", "log", "staff"} & (set(screen) | set(phone))


@pytest.mark.parametrize(
    ("state", "slide"),
    [
        (SessionState.PLANNED, "welcome"),
        (SessionState.GATHERING, "welcome"),
        (SessionState.PAUSED, "paused"),
        (SessionState.CLOSED, "ended"),
    ],
)
def test_slide_follows_the_phase(state: SessionState, slide: str) -> None:
    assert slide_of(replace(ROOM, state=state)) == slide


@pytest.mark.parametrize(
    ("state", "slide"),
    [
        (BallotState.DRAFT, "item"),
        (BallotState.OPEN, "voting"),
        (BallotState.CLOSING, "voting"),
        (BallotState.CLOSED, "counting"),
        (BallotState.ANNOUNCED, "result"),
        (BallotState.VOID, "item"),
    ],
)
def test_slide_follows_the_ballot(state: BallotState, slide: str) -> None:
    assert slide_of(replace(ROOM, ballot=replace(BALLOT, state=state))) == slide


def test_the_projector_is_never_empty() -> None:
    assert slide_of(replace(ROOM, current=None, ballot=None)) == "agenda"


@pytest.mark.parametrize(
    ("form", "more", "figures", "unit"),
    [
        ("yes_no_abstain", {}, ["17", "12", "3", "0"], ""),
        ("ranked", {"points": {"for": 37, "against": 31.5, "abstain": 29}}, ["17", "12", "3", "0"], "第一选择"),
        ("score", {"valid": 8}, ["2.12", "1.5", "0.38", "0"], "平均分"),
    ],
)
def test_every_window_orders_a_result_by_the_same_figure(
    form: str, more: dict[str, Any], figures: list[str], unit: str
) -> None:
    told = result_view(replace(BALLOT, form=form), RESULT | more)

    assert [row["figure"] for row in told["rows"]] == figures
    assert told["unit"] == unit


def test_two_readings_that_differ_are_measured_by_no_line() -> None:
    """17 of the 18 that one of them asks for would hang there as 没有通过."""
    told = RESULT | {"line": 18}

    assert result_view(BALLOT, told)["line"] == 18
    assert result_view(BALLOT, told | {"outcome": "needs_guidance"})["line"] is None


def test_too_few_ballots_are_known_after_the_vote_only() -> None:
    nobody, some = (result_view(BALLOT, RESULT | {"outcome": "no_quorum", "cast": cast}) for cast in (0, 30))

    assert nobody["plain_verdict"] == "今天人数不够，不能投票，可以接着商量"
    assert some["plain_verdict"] == "交来的票没有到规定的数，没有结果，可以接着商量"


@pytest.mark.parametrize(
    ("tally", "verdict"),
    [
        ({"for": 18, "against": 5, "abstain": 20}, "意向：赞成多于反对"),
        ({"for": 5, "against": 18, "abstain": 3}, "意向：反对多于赞成"),
        ({"for": 5, "against": 5, "abstain": 3}, "意向：赞成反对一样多"),
    ],
)
def test_straw_poll_says_which_way_it_leans(tally: dict[str, int], verdict: str) -> None:
    told = result_view(BALLOT, RESULT | {"outcome": "advisory", "tally": tally})

    assert told["plain_verdict"] == verdict


@pytest.mark.parametrize(
    ("outcome", "chosen", "verdict"),
    [
        ("passed", ["o2"], "选定：图书角"),
        ("passed", ["o1", "o2"], "选定：棋牌室、图书角"),
        ("failed", [], "没有一项够数，没有选定"),
        ("tied", [], "最高的一样多，没有选定"),
    ],
)
def test_what_was_chosen_is_named(outcome: str, chosen: list[str], verdict: str) -> None:
    options = (Option("o1", "棋牌室", ""), Option("o2", "图书角", ""))
    ballot = replace(BALLOT, form="multiple", options=options)
    ended = RESULT | {"outcome": outcome, "tally": {"o1": 7, "o2": 9}, "chosen": chosen}

    assert result_view(ballot, ended)["plain_verdict"] == verdict


def test_straw_poll_among_options_leans_no_way() -> None:
    options = (Option("o1", "棋牌室", ""), Option("o2", "图书角", ""))
    ballot = replace(BALLOT, form="single", options=options)
    told = result_view(ballot, RESULT | {"outcome": "advisory", "tally": {"o1": 3, "o2": 1}})

    assert told["plain_verdict"] == "这是大家的意向，不作为决定"
