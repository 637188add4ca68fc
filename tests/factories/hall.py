"""An evening brought to an open ballot, with every representative checked in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from facilitator.domain.ballots.papers import Form, Secrecy
from facilitator.services.ballots.announce import AnnounceBallot
from facilitator.services.ballots.cast import CastVote
from facilitator.services.ballots.close import CloseBallot
from facilitator.services.ballots.draft import DraftBallot
from facilitator.services.ballots.open import OpenBallot
from facilitator.services.context import SYSTEM
from facilitator.services.minutes.draft import DraftMinutes
from facilitator.services.minutes.settle import SettleMinutes
from facilitator.services.people.take_seat import TakeSeat
from facilitator.services.people.watch import Watch
from facilitator.services.sessions.begin import BeginSession
from facilitator.services.sessions.check_in import CheckIn
from facilitator.services.sessions.close import CloseSession
from facilitator.services.sessions.gather import GatherSession
from facilitator.services.sessions.notify import NotifySession
from facilitator.services.sessions.open_item import OpenItem
from facilitator.services.sessions.record_pre_review import RecordPreReview
from tests.factories.evenings import Evening, plan_evening
from tests.factories.world import World


@dataclass(frozen=True)
class Hall:
    """`seats` are the tokens of the representatives' phones, in the order of the roll; `guest` is an onlooker's."""

    evening: Evening
    ballot: str
    units: tuple[str, ...]
    seats: tuple[str, ...]
    guest: str


def open_hall(world: World, representatives: int = 3, secrecy: Secrecy = Secrecy.NAMED) -> Hall:
    evening = plan_evening(world, representatives)
    session, do = evening.session, world.door.do
    long_ago = (world.clock.now() - timedelta(days=15)).date()
    do(SYSTEM, NotifySession(session, long_ago, "张贴公告"))
    do(SYSTEM, RecordPreReview(session, long_ago, "社区党支部"))
    do(SYSTEM, GatherSession(session))
    seats = tuple(do(SYSTEM, TakeSeat(evening.code, ticket=one.ticket)).result.seat for one in evening.tickets)
    for one in evening.tickets:
        do(SYSTEM, CheckIn(session, unit=one.unit))
    do(SYSTEM, BeginSession(session))
    do(SYSTEM, OpenItem(session, evening.items[0]))
    question = DraftBallot(session, evening.items[0], "同意停车方案吗？", Form.YES_NO_ABSTAIN, secrecy)
    ballot = do(SYSTEM, question).result.ballot
    do(SYSTEM, OpenBallot(ballot))
    guest = do(SYSTEM, Watch(evening.code)).result.seat
    return Hall(evening, ballot, tuple(one.unit for one in evening.tickets), seats, guest)


def settle_the_evening(world: World, hall: Hall) -> str:
    """Everybody votes for it, the result is announced, the session closed; the id of its settled minutes."""
    chair, do = hall.evening.chair, world.door.do
    for number, unit in enumerate(hall.units):
        do(chair, CastVote(hall.ballot, ("for",), f"key-{number}", unit=unit))
    do(chair, CloseBallot(hall.ballot, reason="没有监票人在场"))
    do(chair, AnnounceBallot(hall.ballot))
    do(chair, CloseSession(hall.evening.session))
    minutes = str(do(SYSTEM, DraftMinutes(hall.evening.session)).result.minutes)
    do(SYSTEM, SettleMinutes(minutes))
    return minutes
