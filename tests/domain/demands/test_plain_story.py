"""Five steps of a public demand, and a plain word for every move of the table."""

from __future__ import annotations

from datetime import date

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.plain_next import NEXT_LINES
from facilitator.domain.demands.plain_story import PLAIN_LINES, Standing, Step, steps_of
from facilitator.domain.demands.states import DemandState

S = DemandState
DAYS = [date(2026, 11, day) for day in range(1, 6)]


def test_every_move_has_a_plain_line_and_every_state_a_next_one() -> None:
    assert set(DemandMove) - set(PLAIN_LINES) == set()
    assert set(DemandState) - set(NEXT_LINES) == set()


def test_step_one_stands_in_is_marked_and_later_ones_have_no_day() -> None:
    marks = [(S.REGISTERED, DAYS[0]), (S.OPENED, DAYS[1]), (S.IN_DECISION_COUNCIL, DAYS[2])]
    steps = steps_of(S.IN_DECISION_COUNCIL, DAYS[0], marks)
    assert [(step.step, step.on, step.standing) for step in steps] == [
        (Step.PLACED, DAYS[0], Standing.DONE),
        (Step.ORDERED, DAYS[1], Standing.DONE),
        (Step.TALKED, DAYS[2], Standing.HERE),
        (Step.WORKED, None, Standing.TO_COME),
        (Step.REVIEWED, None, Standing.TO_COME),
    ]


def test_order_is_dated_by_its_own_day_and_not_by_the_queue() -> None:
    queued = [(S.REGISTERED, DAYS[0]), (S.PENDING_TRIAGE, DAYS[1])]
    (_, waiting, *_rest) = steps_of(S.PENDING_TRIAGE, DAYS[0], queued)
    (_, ordered, *_rest) = steps_of(S.OPENED, DAYS[0], [*queued, (S.OPENED, DAYS[3])])
    assert (waiting.on, waiting.standing) == (None, Standing.HERE)
    assert (ordered.on, ordered.standing) == (DAYS[3], Standing.HERE)


def test_matter_that_a_department_sent_back_keeps_the_day_of_its_order() -> None:
    marks = [(S.PENDING_TRIAGE, DAYS[0]), (S.OPENED, DAYS[1]), (S.REPORTED_UP, DAYS[2]), (S.DEPT_RETURNED, DAYS[4])]
    assert steps_of(S.DEPT_RETURNED, DAYS[0], marks)[1].on == DAYS[1]


def test_department_work_that_needed_no_council_skips_the_talk() -> None:
    steps = steps_of(S.IN_PROGRESS, DAYS[0], [(S.OPENED, DAYS[1]), (S.IN_PROGRESS, DAYS[3])])
    assert [step.standing for step in steps][2:4] == [Standing.SKIPPED, Standing.HERE]


def test_council_beside_the_department_is_talk() -> None:
    ordered = [(S.OPENED, DAYS[1])]
    waiting = steps_of(S.REPORTED_UP, DAYS[0], ordered, beside=DAYS[2])
    at_work = steps_of(S.IN_PROGRESS, DAYS[0], [*ordered, (S.IN_PROGRESS, DAYS[3])], beside=DAYS[4])
    assert [(step.on, step.standing) for step in (waiting[2], at_work[2])] == [
        (DAYS[2], Standing.DONE),
        (DAYS[4], Standing.DONE),
    ]


def test_finished_demand_has_no_step_left() -> None:
    marks = [(S.OPENED, DAYS[0]), (S.IN_TOPIC_COUNCIL, DAYS[1]), (S.IN_PROGRESS, DAYS[2]), (S.IN_REVIEW, DAYS[3])]
    steps = steps_of(S.CLOSED, DAYS[0], [*marks, (S.CLOSED, DAYS[4])])
    assert {step.standing for step in steps} == {Standing.DONE}
    assert steps[-1].on == DAYS[3]


def test_review_is_dated_by_its_own_day_and_not_by_the_end_of_the_work() -> None:
    worked = [(S.OPENED, DAYS[0]), (S.IN_PROGRESS, DAYS[1]), (S.COMPLETED, DAYS[2])]
    waiting = steps_of(S.COMPLETED, DAYS[0], worked)[-1]
    over = steps_of(S.TRACKING, DAYS[0], [*worked, (S.IN_REVIEW, DAYS[3]), (S.TRACKING, DAYS[4])])[-1]
    assert (waiting.on, waiting.standing) == (None, Standing.HERE)
    assert (over.on, over.standing) == (DAYS[3], Standing.DONE)


def test_failed_work_is_talked_about_again() -> None:
    marks = [(S.OPENED, DAYS[0]), (S.IN_PROGRESS, DAYS[1]), (S.REDELIBERATION, DAYS[2])]
    steps = steps_of(S.REDELIBERATION, DAYS[0], marks)
    assert [step.standing for step in steps][2:] == [Standing.HERE, Standing.TO_COME, Standing.TO_COME]
