"""Rows that hold everything their tables insist on, for tests that look at one column."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from facilitator.domain.people.units import Unit, UnitKind
from facilitator.storage.uow import UnitOfWork

NOON = datetime(2026, 11, 25, 4, 0, tzinfo=UTC)


def after(**by: int) -> datetime:
    """So long after noon."""
    return NOON + timedelta(**by)


def person(identity: str = "p1", **changed: Any) -> dict[str, Any]:
    return {"id": identity, "name": f"name of {identity}", "roles": ["chair"], "added_at": NOON} | changed


def session(identity: str = "s1", **changed: Any) -> dict[str, Any]:
    row = {
        "id": identity,
        "code": f"1{sum(identity.encode()):05d}",
        "kind": "decision_council",
        "title": "路灯合同",
        "place": "3号院坝",
        "starts_at": NOON,
        "chair": "p1",
        "recorder": "p1",
        "scrutineers": [],
        "state": "planned",
        "planned_at": NOON,
    }
    return row | changed


def item(identity: str = "i1", **changed: Any) -> dict[str, Any]:
    row = {
        "id": identity,
        "session": "s1",
        "position": 1,
        "title": "路灯合同",
        "form": "ballot",
        "note": "",
        "state": "waiting",
    }
    return row | changed


def ballot(identity: str = "b1", **changed: Any) -> dict[str, Any]:
    row = {
        "id": identity,
        "session": "s1",
        "item": "i1",
        "question": "是否同意路灯维修合同",
        "form": "yes_no_abstain",
        "options": [["for", "赞成", "✓"]],
        "minimum": 1,
        "maximum": 1,
        "secrecy": "named",
        "receipts": "inclusion",
        "channels": ["phone"],
        "duplicate_rule": "paper_prevails",
        "state": "open",
        "drafted_at": NOON,
    }
    return row | changed


def demand(identity: str = "d1", **changed: Any) -> dict[str, Any]:
    row = {
        "id": identity,
        "state": "registered",
        "title": "路灯不亮",
        "description": "3号院路灯三盏不亮",
        "category": "infrastructure",
        "channel": "yard_meeting",
        "changed_at": NOON,
    }
    return row | changed


def numbered_demand(sequence: int, **changed: Any) -> dict[str, Any]:
    """A demand that stands in the ledger of 2026 under this number."""
    number = {"number": f"XQ-2026-{sequence:04d}", "year": 2026, "sequence": sequence}
    return demand(f"d{sequence}", **number, **changed)


def draft_minutes(identity: str = "m1", **changed: Any) -> dict[str, Any]:
    row = {"id": identity, "session": "s1", "state": "draft", "content": {}, "names": {}, "drafted_at": NOON}
    return row | changed


def unit(number: int, **changed: Any) -> Unit:
    fields: dict[str, Any] = {"id": f"u{number}", "kind": UnitKind.REPRESENTATIVE, "label": f"代表{number}"}
    return Unit(**fields | {"place": number} | changed)


def seed(store: UnitOfWork, units: int = 3) -> None:
    """One person p1, units u1…, and their session s1 with the item i1; no ballot yet."""
    store.staff.add(person())
    for number in range(1, units + 1):
        store.roll.add(unit(number))
    store.rooms.add(session(), [item()])
