"""办结率 and the overdue list: what was due, what was done by the last day, and what was late on it."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.reviews.due import Share, Task, due_between, overdue, resolution

FIRST, LAST = date(2026, 7, 1), date(2026, 9, 30)
DAYS = st.dates(date(2026, 5, 1), date(2026, 12, 31))
TASKS = st.lists(st.builds(Task, DAYS, st.sampled_from("abcdef"), st.none() | DAYS), max_size=12)


def test_resolution_counts_what_was_due_and_done_by_the_last_day() -> None:
    tasks = (
        Task(date(2026, 7, 1), "on the first day", date(2026, 6, 20)),
        Task(date(2026, 9, 30), "on the last day", date(2026, 9, 30)),
        Task(date(2026, 8, 1), "late", date(2026, 9, 1)),
        Task(date(2026, 8, 2), "after the quarter", date(2026, 10, 1)),
        Task(date(2026, 8, 3), "never"),
        Task(date(2026, 10, 1), "due later", date(2026, 8, 1)),
        Task(date(2026, 6, 30), "due before", date(2026, 8, 1)),
    )
    due = due_between(tasks, FIRST, LAST)

    assert resolution(due, LAST) == Share(3, 5)
    assert (resolution(due, LAST).rate, resolution(due, LAST).few) == (6000, True)
    assert [task.demand for task in overdue(tasks, LAST)] == ["after the quarter", "never"]
    assert [task.late_on(LAST) for task in overdue(tasks, LAST)] == [59, 58]


def test_deadline_of_the_last_day_is_not_late_before_the_day_is_over() -> None:
    task = Task(LAST, "a")
    assert (task.late_on(LAST), task.late_on(LAST + timedelta(days=1))) == (0, 1)


def test_nothing_due_has_no_rate() -> None:
    assert (Share(0, 0).rate, Share(29, 30).few, Share(29, 29).few) == (None, False, True)


@given(TASKS)
def test_rate_stays_between_nothing_and_everything_and_a_round_told_twice_is_one(tasks: list[Task]) -> None:
    due = due_between([*tasks, *tasks], FIRST, LAST)
    share = resolution(due, LAST)

    assert len(due) == len(set(due))
    assert 0 <= share.part <= share.whole == len(due)
    late = set(overdue(tasks, LAST))
    assert {task for task in due if not task.done_by(LAST) and task.deadline < LAST} <= late
    assert all(not task.done_by(LAST) for task in late)
