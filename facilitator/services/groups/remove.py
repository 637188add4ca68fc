"""groups.remove: the group is taken away; what was in it waits to be sorted again."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.groups.finding import find_group, still_sorted
from facilitator.services.verb import Verb
from facilitator.sessions.groups_events import GroupRemoved


@dataclass(frozen=True)
class RemoveGroup:
    session: str
    group: str


def remove(command: RemoveGroup, context: Context) -> None:
    group = find_group(context, command.session, command.group)
    still_sorted(context, command.session, group.item)
    context.store.groups.remove(group.id, context.now)
    context.record(GroupRemoved(command.session, group.id), command.session)


VERB = Verb("groups", "remove", RemoveGroup, Power.RUN_SESSIONS, N_("去掉一类意见"), remove)
