"""demands.accept_work: two residents' representatives and a member of the 居务监督委员会 say that it is done (T26)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import Missing
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power, Role
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_demand
from facilitator.services.moving import move_demand
from facilitator.services.told import NAME_LIMIT, short_enough
from facilitator.services.verb import Verb
from facilitator.storage.uow import UnitOfWork

REPRESENTATIVES = 2
MOST_NAMES = 20


@dataclass(frozen=True)
class AcceptWork:
    """`by`: the names on the 验收单, at least three."""

    demand: str
    by: tuple[str, ...]


@dataclass(frozen=True)
class AcceptedWork:
    state: DemandState
    completed_on: date


def accept_work(command: AcceptWork, context: Context) -> AcceptedWork:
    demand, today = find_demand(context.store, command.demand), day_of(context.now)
    names = accepting(command.by, context.store)
    details: dict[str, str | int] = {"by": "、".join(names)}
    move = DemandMove.ACCEPT_WORK
    return AcceptedWork(move_demand(context, demand, move, details=details, completed_on=today), today)


def accepting(given: Iterable[str], store: UnitOfWork) -> tuple[str, ...]:
    """The names, each once. Raises Missing where representatives or the committee's member are not among them."""
    names = tuple(dict.fromkeys(name for one in given if (name := short_enough(one, "by", NAME_LIMIT))))[:MOST_NAMES]
    watching = [name for name in names if _supervises(name, store)]
    if not watching:
        raise Missing(N_("验收要有居务监督委员会的委员在场，请写上监督委员的姓名。"), what="by")
    if len(names) - len(watching) < REPRESENTATIVES:
        raise Missing(N_("验收要有至少 {most} 名居民代表，请写上他们的姓名。"), what="by", most=REPRESENTATIVES)
    return names


def _supervises(name: str, store: UnitOfWork) -> bool:
    person = store.staff.find(name)
    return person is not None and Role.SUPERVISOR in person.roles


VERB = Verb("demands", "accept_work", AcceptWork, Power.KEEP_LEDGER, N_("验收合格，办结"), accept_work)
