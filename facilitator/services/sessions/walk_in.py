"""sessions.walk_in: who is on no list is a voter where the list may still grow, else a guest."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.ballots.bases import LegalBasis, is_statutory
from facilitator.domain.ballots.states import BallotState
from facilitator.domain.errors import Missing, WrongState
from facilitator.domain.people.events import UnitAdded
from facilitator.domain.people.powers import Power
from facilitator.domain.people.units import Unit, UnitKind
from facilitator.domain.words import N_
from facilitator.services.attending import come, seat_phone
from facilitator.services.context import Context
from facilitator.services.electorate import digest_of
from facilitator.services.finding import find_session
from facilitator.services.quorum import needed_now, present_now, rule_of
from facilitator.services.ticketing import issue_one
from facilitator.services.verb import Verb
from facilitator.sessions.door_events import WalkedIn
from facilitator.sessions.events import RollFrozen
from facilitator.sessions.phases import LIVE, SessionState
from facilitator.sessions.presence import Capacity
from facilitator.storage.rows import Row

MAY_GROW = frozenset({UnitKind.HOUSEHOLD, UnitKind.PERSON})
"""Representatives, members and owners are elected, appointed or registered; nobody becomes one at a door."""
STATUTORY = N_("法定表决的名册已经定了，今天登记为列席：可以听、可以说，不能投票。")
FIXED_KIND = N_("这次会议的名册由推选或登记产生，不能在门口加，今天登记为列席。")
HAS_VOTED = N_("已经投过票，名册不再变，今天登记为列席。")


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
    if not command.name.strip():
        raise Missing(N_("请写上来的这位叫什么。"), what="name")
    kind = _kind(session)
    reason = _closed_to_them(session, kind, context)
    if reason:
        come(context, session.id, None, command.name, "desk")
        context.record(WalkedIn(session.id, None), session.id)
        return _answer(context, session, Capacity.OBSERVER, reason)
    unit = _enrol(command, session, kind, context)
    come(context, session.id, unit.id, command.name, "desk")
    context.record(WalkedIn(session.id, unit.id), session.id)
    if command.phone is not None:
        seat_phone(context, session.id, unit.id, command.phone)
    code = issue_one(context, session.id, unit.id, "desk").short_code
    again = find_session(context.store, session.id)
    return _answer(context, again, Capacity.VOTER, "", code, unit.id)


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


def _enrol(command: WalkIn, session: Row, kind: UnitKind, context: Context) -> Unit:
    """Onto the community's roll and onto the evening's, whose new digest the journal keeps."""
    roll, home = context.store.roll, f"{command.building.strip()}{command.door.strip()}"
    unit = Unit(
        id=context.new_id(),
        kind=kind,
        label=command.label.strip() or home or command.name.strip(),
        building=command.building.strip(),
        door=command.door.strip(),
        holder_name=command.name.strip(),
        place=roll.next_place(),
    )
    roll.add(unit)
    context.record(UnitAdded(unit.id, unit.kind))
    roll.freeze(session.id, [unit])
    units = roll.frozen(session.id)
    digest = digest_of(units)
    context.store.rooms.change(session.id, roll_digest=digest)
    context.record(RollFrozen(session.id, len(units), digest), session.id)
    return unit


VERB = Verb("sessions", "walk_in", WalkIn, Power.CHECK_IN, N_("名册上没有的人到场"), walk_in)
