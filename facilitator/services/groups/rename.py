"""groups.rename: the group gets a better name while nobody has put a dot on it."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.groups.finding import find_group, one_title, still_sorted
from facilitator.services.verb import Verb
from facilitator.sessions.groups_events import GroupRenamed


@dataclass(frozen=True)
class RenameGroup:
    session: str
    group: str
    title: str


def rename(command: RenameGroup, context: Context) -> None:
    group = find_group(context, command.session, command.group)
    still_sorted(context, command.session, group.item)
    context.store.groups.change(group.id, title=one_title(command.title))
    context.record(GroupRenamed(command.session, group.id), command.session)


VERB = Verb("groups", "rename", RenameGroup, Power.RUN_SESSIONS, N_("改一类意见的名称"), rename)
