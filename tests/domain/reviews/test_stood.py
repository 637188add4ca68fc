"""What was due on a past day: nothing that came later changes it."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.demands.states import UNDER_DEADLINE, DemandState
from facilitator.domain.reviews.due import Task
from facilitator.domain.reviews.stood import Entry, Round, tasks_on

LAST = date(2026, 9, 30)
DUE = date(2026, 9, 10)
LATER = date(2026, 12, 1)
NEXT = date(2026, 10, 5)
S = DemandState


def on_last(state: DemandState, rounds: list[Round], entries: list[Entry], day: date = LAST) -> list[Task]:
    return list(tasks_on(day, "a", state, rounds, entries))


def test_extension_of_the_next_quarter_leaves_the_deadline_that_had_passed() -> None:
    opened = Entry(date(2026, 8, 1), 1, S.PENDING_TRIAGE, deadline=DUE)
    untold, told = (Entry(NEXT, 1, S.IN_PROGRESS, deadline=LATER, replaced=one) for one in (None, DUE))

    for entries in ([opened, untold], [opened, told], [told]):
        assert on_last(S.IN_PROGRESS, [Round(1, LATER)], entries) == [Task(DUE, "a")]
    assert on_last(S.IN_PROGRESS, [Round(1, LATER)], [opened, told], LATER) == [Task(LATER, "a")]
    assert on_last(S.IN_PROGRESS, [Round(1, LATER)], [untold]) == []


def test_what_was_stopped_or_merged_later_was_late_then() -> None:
    opened = Entry(date(2026, 8, 1), 1, S.PENDING_TRIAGE, deadline=DUE)
    for now in (S.SUSPENDED, S.MERGED, S.WITHDRAWN):
        assert on_last(now, [Round(1, DUE)], [opened, Entry(NEXT, 1, S.IN_PROGRESS)]) == [Task(DUE, "a")]
        assert on_last(now, [Round(1, DUE)], [opened]) == []


def test_what_stood_still_then_was_not_late_though_it_went_on_later() -> None:
    resumed = Entry(NEXT, 1, S.SUSPENDED, deadline=LATER, replaced=DUE)
    assert on_last(S.IN_PROGRESS, [Round(1, LATER)], [resumed]) == []


def test_order_of_the_next_quarter_had_no_deadline_before() -> None:
    ordered = Entry(NEXT, 1, S.PENDING_TRIAGE, deadline=DUE)
    assert on_last(S.OPENED, [Round(1, DUE)], [ordered]) == []


def test_round_that_began_later_is_not_there_yet() -> None:
    done, again = Round(1, DUE, date(2026, 9, 8)), Round(2, LATER)
    begun = Entry(NEXT, 2, S.UNQUALIFIED, begins=True, deadline=LATER)

    assert on_last(S.REDELIBERATION, [done, again], [begun]) == [Task(DUE, "a", date(2026, 9, 8))]
    assert on_last(S.IN_PROGRESS, [done, again], [begun], LATER) == [
        Task(DUE, "a", date(2026, 9, 8)),
        Task(LATER, "a"),
    ]


DAYS = st.dates(date(2026, 7, 1), date(2026, 12, 31))
STATES = st.sampled_from([*UNDER_DEADLINE, S.SUSPENDED])


Lines = list[tuple[date, DemandState, date | None]]


@given(st.lists(st.tuples(DAYS, STATES, st.none() | DAYS), max_size=8), DAYS, DAYS)
def test_later_lines_never_change_a_day(lines: Lines, due: date, day: date) -> None:
    """Told day by day, each day says what it said when it was the last one."""
    state, deadline = S.OPENED, due
    entries = [Entry(date(2026, 6, 1), 1, S.PENDING_TRIAGE, deadline=due)]
    then = on_last(state, [Round(1, due)], entries, day)
    for on, after, fixed in sorted(lines, key=lambda line: line[0]):
        entries.append(Entry(on, 1, state, deadline=fixed, replaced=deadline if fixed else None))
        state, deadline = after, fixed or deadline
        if on <= day:
            then = on_last(state, [Round(1, deadline)], entries, day)

    assert on_last(state, [Round(1, deadline)], entries, day) == then
