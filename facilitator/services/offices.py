"""Where an office ends that the table of powers cannot draw: a group leader runs yard meetings and no other council."""

from __future__ import annotations

from typing import Any

from facilitator.domain.errors import Forbidden
from facilitator.domain.people.powers import POWERS, ROLE_NAMES, Power, Role
from facilitator.domain.words import N_
from facilitator.services.context import ActorKind, Reading
from facilitator.services.finding import find_session
from facilitator.services.verb import Verb

YARD_MEETING = "yard_meeting"
MOST_NAMED = 4
OTHER_MEETINGS = N_("居民小组长只安排和主持院坝会，其他会议请找社区。")
_OF_MEETINGS = frozenset(
    {Power.PLAN_SESSIONS, Power.RUN_SESSIONS, Power.CHECK_IN, Power.WRITE_NOTES, Power.TAKE_PART}
)


def turned_away(power: Power, instead: str | None = None) -> Forbidden:
    """Whose office it is, where few share it; `instead` is a sentence of its own that says what else can be done."""
    holders = [ROLE_NAMES[role] for role in Role if power in POWERS[role]]
    if instead or not 0 < len(holders) <= MOST_NAMED:
        return Forbidden(instead)
    return Forbidden(N_("您的岗位不能做这件事，请找{offices}。"), offices="、".join(holders))


def within_office(reading: Reading, verb: Verb[Any], command: object) -> None:
    """Raises Forbidden where a group leader reaches for a council that decides, or NotFound."""
    if verb.power not in _OF_MEETINGS or not leads_only(reading):
        return
    if _kind(reading, verb, command) != YARD_MEETING:
        raise Forbidden(OTHER_MEETINGS)


def not_for_leaders(reading: Reading) -> None:
    """Raises Forbidden: what the two committees sort is of every yard, and a leader reads their own."""
    if leads_only(reading):
        raise Forbidden(N_("居民小组长只看自己网格的需求，两委会审定什么请问社区。"))


def meeting_within_office(reading: Reading, kind: str) -> None:
    """Who is on the roll, with doors, is for those who run that council. Raises Forbidden for a group leader."""
    if kind != YARD_MEETING and leads_only(reading):
        raise Forbidden(N_("居民小组长只看得到院坝会的签到席，其他会议请找社区。"))


def office_for(reading: Reading, power: Power) -> Role | None:
    """The highest office by which the actor may do this; None for whoever is no member of the staff."""
    if reading.actor.kind is not ActorKind.STAFF:
        return None
    member = reading.store.staff.find(reading.actor.id)
    return next((role for role in Role if member is not None and role in member.roles and power in POWERS[role]), None)


def leads_only(reading: Reading) -> bool:
    """Whether the actor holds the office of a group leader and no other."""
    if reading.actor.kind is not ActorKind.STAFF:
        return False
    member = reading.store.staff.find(reading.actor.id)
    return member is not None and set(member.roles) == {Role.GROUP_LEADER}


def _kind(reading: Reading, verb: Verb[Any], command: object) -> str | None:
    if verb.title == "sessions.plan":
        return str(getattr(command, "kind", ""))
    session = getattr(command, "session", None)
    return str(find_session(reading.store, session).kind) if session else None
