"""demands.guide_private: one household's own affair is helped on its way, never recommended for money (T22)."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.added_words import with_words
from facilitator.domain.demands.guiding import ENOUGH_PROVIDERS, PATH_MOVES, GuidePath, providers_in
from facilitator.domain.errors import Missing, NotFound
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.queue import Moved
from facilitator.services.finding import find_demand
from facilitator.services.moving import Detail, move_demand
from facilitator.services.told import REPORT_LIMIT, told
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class GuidePrivate:
    """`note`: what was said and arranged; `resources`: ids of 资源册, at least two for a market service."""

    demand: str
    path: GuidePath
    note: str
    resources: tuple[str, ...] = ()


def guide_private(command: GuidePrivate, context: Context) -> Moved:
    """The note stays in the table. Mediation makes the whole record a restricted one."""
    demand = find_demand(context.store, command.demand)
    note = told(command.note, N_("请写明怎么引导的。"), "note", REPORT_LIMIT)
    names = _names(command.resources, context)
    if command.path is GuidePath.MARKET:
        _check_market(names, note, context)
    details: dict[str, Detail] = {"path": command.path.value}
    if names:
        details["providers"] = "、".join(names)
    columns: dict[str, object] = {"description": with_words(demand.description, N_("引导"), note, day_of(context.now))}
    if command.path is GuidePath.MEDIATION:
        columns["restricted"] = True
    return Moved(move_demand(context, demand, PATH_MOVES[command.path], None, details, **columns))


def _names(resources: tuple[str, ...], context: Context) -> list[str]:
    """Raises NotFound for an entry that is not in the book or can no longer be asked."""
    active = {row.id: row.name for row in context.store.resources.active()}
    if any(resource not in active for resource in resources):
        raise NotFound(N_("资源册里没有这一家，或者已经停用，请重新选。"))
    return [str(active[resource]) for resource in dict.fromkeys(resources)]


def _check_market(names: list[str], note: str, context: Context) -> None:
    """While the book is empty, a note that names two will do. Raises Missing."""
    booked = context.store.resources.active("market")
    if not booked and not names and len(providers_in(note)) < ENOUGH_PROVIDERS:
        raise Missing(N_("市场服务至少写出两家，用顿号隔开，让居民自己选。"), what="note")
    if (booked or names) and len(names) < ENOUGH_PROVIDERS:
        raise Missing(N_("市场服务至少从资源册里选两家，让居民自己选，不推荐哪一家。"), what="resources")


VERB = Verb("demands", "guide_private", GuidePrivate, Power.KEEP_LEDGER, N_("引导办理私事"), guide_private)
