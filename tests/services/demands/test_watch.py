"""demands.watch: each alert once, after power cuts too, one event for all; a reminder goes when its reason goes."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency
from facilitator.domain.errors import Forbidden
from facilitator.services.context import SYSTEM
from facilitator.services.demands.follow_up import FollowUp, FollowUpDay
from facilitator.services.demands.open_order import OpenOrder
from facilitator.services.demands.queue import QueueDemand
from facilitator.services.demands.register import RegisterDemand
from facilitator.services.demands.reminders import Reminders
from facilitator.services.demands.watch import UnraisedAlerts, WatchDeadlines
from tests.factories.council import Council


def opened(council: Council, urgency: Urgency, deadline: date) -> str:
    entry = RegisterDemand("", "外墙砖要掉", Category.PUBLIC_SAFETY, Channel.PHONE)
    demand = council.do(entry, council.clerk).demand
    council.do(QueueDemand(demand), council.clerk)
    council.do(OpenOrder(demand, Matter.MINOR, urgency, "社区居委会", deadline), council.secretary)
    return str(demand)


def change(council: Council, demand: str, **columns: Any) -> None:
    council.world.door.writer.submit(lambda unit: unit.ledger.change(demand, **columns))


def watch(council: Council) -> int:
    return int(council.do(WatchDeadlines(), SYSTEM).alerts)


def shown(council: Council) -> dict[str, list[str]]:
    groups = council.ask(Reminders(), council.clerk)
    return {group.kind.value: [line.number for line in group.lines] for group in groups}


def test_watch_raises_each_alert_once_and_says_so_in_one_event(council: Council) -> None:
    opened(council, Urgency.URGENT, date(2026, 12, 31))
    opened(council, Urgency.URGENT, date(2026, 12, 31))
    council.world.clock.forward(hours=2, seconds=-1)
    assert watch(council) == 0

    council.world.clock.forward(seconds=1)
    assert [council.ask(UnraisedAlerts(), SYSTEM), watch(council), watch(council)] == [2, 2, 0]

    assert council.events("DeadlinesCame") == [{"alerts": {"contact": 2}}]
    assert shown(council) == {"contact": ["XQ-2026-0001", "XQ-2026-0002"]}


def test_watch_catches_up_after_the_machine_was_off(council: Council) -> None:
    opened(council, Urgency.URGENT, date(2026, 11, 26))
    council.world.clock.forward(days=40)

    assert watch(council) == 5
    assert council.events("DeadlinesCame") == [
        {"alerts": {"contact": 1, "disposal": 1, "due_soon": 1, "escalate": 1, "overdue": 1}}
    ]
    assert shown(council) == {"disposal": ["XQ-2026-0001"]}


def test_nothing_is_shown_before_the_watch_has_raised_it(council: Council) -> None:
    opened(council, Urgency.ROUTINE, date(2026, 11, 26))

    assert shown(council) == {}


def test_reminder_goes_when_its_reason_goes_and_a_new_deadline_reminds_again(council: Council) -> None:
    demand = opened(council, Urgency.ROUTINE, date(2026, 11, 26))
    council.world.clock.forward(days=2)
    watch(council)
    assert shown(council) == {"overdue": ["XQ-2026-0001"]}

    change(council, demand, state="suspended")
    assert (watch(council), shown(council)) == (0, {})

    change(council, demand, state="in_progress", deadline=date(2026, 12, 1))
    assert (watch(council), shown(council)) == (1, {"due_soon": ["XQ-2026-0001"]})


def test_watch_calls_for_follow_ups_and_for_what_was_deferred(council: Council) -> None:
    closed, deferred = (opened(council, Urgency.ROUTINE, date(2026, 11, 26)) for _ in range(2))
    change(council, closed, state="tracking", closed_on=date(2026, 10, 26))
    change(council, deferred, state="deferred", review_on=date(2026, 11, 25))

    watch(council)

    assert shown(council) == {"follow_up": ["XQ-2026-0001"], "review": ["XQ-2026-0002"]}


def test_call_that_found_the_trouble_back_is_reminded_of_until_all_is_well(council: Council) -> None:
    closed = opened(council, Urgency.ROUTINE, date(2026, 11, 26))
    change(council, closed, state="tracking", closed_on=date(2026, 10, 26))
    watch(council)

    council.do(FollowUp(closed, FollowUpDay.MONTH, "又不亮了", False), council.clerk)
    assert (watch(council), shown(council)) == (0, {"follow_up": ["XQ-2026-0001"]})

    council.do(FollowUp(closed, FollowUpDay.MONTH, "看错了", True), council.clerk)
    assert shown(council) == {}


def test_watch_is_for_the_system_and_reminders_for_those_who_keep_the_ledger(council: Council) -> None:
    with pytest.raises(Forbidden):
        council.do(WatchDeadlines(), council.clerk)
    with pytest.raises(Forbidden):
        council.ask(Reminders(), council.scrutineer)


@pytest.mark.parametrize("deadline", [date.max, date.min])
def test_watch_goes_on_when_a_row_has_a_day_at_the_end_of_the_calendar(council: Council, deadline: date) -> None:
    odd, fine = (opened(council, Urgency.URGENT, date(2026, 11, 26)) for _ in range(2))
    change(council, odd, deadline=deadline)
    council.world.clock.forward(days=2)

    assert watch(council) > 0

    assert "XQ-2026-0002" in shown(council)["disposal"]
    change(council, fine, state="withdrawn")
    assert watch(council) == 0


def test_one_row_that_cannot_be_read_does_not_stop_the_watch(council: Council) -> None:
    odd, _ = (opened(council, Urgency.ROUTINE, date(2026, 11, 26)) for _ in range(2))
    change(council, odd, urgency="?")
    council.world.clock.forward(days=2)

    watch(council)

    assert shown(council) == {"overdue": ["XQ-2026-0002"]}
