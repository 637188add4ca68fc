"""Lists of drafts are read alike on both databases: in their order, by every condition, page and count together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pytest

from facilitator.domain.demands.draft_filter import DraftFilter, DraftsWanted, drafts_wanted
from facilitator.domain.demands.wanted import Sight
from facilitator.domain.events import Event
from facilitator.storage.engine import Database
from facilitator.storage.uow import UnitOfWork
from tests.factories.rows import NOON, after, demand, item, person, session

KEEPER = Sight(restricted=True, phones=True)


@dataclass(frozen=True)
class Written(Event):
    pass


@pytest.fixture
def store(database: Database) -> Any:
    with database.writing() as store:
        yield store


def draft(store: UnitOfWork, identity: str, at: datetime = NOON, **told: Any) -> None:
    store.ledger.add(demand(identity, state="draft", **told))
    seq = store.journal.append(Written(), at, bytes(16), None)
    entry = {"seq": seq, "demand": identity, "at": at, "move": "draft_made", "before": None, "after": "draft"}
    store.ledger.remember({**entry, "round": 1, "actor": "专干", "authority": None, "details": {}})


def found(store: UnitOfWork, sight: Sight = KEEPER, text: str = "", **asked: str) -> list[str]:
    """What is found, which is also what is counted."""
    wanted = drafts_wanted(DraftFilter(**asked), text, sight)
    rows = store.draft_lists.page(wanted, 100)
    assert store.draft_lists.count(wanted) == len(rows)
    return [row.id for row in rows]


def test_danger_stands_first_and_every_draft_on_one_page(store: UnitOfWork) -> None:
    for number in range(5):
        draft(store, f"z{9 - number}")
    draft(store, "danger", self_urgency="danger")
    store.ledger.add(demand("registered"))

    order = ["danger", "z9", "z8", "z7", "z6", "z5"]
    assert found(store) == order
    assert [row.id for row in store.draft_lists.page(DraftsWanted(), 2, 4)] == order[4:]


def test_words_of_danger_stand_first_and_are_counted_beside_the_ticks(store: UnitOfWork) -> None:
    draft(store, "a", description="路灯不亮")
    draft(store, "b", description="闻到燃气味道", self_urgency="can_wait")
    draft(store, "c", description="电线冒火花", self_urgency=None)
    draft(store, "d", description="很急", self_urgency="danger")

    assert found(store) == ["b", "c", "d", "a"]
    assert found(store, urgency="danger") == ["b", "c", "d"]
    assert sum(row.danger for row in store.draft_lists.tally(DraftsWanted())) == 3


def test_rows_tell_when_they_were_put_down_and_leave_out_what_is_no_draft(store: UnitOfWork) -> None:
    draft(store, "a", after(minutes=1))
    draft(store, "b")
    store.ledger.change("b", state="withdrawn")

    assert [(row.id, row.made_at) for row in store.draft_lists.rows(["b", "a", "nothing"])] == [("a", after(minutes=1))]


def test_conditions_hold_together(store: UnitOfWork) -> None:
    draft(store, "a", title="路灯不亮", channel="qr_form", self_urgency="soon", grid="1网格")
    told = {"contact": "138-0013-8000", "grid": "2网格"}
    draft(store, "b", title="电梯异响", description="三号梯", draft_kind="support", **told)

    assert found(store, channel="qr_form", urgency="soon", kind="new", text="路灯") == ["a"]
    assert found(store, urgency="none", kind="support") == ["b"]
    assert found(store, text="路灯 电梯") == []
    assert (found(store, text="38000"), found(store, Sight(), text="38000")) == (["b"], [])
    assert found(store, Sight(grid="2网格")) == ["b"]


def test_tallies_count_what_is_wanted(store: UnitOfWork) -> None:
    store.staff.add(person())
    store.rooms.add(session(), [item()])
    draft(store, "a", channel="qr_form", session="s1", self_urgency="danger")
    draft(store, "b", channel="qr_form", session="s1")
    draft(store, "c", channel="phone")

    by_code = DraftsWanted(asked=DraftFilter(channel="qr_form"))
    assert sorted(tuple(row) for row in store.draft_lists.tally(by_code)) == [
        ("danger", "qr_form", "s1", "路灯合同", 1, 1), ("none", "qr_form", "s1", "路灯合同", 1, 0),
    ]  # fmt: skip
    assert tuple(store.draft_lists.tally(DraftsWanted())[-1]) == ("none", "phone", None, None, 1, 0)


def test_what_was_put_down_in_one_go_is_found_together(store: UnitOfWork) -> None:
    draft(store, "before")
    draft(store, "a", after(minutes=1))
    draft(store, "b", after(minutes=1))

    assert found(store, together="b") == ["a", "b"]
