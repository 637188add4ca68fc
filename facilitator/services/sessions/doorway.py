"""What the door asks besides the roll: the rule about proxies, who listens, whether a ticket lets one in."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.ballots.preset import Proxy
from facilitator.domain.ballots.proxies import PROXY_SENTENCES, proxy_of
from facilitator.domain.here import HERE
from facilitator.domain.people.powers import Power
from facilitator.domain.people.units import UnitKind
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.finding import find_session
from facilitator.services.offices import meeting_within_office
from facilitator.services.quorum import rule_of
from facilitator.services.verb import Question


@dataclass(frozen=True)
class Observer:
    """`came` is local time, HH:MM; `here` turns false when they have left."""

    stay: str
    name: str
    came: str
    here: bool


@dataclass(frozen=True)
class Doorway:
    """`proxy_sentence` is read aloud to whoever asks to vote for somebody else. `replaceable`: a household (or a proxy)
    may change in the room. `chosen`: residents appointed as scrutineers, whose PIN or ticket confirms at the desk."""

    proxy: Proxy
    proxy_sentence: str
    by_ticket: bool
    observers: tuple[Observer, ...]
    replaceable: bool
    chosen: tuple[str, ...]


@dataclass(frozen=True)
class AtTheDoor:
    session: str


def at_the_door(question: AtTheDoor, reading: Reading) -> Doorway:
    session = find_session(reading.store, question.session)
    meeting_within_office(reading, session.kind)
    rule = rule_of(session)
    allowed = proxy_of(rule)
    observers = tuple(
        Observer(stay.id, stay.name, f"{stay.came_at.astimezone(HERE):%H:%M}", stay.left_at is None)
        for stay in reading.store.rooms.attendance(session.id)
        if stay.unit is None
    )
    households = rule is not None and any(UnitKind.HOUSEHOLD in kinds for kinds in rule.kinds)
    chosen = tuple(row.name for row in reading.store.appointments.standing(session.id) if row.unit)
    replaceable = households or allowed is not Proxy.NONE
    return Doorway(allowed, PROXY_SENTENCES[allowed], session.self_check_in, observers, replaceable, chosen)


QUESTION = Question("sessions", "at_the_door", AtTheDoor, Power.READ_SESSIONS, N_("签到席的规矩和列席"), at_the_door)
