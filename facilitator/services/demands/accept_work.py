"""demands.accept_work: two residents' representatives and a member of the 居务监督委员会 say that it is done (T26)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import BadInput, Missing
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power, Role
from facilitator.domain.people.units import UnitKind
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_demand
from facilitator.services.moving import move_demand
from facilitator.services.told import NAME_LIMIT, short_enough
from facilitator.services.verb import Verb
from facilitator.storage.uow import UnitOfWork

REPRESENTATIVES = 2
MOST_NAMES = 20
_LEADING_ZEROS = re.compile(r"(?<!\d)0+(?=\d)")
"""居民代表01 on the roll is 居民代表1 on the sheet."""


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
    """The names, each once. Raises Missing where representatives or the committee's member are not among them, and
    BadInput for one who is no representative on the roll."""
    names = tuple(dict.fromkeys(name for one in given if (name := short_enough(one, "by", NAME_LIMIT))))[:MOST_NAMES]
    watching = [name for name in names if _supervises(name, store)]
    if not watching:
        raise Missing(N_("验收要有居务监督委员会的委员在场，请写上监督委员的姓名。"), what="by")
    others = [name for name in names if name not in watching]
    if len(others) < REPRESENTATIVES:
        raise Missing(N_("验收要有至少 {most} 名居民代表，请写上他们的姓名。"), what="by", most=REPRESENTATIVES)
    _check_roll(others, store)
    return names


def _check_roll(names: Sequence[str], store: UnitOfWork) -> None:
    """By name or by the label of the line. Where the roll holds no representatives yet there is nothing to go by."""
    roll = store.roll.of_kinds([UnitKind.REPRESENTATIVE])
    known = {_LEADING_ZEROS.sub("", called) for unit in roll for called in (unit.label, unit.holder_name)}
    strangers = [name for name in names if _LEADING_ZEROS.sub("", name) not in known]
    if roll and strangers:
        sentence = N_("名册上的居民代表里没有“{names}”，请核对姓名，或者先在名册里登记。")
        raise BadInput(sentence, field="by", names="、".join(strangers))


def _supervises(name: str, store: UnitOfWork) -> bool:
    person = store.staff.working(name)
    return person is not None and Role.SUPERVISOR in person.roles


VERB = Verb("demands", "accept_work", AcceptWork, Power.KEEP_LEDGER, N_("验收合格，办结"), accept_work)
