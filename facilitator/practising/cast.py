"""Who plays in a practised evening: the roll where there is one, else invented residents, and three at the tables.

Everything here is done to the copy of the books.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from facilitator.cli.practise.course import PRACTISED
from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.ballots.presets import preset
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Role
from facilitator.domain.people.units import UnitKind
from facilitator.domain.words import N_
from facilitator.services.context import SYSTEM
from facilitator.services.door import Door
from facilitator.services.people.add_staff import AddStaff
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.people.issue_token import IssueToken
from facilitator.services.sessions.hall import Hall
from facilitator.services.sessions.notify import NotifySession
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.services.sessions.read import SessionDetail, SessionInFull
from facilitator.services.sessions.record_pre_review import RecordPreReview
from facilitator.storage.uow import UnitOfWork

RESIDENTS, PHONES = 30, 25
"""Who comes, and how many of them with a phone; the rest vote on paper."""
MORE_THAN_NEEDED = 2
TITLE_LIMIT = 60
NOTICE = timedelta(days=60)
"""Longer than any rule asks: what a real evening still lacks is said by the check before the meeting."""
HELPERS = {
    "host": ("演练助手", (Role.SECRETARY, Role.CHAIR, Role.CLERK, Role.TELLER)),
    "teller": ("演练计票员", (Role.TELLER,)),
    "witness": ("演练监票人", (Role.SCRUTINEER, Role.TELLER)),
}


@dataclass(frozen=True)
class Cast:
    """`came`: units of those who come, in order; the first `phones` of them bring one. `tokens` of the helpers."""

    session: str
    code: str
    came: tuple[str, ...]
    phones: int
    tokens: dict[str, str]


def assemble(door: Door, planned: SessionInFull) -> Cast:
    """The evening planned once more under another id. Raises the refusals of the verbs it uses."""
    tokens = {who: _helper(door, name, roles) for who, (name, roles) in HELPERS.items()}
    _invent(door, planned)
    made = door.do(SYSTEM, _plan(door, planned)).result
    today = day_of(door.ports.clock.now())
    door.do(SYSTEM, NotifySession(made.session, today - NOTICE, N_("演练")))
    door.do(SYSTEM, RecordPreReview(made.session, today - NOTICE, N_("演练")))
    played: SessionInFull = door.ask(SYSTEM, SessionDetail(made.session))
    come = max(RESIDENTS, (played.needed or 0) + MORE_THAN_NEEDED)
    came = tuple(line.unit for line in door.ask(SYSTEM, Hall(made.session)))[:come]
    return Cast(made.session, made.code, came, min(PHONES, max(1, len(came) - 1)), tokens)


def keep_to_the_agenda(store: UnitOfWork, session: str, items: int) -> None:
    """Planning takes along what failed its review; the evening that is practised has its own `items` and no more."""
    store.rooms.drop_items([item.id for item in store.rooms.items(session)[items:]])


def _helper(door: Door, name: str, roles: tuple[Role, ...]) -> str:
    door.do(SYSTEM, AddStaff(name, roles))
    return str(door.do(SYSTEM, IssueToken(name)).result.token)


def _invent(door: Door, planned: SessionInFull) -> None:
    if planned.electorate:
        return
    kinds = next(iter(preset(planned.preset).kinds), ()) if planned.preset else ()
    kind = next(iter(sorted(kinds)), UnitKind.PERSON)
    for number in range(1, RESIDENTS + 1):
        label = N_("演练居民{number}").format(number=number)
        door.do(SYSTEM, AddUnit(kind, label, holder_name=label, area_centi=6000))


def _plan(door: Door, planned: SessionInFull) -> PlanSession:
    return PlanSession(
        kind=planned.kind,
        title=PRACTISED.format(title=planned.title)[:TITLE_LIMIT],
        place=planned.place,
        starts_at=door.ports.clock.now(),
        chair=planned.chair,
        recorder=planned.recorder,
        items=tuple(PlannedItem(one.title, one.form, one.demand, one.minutes) for one in planned.items),
        preset=planned.preset,
        legal_basis=LegalBasis(planned.legal_basis) if planned.legal_basis else None,
        scope=planned.scope,
        scrutineers=(HELPERS["witness"][0],),
    )
