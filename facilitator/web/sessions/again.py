"""The next meeting after one that could not vote, or was called off: the same matter, rule, people and place."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from facilitator.domain.ballots.presets import PRESETS
from facilitator.domain.people.powers import Power
from facilitator.services.people.read import StaffList
from facilitator.services.sessions.read import SessionInFull
from facilitator.sessions.kinds import all_kinds
from facilitator.web.acting import actor, ask, runs
from facilitator.web.sessions.planning import notice_ahead
from facilitator.web.times import CHINA, china_today


def may_plan_again(found: SessionInFull) -> bool:
    return bool(found.called_off or found.fell_through) and actor().may(Power.PLAN_SESSIONS) and runs(found.kind)


def as_before(found: SessionInFull) -> dict[str, Any]:
    """What the form of the next one says already; its day is the first that the notice allows, at the same hour.

    The two committees fill their agenda themselves with what waits by then."""
    staff = {member.name: member.id for member in ask(StaffList())}
    people = {"chair": found.chair, "recorder": found.recorder}
    rule = PRESETS.get(found.preset or "")
    day = china_today() + timedelta(days=notice_ahead(rule))
    told = {
        "title": found.title,
        "place": found.place,
        "starts_at": datetime.combine(day, found.starts_at.astimezone(CHINA).time(), CHINA),
        "preset": found.preset or "",
        "legal_basis": found.legal_basis or "",
        "scope": found.scope or "",
        "scrutineers": [staff[name] for name in found.scrutineers if name in staff],
    }
    told |= {office: staff[name] for office, name in people.items() if name in staff}
    return told if all_kinds()[found.kind].triages else told | {"items": _items(found)}


def demands_of(found: SessionInFull) -> list[str]:
    return list(dict.fromkeys(item.demand_number for item in found.items if item.demand_number))


def _items(found: SessionInFull) -> list[dict[str, Any]]:
    return [
        {"title": item.title, "way": item.form.value, "minutes": item.minutes, "demand": item.demand_number or ""}
        for item in found.items
    ]
