"""sessions.walk_in: who is on no list is a voter of this evening where its list may still grow, else a guest."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.ballots.bases import LegalBasis, is_statutory
from facilitator.domain.ballots.states import BallotState
from facilitator.domain.errors import BadInput, Missing, WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.people.same_home import same_block
from facilitator.domain.people.units import Unit, UnitKind
from facilitator.domain.words import N_
from facilitator.services.attending import come, seat_phone
from facilitator.services.context import Context
from facilitator.services.electorate import buildings_of
from facilitator.services.finding import find_session
from facilitator.services.quorum import needed_now, present_now, rule_of
from facilitator.services.sessions.enrolling import enrol, refuse_who_is_listed, refuse_who_may_vote
from facilitator.services.ticketing import issue_one
from facilitator.services.verb import Verb
from facilitator.sessions.door_events import WalkedIn
from facilitator.sessions.phases import LIVE, SessionState
from facilitator.sessions.presence import Capacity
from facilitator.storage.rows import Row

MAY_GROW = frozenset({UnitKind.HOUSEHOLD, UnitKind.PERSON})
"""Representatives, members and owners are elected, appointed or registered; nobody becomes one at a door."""
STATUTORY = N_("法定表决的名册已经定了，今天登记为列席：可以听、可以说，不能投票。")
FIXED_KIND = N_("这次会议的名册由推选或登记产生，不能在门口加，今天登记为列席。")
OUTSIDE = N_("这次只由 {scope} 的住户投票，今天登记为列席。")
HAS_VOTED = N_("已经投过票，名册不再变，今天登记为列席。")
LIMITS = {"name": 50, "label": 60, "building": 20, "door": 20}
"""Characters."""


@dataclass(frozen=True)
class WalkIn:
    """`label` is how the roll shall call the household or person; without it, building and door, or the name."""

    session: str
    name: str
    label: str = ""
    building: str = ""
    door: str = ""
    phone: int | None = None


@dataclass(frozen=True)
class WalkedInAnswer:
    """An observer has no unit and no code, and `reason` says why; it is empty for a voter."""

    capacity: Capacity
    reason: str
    short_code: str
    present: int
    needed: int | None
    unit: str | None = None


def walk_in(command: WalkIn, context: Context) -> WalkedInAnswer:
    session = find_session(context.store, command.session)
    if SessionState(session.state) not in LIVE:
        raise WrongState(N_("现在不能签到：会议还没有开始签到，或者已经散会。"))
    _check(command)
    kind = _kind(session)
    reason = _closed_to_them(session, kind, context) or _lives_elsewhere(command, session, kind)
    if reason:
        refuse_who_may_vote(_newcomer(command, kind, context), session.id, context)
        come(context, session.id, None, command.name, "desk")
        context.record(WalkedIn(session.id, None), session.id)
        return _answer(context, session, Capacity.OBSERVER, reason)
    newcomer = _newcomer(command, kind, context)
    refuse_who_is_listed(newcomer, session.id, context)
    unit = enrol(newcomer, session.id, context)
    come(context, session.id, unit.id, command.name, "desk")
    context.record(WalkedIn(session.id, unit.id), session.id)
    if command.phone is not None:
        seat_phone(context, session.id, unit.id, command.phone)
    code = issue_one(context, session.id, unit.id, "desk").short_code
    again = find_session(context.store, session.id)
    return _answer(context, again, Capacity.VOTER, "", code, unit.id)


def _check(command: WalkIn) -> None:
    if not command.name.strip():
        raise Missing(N_("请写上来的这位叫什么。"), what="name")
    for field, limit in LIMITS.items():
        if len(getattr(command, field)) > limit:
            raise BadInput(N_("太长了，请写在 {limit} 字以内。"), field=field, limit=limit)


def _answer(
    context: Context, session: Row, capacity: Capacity, reason: str, code: str = "", unit: str | None = None
) -> WalkedInAnswer:
    present, needed = present_now(context.store, session), needed_now(context.store, session)
    return WalkedInAnswer(capacity, reason, code, present, needed, unit)


def _kind(session: Row) -> UnitKind:
    rule = rule_of(session)
    return UnitKind.PERSON if rule is None else rule.kinds[0][0]


def _closed_to_them(session: Row, kind: UnitKind, context: Context) -> str:
    """Why the roll may not grow any more; empty where it may."""
    if is_statutory(LegalBasis(session.legal_basis or LegalBasis.CONSULTATION)):
        return STATUTORY
    if kind not in MAY_GROW:
        return FIXED_KIND
    ballots = context.store.ballots.of_session(session.id)
    return HAS_VOTED if any(ballot.state != BallotState.DRAFT for ballot in ballots) else ""


def _lives_elsewhere(command: WalkIn, session: Row, kind: UnitKind) -> str:
    """A vote of some buildings is theirs alone, also at the door."""
    buildings = buildings_of(session)
    if kind is not UnitKind.HOUSEHOLD or not buildings or not command.building.strip():
        return ""
    if any(same_block(one, command.building) for one in buildings):
        return ""
    return OUTSIDE.format(scope=session.scope)


def _newcomer(command: WalkIn, kind: UnitKind, context: Context) -> Unit:
    building, door, name = command.building.strip(), command.door.strip(), command.name.strip()
    label = command.label.strip() or f"{building}{door}" or name
    place = context.store.roll.next_place()
    return Unit(context.new_id(), kind, label, building, door, holder_name=name, place=place)


VERB = Verb("sessions", "walk_in", WalkIn, Power.CHECK_IN, N_("名册上没有的人到场"), walk_in)
