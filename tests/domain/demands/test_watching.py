"""The deadline watch: each threshold at its moment, never early, once, and not at all while the work is suspended."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.demands.states import UNDER_DEADLINE, DemandState
from facilitator.domain.demands.urgency import Urgency
from facilitator.domain.demands.watching import (
    AlertKind,
    Watched,
    alerts,
    start_of,
    thresholds,
    working_day_after,
)

NIGHT = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)
"""A Wednesday, 19:00 in the community."""
HALF_A_MINUTE = timedelta(seconds=30)

DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))
WATCHED = st.builds(
    Watched,
    state=st.sampled_from(DemandState),
    urgency=st.none() | st.sampled_from(Urgency),
    deadline=st.none() | DAYS,
    ordered_at=st.none() | MOMENTS,
    contacted=st.booleans(),
    closed_on=st.none() | DAYS,
    called=st.frozensets(st.sampled_from([30, 90, 180])),
    review_on=st.none() | DAYS,
)


def kinds(watched: Watched, now: datetime) -> list[AlertKind]:
    return [alert.kind for alert in alerts(watched, now)]


def test_red_is_asked_for_after_two_hours_and_after_a_day() -> None:
    red = Watched(DemandState.URGENT_DISPATCHED, Urgency.URGENT, date(2026, 12, 31), NIGHT)

    assert kinds(red, NIGHT + timedelta(hours=2) - HALF_A_MINUTE) == []
    assert kinds(red, NIGHT + timedelta(hours=2)) == ["contact"]
    assert kinds(replace(red, contacted=True), NIGHT + timedelta(hours=24) - HALF_A_MINUTE) == []
    assert kinds(red, NIGHT + timedelta(hours=24)) == ["disposal", "contact"]
    assert kinds(replace(red, state=DemandState.AWAITING_ACCEPTANCE, contacted=True), NIGHT + timedelta(days=2)) == []


def test_yellow_owes_a_plan_by_working_days() -> None:
    """Opened on Wednesday: the third working day is Monday, and it is late when Wednesday is over."""
    yellow = Watched(DemandState.OPENED, Urgency.PRIORITY, date(2026, 12, 31), NIGHT)

    assert kinds(yellow, start_of(date(2026, 11, 30)) - HALF_A_MINUTE) == []
    assert kinds(yellow, start_of(date(2026, 11, 30))) == ["plan_asked"]
    assert kinds(yellow, start_of(date(2026, 12, 3)) - HALF_A_MINUTE) == ["plan_asked"]
    assert kinds(yellow, start_of(date(2026, 12, 3))) == ["plan_owed", "plan_asked"]
    assert kinds(replace(yellow, state=DemandState.IN_TOPIC_COUNCIL), start_of(date(2026, 12, 3))) == []


@pytest.mark.parametrize(("urgency", "near"), [("urgent", 1), ("priority", 2), ("routine", 7), ("project", 7)])
def test_deadline_is_near_then_late_then_the_secretary_s(urgency: str, near: int) -> None:
    demand, due = Watched(DemandState.IN_PROGRESS, Urgency(urgency), date(2026, 12, 25)), date(2026, 12, 25)

    def on(days: int) -> list[AlertKind]:
        return kinds(demand, start_of(due + timedelta(days=days)))

    assert (on(-near - 1), on(-near), on(0)) == ([], ["due_soon"], ["due_soon"])
    assert (on(1), on(29)) == (["overdue", "due_soon"], ["overdue", "due_soon"])
    assert on(30) == ["escalate", "overdue", "due_soon"]


def test_calls_come_after_thirty_ninety_and_a_hundred_and_eighty_days() -> None:
    closed = Watched(DemandState.TRACKING, closed_on=date(2026, 11, 25))

    found = {alert.at.date() for alert in thresholds(closed)}
    assert found == {date(2026, 12, 25), date(2027, 2, 23), date(2027, 5, 24)}
    assert kinds(replace(closed, called=frozenset({30})), start_of(date(2027, 2, 23))) == ["follow_up"]
    assert kinds(closed, start_of(date(2026, 12, 25)) - HALF_A_MINUTE) == []


def test_deferred_comes_back_on_its_day() -> None:
    deferred = Watched(DemandState.DEFERRED, review_on=date(2026, 12, 1), deadline=date(2026, 1, 1))

    assert kinds(deferred, start_of(date(2026, 12, 1)) - HALF_A_MINUTE) == []
    assert kinds(deferred, start_of(date(2026, 12, 1))) == ["review"]


@given(WATCHED, st.lists(MOMENTS, min_size=1, max_size=30))
def test_each_threshold_alerts_once_and_never_early(watched: Watched, looks: list[datetime]) -> None:
    """However often and irregularly somebody looks, power cuts included."""
    told: set[object] = set()
    for now in sorted(looks):
        fresh = set(alerts(watched, now)) - told
        assert all(alert.at <= now for alert in fresh)
        told |= fresh

    last = max(looks)
    assert told == {alert for alert in thresholds(watched) if alert.at <= last}


@given(WATCHED)
def test_kind_and_moment_name_a_threshold(watched: Watched) -> None:
    found = [(alert.kind, alert.at) for alert in thresholds(watched)]
    assert len(found) == len(set(found))


@given(WATCHED, MOMENTS)
def test_clock_stands_while_nothing_is_owed(watched: Watched, now: datetime) -> None:
    asleep = set(DemandState) - set(UNDER_DEADLINE) - {DemandState.TRACKING, DemandState.DEFERRED}

    assert [state for state in asleep if alerts(replace(watched, state=state), now)] == []
    assert DemandState.SUSPENDED in asleep


@given(DAYS, st.integers(1, 30))
def test_working_days_are_counted_one_by_one(day: date, count: int) -> None:
    found = working_day_after(day, count)
    between = [day + timedelta(days=step) for step in range(1, (found - day).days + 1)]

    assert sum(each.weekday() < 5 for each in between) == count
    assert found.weekday() < 5
