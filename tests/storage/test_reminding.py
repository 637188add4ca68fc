"""What the database counts as reminders is what the rule says of every row, on both databases."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import insert

from facilitator.domain.demands.standing import FOLLOW_UP_DAYS
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.urgency import Urgency
from facilitator.domain.demands.watching import AlertKind, Watched, alerts, latest_orders
from facilitator.domain.events import Event
from facilitator.domain.here import day_of
from facilitator.storage.engine import Database
from facilitator.storage.tables.follow_through import follow_ups
from facilitator.storage.uow import UnitOfWork
from tests.factories.rows import NOON, numbered_demand

TODAY = day_of(NOON)
STATES = ("opened", "urgent_dispatched", "in_progress", "awaiting_acceptance", "suspended", "tracking", "deferred")
MOMENTS = [NOON - timedelta(**back) for back in ({"hours": 1}, {"hours": 2}, {"hours": 24}, {"days": 7}, {"days": 9})]
DAYS = [TODAY + timedelta(days=days) for days in (-180, -91, -90, -31, -30, -29, -1, 0, 1, 2, 3, 7, 8)]


OLD = [kind for kind in AlertKind if kind is not AlertKind.DUE_SOON]
"""What an earlier round raised tells nothing of this one; only 快到期 may be told before the watch has come again."""


@dataclass(frozen=True)
class Written(Event):
    pass


@pytest.fixture
def store(database: Database) -> Iterator[UnitOfWork]:
    with database.writing() as store:
        yield store


def put_down(store: UnitOfWork, chance: random.Random, place: int) -> tuple[str, tuple[AlertKind, ...]]:
    """One demand with its history, calls and alerts; what the rule says has come and was raised."""
    urgency = chance.choice([None, *Urgency])
    ordered, contacted, early = (chance.choice([None, *MOMENTS]), chance.random() < 0.3, chance.random() < 0.3)
    called = frozenset(day for day in FOLLOW_UP_DAYS if chance.random() < 0.4)
    days: dict[str, Any] = {name: chance.choice([None, *DAYS]) for name in ("deadline", "closed_on", "review_on")}
    state, round_ = chance.choice(STATES), chance.choice((1, 2))
    row = numbered_demand(place, state=state, urgency=urgency, round=round_, **days)
    store.ledger.add(row)
    moves = [("contact_tried", NOON - timedelta(days=10), round_)] if early else []
    moves += [("open_order", NOON - timedelta(days=60), 1)] if round_ == 2 else []
    moves += [("open_order", ordered, round_), ("ratify", NOON, round_)] if ordered else []
    moves += [("take_up", NOON, round_)] if ordered and contacted else []
    for move, at, in_round in moves:
        remember(store, row["id"], move, at, in_round)
    for day in FOLLOW_UP_DAYS:
        if day not in called and chance.random() < 0.5:
            continue
        told = {"round": round_, "day": day, "text": "好", "fine": day in called, "at": NOON, "actor": "甲"}
        told["demand"] = row["id"]
        store.connection.execute(insert(follow_ups), told)
    come = alerts(Watched(DemandState(state), urgency, days["deadline"], ordered, bool(ordered and contacted),
                          days["closed_on"], called, days["review_on"]), NOON)  # fmt: skip
    raised = chance.random() < 0.8
    old = [(kind, NOON - timedelta(days=300), NOON - timedelta(days=58)) for kind in OLD if round_ == 2]
    new = [(alert.kind, alert.at, NOON) for alert in come if raised]
    told_of = [{"demand": row["id"], "kind": kind, "due": due.isoformat(), "at": at} for kind, due, at in (*old, *new)]
    if told_of:
        store.watching.raise_alerts(told_of)
    return row["id"], tuple(alert.kind for alert in come) if raised else ()


def remember(store: UnitOfWork, demand: str, move: str, at: datetime, in_round: int) -> None:
    seq = store.journal.append(Written(), NOON, bytes(16), None)
    entry: dict[str, Any] = {"seq": seq, "demand": demand, "at": at, "move": move, "before": "opened"}
    store.ledger.remember({**entry, "after": "opened", "round": in_round, "actor": "甲", "details": {}})


@pytest.mark.parametrize("seed", range(3))
def test_database_and_rule_agree_about_every_row(store: UnitOfWork, seed: int) -> None:
    chance = random.Random(seed)
    expected = dict(put_down(store, chance, place) for place in range(1, 250))

    found = store.watching.reminding.gravest(TODAY, latest_orders(NOON), 1000)

    assert {row.demand: row.kind for row in found} == {demand: come[0] for demand, come in expected.items() if come}
    counted = {row.kind: row.many for row in found}
    assert counted == {kind: sum(row.kind == kind for row in found) for kind in counted}


def test_few_of_each_kind_are_told_and_the_longest_waiting_first(store: UnitOfWork) -> None:
    for place, days in enumerate((3, 9, 1, 5), 1):
        late = TODAY - timedelta(days=days)
        store.ledger.add(numbered_demand(place, state="opened", deadline=late))
        due = f"{late + timedelta(days=1)}T00:00:00+08:00"
        store.watching.raise_alerts([{"demand": f"d{place}", "kind": "overdue", "due": due, "at": NOON}])

    found = store.watching.reminding.gravest(TODAY, latest_orders(NOON), 2)

    assert [(row.demand, row.kind, row.many) for row in found] == [("d2", "overdue", 4), ("d4", "overdue", 4)]
