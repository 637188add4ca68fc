"""The demo's colleagues: accounts with random passwords, and signing keys under random passphrases."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass

from facilitator.domain.minutes.signing import SigningWay
from facilitator.domain.people.credentials import one_time_password
from facilitator.domain.people.powers import Power, Role, powers_of
from facilitator.services.context import SYSTEM, Actor, ActorKind
from facilitator.services.door import Door
from facilitator.services.minutes.choose_way import ChooseWay
from facilitator.services.people.add_staff import AddStaff
from facilitator.services.people.keep_password import KeepPassword
from facilitator.services.people.make_key import MakeKey

SECRETARY, CHAIR, RECORDER, SCRUTINEER = "书记", "主持人", "记录人", "监票人"
TELLER, CLERK, SUPERVISOR, LEADER = "计票人", "专干", "监督委员", "居民小组长"

OFFICES: Mapping[str, Role] = {
    SECRETARY: Role.SECRETARY,
    CHAIR: Role.CHAIR,
    RECORDER: Role.RECORDER,
    SCRUTINEER: Role.SCRUTINEER,
    CLERK: Role.CLERK,
    TELLER: Role.TELLER,
    SUPERVISOR: Role.SUPERVISOR,
    LEADER: Role.GROUP_LEADER,
}
GRIDS: Mapping[str, str] = {LEADER: "二网格"}
"""Whose eyes are limited to one yard."""
AT_ONCE = 4
"""Hashing and key making are slow on purpose, and mostly leave Python's lock alone."""


@dataclass(frozen=True)
class LogIn:
    """What somebody trying the demo types in; whoever signs nothing has no passphrase."""

    name: str
    password: str
    passphrase: str


@dataclass(frozen=True)
class Colleague:
    actor: Actor
    log_in: LogIn

    def told(self) -> dict[str, str]:
        return asdict(self.log_in)


def hire(door: Door, done: Callable[[], None]) -> dict[str, Colleague]:
    """Everybody by name, in the order of the offices; `done` is called once for each."""

    def one(name: str) -> Colleague:
        colleague = _hire_one(door, name, OFFICES[name])
        done()
        return colleague

    door.do(SYSTEM, ChooseWay(SigningWay.KEY))  # Everybody here has a key; a real community begins on paper.
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return dict(zip(OFFICES, pool.map(one, OFFICES), strict=True))


def _hire_one(door: Door, name: str, role: Role) -> Colleague:
    """The passphrase is the person's own, as in life; the password stays the random one, since this is a demo."""
    added = door.do(SYSTEM, AddStaff(name, (role,), GRIDS.get(name))).result
    door.do(SYSTEM, KeepPassword(added.person))
    actor = Actor(ActorKind.STAFF, added.person, name, powers_of((role,)))
    if not actor.may(Power.OWN_KEY):
        return Colleague(actor, LogIn(name, added.one_time_password, ""))
    passphrase = one_time_password(door.ports.randomness)
    door.do(actor, MakeKey(passphrase))
    return Colleague(actor, LogIn(name, added.one_time_password, passphrase))
