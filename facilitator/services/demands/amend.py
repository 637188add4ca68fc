"""demands.amend: what was entered wrongly is put right; the history says which fields, never what stood in them."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.entry import LIMITS, MOST_HOUSEHOLDS, TITLE_LIMIT, Category
from facilitator.domain.errors import BadInput, Missing
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.amended_since import check_unchanged
from facilitator.services.demands.entering import plain
from facilitator.services.finding import find_demand
from facilitator.services.merging import FAMILY_FIELDS
from facilitator.services.moving import note_deed
from facilitator.services.told import short_enough, told
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class AmendDemand:
    """What is not given stays; an empty text takes the old one away. The words of the demand itself are not rewritten,
    more can be added by `supply_info`. `revision` is that of the page its writer saw (demands.detail tells it); without
    it the newest is written over. `restricted` ends when somebody has read the record and finds it fit to show."""

    demand: str
    title: str | None = None
    category: Category | None = None
    grid: str | None = None
    building: str | None = None
    location: str | None = None
    affected_households: int | None = None
    happened_on: date | None = None
    reporter_name: str | None = None
    contact: str | None = None
    assignee: str | None = None
    public_ok: bool | None = None
    restricted: bool | None = None
    revision: int | None = None


@dataclass(frozen=True)
class Amended:
    """Names of the fields that are different now."""

    fields: tuple[str, ...]


def amend(command: AmendDemand, context: Context) -> Amended:
    demand = find_demand(context.store, command.demand)
    if command.revision is not None:
        check_unchanged(context, demand, command.revision)
    changed = {name: value for name, value in _given(command, context).items() if getattr(demand, name) != value}
    if not changed:
        raise Missing(N_("没有要更正的内容。"), what="fields")
    for field in sorted(FAMILY_FIELDS & changed.keys()):
        _check_merged(demand, field, context)
    note_deed(context, demand, DemandDeed.AMEND, {"fields": "、".join(changed)}, **changed)
    return Amended(tuple(changed))


def _given(command: AmendDemand, context: Context) -> dict[str, object]:
    """Raises Missing or BadInput."""
    given = {one.name: getattr(command, one.name) for one in fields(command) if one.name not in ("demand", "revision")}
    values: dict[str, object] = {name: value for name, value in given.items() if value is not None}
    for name in (*LIMITS, "assignee"):
        if name in values:
            values[name] = plain(short_enough(str(values[name]), name, LIMITS.get(name, 40)))
    if command.title is not None:
        values["title"] = told(command.title, N_("标题不能空着。"), "title", TITLE_LIMIT)
    if not 0 <= (command.affected_households or 0) <= MOST_HOUSEHOLDS:
        raise BadInput(N_("涉及户数要在 0 和 {most} 之间。"), field="affected_households", most=MOST_HOUSEHOLDS)
    if command.happened_on is not None and command.happened_on > day_of(context.now):
        raise BadInput(N_("发生日期不能晚于今天。"), field="happened_on")
    return values


def _check_merged(demand: Row, field: str, context: Context) -> None:
    """A family of merged demands has one category and one grid (T4). Raises BadInput."""
    if demand.parent is not None or context.store.supporters.merged(demand.id):
        raise BadInput(N_("这件有并单，类别和小区要一样，不能单独更正。"), field=field)


VERB = Verb("demands", "amend", AmendDemand, Power.KEEP_LEDGER, N_("更正登记内容"), amend)
