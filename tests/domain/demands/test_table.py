"""The whole table: every row has words, every state is reached, and each guard says what is missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.demands.deeds import DEED_NAMES, DEEDS, DemandDeed, entry_name
from facilitator.domain.demands.entry import Category
from facilitator.domain.demands.moves import MOVE_NAMES, DemandMove
from facilitator.domain.demands.plain_states import PLAIN_STATES
from facilitator.domain.demands.standing import Standing
from facilitator.domain.demands.states import LISTED, PHASES, STATE_NAMES, TERMINAL, UNDER_DEADLINE, DemandState
from facilitator.domain.demands.table import DEMANDS, TRANSITIONS, missing_for, next_rows, row_for
from facilitator.domain.demands.tracks import COUNCIL_NAMES, DEPARTMENT_NAMES, CouncilTrack, DepartmentTrack
from facilitator.domain.demands.triage import Matter
from facilitator.domain.errors import NotDecided, WrongState

S, M = DemandState, DemandMove
RULES = {
    # T1 … T34 of the domain, one line a move: from which states, to which.
    M.SUBMIT: ("draft", "submitted"),
    M.REGISTER: ("submitted", "registered"),
    M.ASK_INFO: ("registered", "needs_info"),
    M.SUPPLY_INFO: ("needs_info", "registered"),
    M.MERGE: ("registered pending_triage", "merged"),
    M.ANSWER_NOW: ("registered", "answered_on_spot"),
    M.REFUSE: ("registered", "not_accepted"),
    M.DISPATCH_URGENT: ("registered", "urgent_dispatched"),
    M.RATIFY: ("urgent_dispatched", "opened"),
    M.DEFER: ("pending_triage", "deferred"),
    M.DECLINE: ("pending_triage", "not_opened"),
    M.REPORT_UP: ("opened", "reported_up"),
    M.DEPARTMENT_ACCEPT: ("reported_up", "dept_accepted"),
    M.DEPARTMENT_RETURN: ("reported_up", "dept_returned"),
    M.PASSED: ("in_decision_council referred_to_assembly", "in_progress"),
    M.PASSED_NEEDS_MONEY: ("in_decision_council referred_to_assembly", "funding"),
    M.FAILED: ("in_decision_council referred_to_assembly", "in_topic_council"),
    M.RECONSIDER: ("in_progress funding", "in_topic_council"),
    M.REFER: ("in_decision_council in_topic_council", "referred_to_assembly"),
    M.FUNDED: ("funding", "in_progress"),
    M.SUSPEND: ("in_progress", "suspended"),
    M.RESUME: ("suspended", "in_progress"),
    M.FINISH: ("in_progress", "awaiting_acceptance"),
    M.ACCEPT_WORK: ("awaiting_acceptance", "completed"),
    M.REJECT_WORK: ("awaiting_acceptance", "in_progress"),
    M.BATCH: ("completed", "in_review"),
    M.PASS_REVIEW: ("in_review", "qualified"),
    M.FAIL_REVIEW: ("in_review", "unqualified"),
    M.REDELIBERATE: ("unqualified", "redeliberation"),
    M.TRACK: ("closed", "tracking"),
    M.ARCHIVE: ("tracking", "archived"),
    M.RELAPSE: ("closed tracking archived", "reopened"),
}


@pytest.mark.parametrize("move", RULES, ids=str)
def test_row_is_as_the_rule_says(move: DemandMove) -> None:
    sources, target = RULES[move]

    assert {before for (before, other) in DEMANDS.moves if other is move} == {S(name) for name in sources.split()}
    assert {DEMANDS.moves[S(name), move] for name in sources.split()} == {S(target)}


def test_every_state_and_move_has_words_and_a_phase() -> None:
    assert set(STATE_NAMES) == set(PLAIN_STATES) == set(DemandState)
    assert set(MOVE_NAMES) == set(DemandMove) and set(DEED_NAMES) == set(DEEDS) == set(DemandDeed)
    assert sorted(state for states in PHASES.values() for state in states) == sorted(DemandState)
    assert set(DEPARTMENT_NAMES) == set(DepartmentTrack) and set(COUNCIL_NAMES) == set(CouncilTrack)


def test_every_state_can_be_reached_and_every_row_names_actor_and_paper() -> None:
    assert set(DEMANDS.states()) == set(DemandState)
    assert all(row.actor and row.document for row in TRANSITIONS)
    assert len({(before, row.move) for row in TRANSITIONS for before in row.before}) == len(DEMANDS.moves)


def test_only_terminal_states_lead_nowhere_and_an_archived_demand_may_come_back() -> None:
    ends = {state for state in DemandState if not DEMANDS.moves_from(state)}

    assert ends | {S.ARCHIVED} == TERMINAL
    assert set(UNDER_DEADLINE) < set(LISTED) and not set(LISTED) & TERMINAL


def test_moves_and_deeds_do_not_share_a_word() -> None:
    assert {move.value for move in DemandMove} & {deed.value for deed in DemandDeed} == set()
    assert entry_name("take_up") == "有人接单" and entry_name("begin") == "开始办理"


def test_row_that_does_not_exist_is_refused() -> None:
    with pytest.raises(WrongState):
        row_for(S.REGISTERED, M.BEGIN)


OPENED = Standing(S.OPENED, matter=Matter.MINOR)
DONE = Standing(S.AWAITING_ACCEPTANCE, matter=Matter.MAJOR, department=DepartmentTrack.DONE, council=CouncilTrack.DONE)


@pytest.mark.parametrize(
    ("standing", "move", "missing"),
    [
        (Standing(S.REGISTERED, category=Category.GOVERNMENT_SERVICE), M.ANSWER_NOW, 0),
        (Standing(S.REGISTERED, category=Category.INFRASTRUCTURE), M.ANSWER_NOW, 1),
        (Standing(S.NOT_OPENED), M.OBJECT, 0),
        (Standing(S.NOT_OPENED, objections=1), M.OBJECT, 1),
        (OPENED, M.REPORT_UP, 1),
        (replace(OPENED, matter=Matter.MAJOR), M.REPORT_UP, 0),
        (OPENED, M.GUIDE_MARKET, 1),
        (replace(OPENED, matter=Matter.PRIVATE), M.GUIDE_MARKET, 0),
        (replace(OPENED, matter=Matter.PRIVATE), M.HOLD_OPINION, 1),
        (OPENED, M.HOLD_OPINION, 0),
        (Standing(S.FUNDING, matter=Matter.MINOR), M.HOLD_DECISION, 0),
        (Standing(S.FUNDING, matter=Matter.MINOR, raising=True), M.HOLD_DECISION, 1),
        (OPENED, M.BEGIN, 1),
        (replace(OPENED, decided=True), M.BEGIN, 0),
        (replace(OPENED, matter=Matter.MAJOR), M.BEGIN, 1),
        (replace(OPENED, matter=Matter.MAJOR, department=DepartmentTrack.ACCEPTED), M.BEGIN, 0),
        (OPENED, M.ESCALATE, 1),
        (replace(OPENED, round=3), M.ESCALATE, 0),
        (replace(OPENED, days_late=30), M.ESCALATE, 0),
        (Standing(S.IN_PROGRESS, extensions=1), M.EXTEND, 0),
        (Standing(S.IN_PROGRESS, extensions=2), M.EXTEND, 1),
        (Standing(S.IN_PROGRESS), M.FINISH, 2),
        (Standing(S.IN_PROGRESS, before=1), M.FINISH, 1),
        (Standing(S.IN_PROGRESS, before=1, after=2), M.FINISH, 0),
        (DONE, M.ACCEPT_WORK, 0),
        (replace(DONE, council=CouncilTrack.HELD), M.ACCEPT_WORK, 1),
        (Standing(S.AWAITING_ACCEPTANCE, matter=Matter.MAJOR), M.ACCEPT_WORK, 2),
        (Standing(S.AWAITING_ACCEPTANCE, matter=Matter.MINOR), M.ACCEPT_WORK, 0),
        (Standing(S.QUALIFIED, waiting=1), M.CLOSE, 1),
        (Standing(S.QUALIFIED), M.CLOSE, 0),
        (Standing(S.COMPLETED, matter=Matter.PRIVATE), M.CLOSE, 0),
        (Standing(S.COMPLETED, matter=Matter.MINOR), M.CLOSE, 1),
        (Standing(S.COMPLETED, matter=Matter.PRIVATE), M.BATCH, 1),
        (Standing(S.TRACKING, follow_ups=frozenset({30, 90})), M.ARCHIVE, 1),
        (Standing(S.TRACKING, follow_ups=frozenset({30, 90, 180})), M.ARCHIVE, 0),
        (Standing(S.ARCHIVED, closed_on=date(2025, 11, 25), today=date(2026, 11, 25)), M.RELAPSE, 0),
        (Standing(S.ARCHIVED, closed_on=date(2025, 11, 24), today=date(2026, 11, 25)), M.RELAPSE, 1),
    ],
    ids=lambda value: str(value) if isinstance(value, DemandMove) else "",
)
def test_guard_tells_everything_that_is_missing(standing: Standing, move: DemandMove, missing: int) -> None:
    assert len(missing_for(standing, move)) == missing


def test_small_matter_without_a_decision_is_not_decided() -> None:
    assert isinstance(missing_for(OPENED, M.BEGIN)[0], NotDecided)


@given(st.lists(st.integers(0, 60), max_size=40))
def test_any_walk_stays_inside_the_table(choices: list[int]) -> None:
    """Whatever is chosen among what the table offers, the next state is one the table knows and can explain."""
    state = DEMANDS.start
    for choice in choices:
        rows = next_rows(state)
        if not rows:
            assert state in TERMINAL
            break
        row = rows[choice % len(rows)]
        state = DEMANDS.after(state, row.move)
        assert state in STATE_NAMES and (row.after is None or state is row.after)
