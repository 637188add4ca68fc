"""Questions of whoever manages the staff: every account, working or stopped, and what still hangs on one of them."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.people.powers import Power, Role
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.finding import find_colleague
from facilitator.services.verb import Question
from facilitator.sessions.phases import OVER, SessionState
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class Colleagues:
    pass


@dataclass(frozen=True)
class Colleague:
    """`person`: id or name."""

    person: str


@dataclass(frozen=True)
class Account:
    """`waits`: the password is still the one-time one. `meetings`: what they chair or record and is not over."""

    id: str
    name: str
    roles: tuple[Role, ...]
    grid: str | None
    waits: bool
    active: bool
    meetings: tuple[str, ...] = ()


def colleagues(question: Colleagues, reading: Reading) -> tuple[Account, ...]:
    """Whoever works here first."""
    rows = sorted(reading.store.staff.everyone(), key=lambda row: not row.active)
    return tuple(_account(row) for row in rows)


def colleague(question: Colleague, reading: Reading) -> Account:
    row = find_colleague(reading.store, question.person)
    open_states = [state for state in SessionState if state not in OVER]
    theirs = (one.title for one in reading.store.rooms.in_states(open_states) if row.id in (one.chair, one.recorder))
    return _account(row, tuple(theirs))


def _account(row: Row, meetings: tuple[str, ...] = ()) -> Account:
    roles = tuple(Role(role) for role in row.roles)
    return Account(row.id, row.name, roles, row.grid, row.must_change, row.active, meetings)


QUESTIONS = (
    Question("people", "colleagues", Colleagues, Power.MANAGE_STAFF, N_("同事和账号"), colleagues),
    Question("people", "colleague", Colleague, Power.MANAGE_STAFF, N_("一位同事的账号"), colleague),
)
