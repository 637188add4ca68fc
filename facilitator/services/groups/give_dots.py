"""groups.give_dots: a unit puts its three dots; until they are closed it may put them elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import NotPresent
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.groups.dotted import dotted_item
from facilitator.services.taking_part import named_here, session_here, unit_here
from facilitator.services.verb import Verb
from facilitator.sessions.groups import check_dots
from facilitator.sessions.groups_events import DotsGiven


@dataclass(frozen=True)
class GiveDots:
    """`dots`: group → how many. A phone puts its own; the desk names the `unit`, which is present."""

    item: str
    dots: dict[str, int]
    session: str | None = None
    unit: str | None = None


def give_dots(command: GiveDots, context: Context) -> None:
    session = session_here(context, command.session)
    unit = unit_here(context, session, command.unit)
    if unit is None:
        raise NotPresent(N_("请选是谁贴的点。"))
    named_here(context, session, unit, None)
    item = dotted_item(context, session.id, command.item)
    groups = [row.id for row in context.store.groups.of_item(item.id)]
    check_dots(command.dots, groups)
    context.store.groups.give(groups, unit, command.dots)
    context.record(DotsGiven(session.id, item.id, unit), session.id)


VERB = Verb("groups", "give_dots", GiveDots, Power.TAKE_PART, N_("贴点"), give_dots)
