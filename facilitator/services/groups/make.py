"""groups.make: a new group for what residents said, under a short name."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.groups.finding import one_title, still_sorted
from facilitator.services.verb import Verb
from facilitator.sessions.groups import MOST_GROUPS
from facilitator.sessions.groups_events import GroupMade


@dataclass(frozen=True)
class MakeGroup:
    session: str
    item: str
    title: str


@dataclass(frozen=True)
class GroupTaken:
    group: str


def make(command: MakeGroup, context: Context) -> GroupTaken:
    item, title, store = still_sorted(context, command.session, command.item), one_title(command.title), context.store
    there = store.groups.of_item(item.id)
    same = next((row for row in there if row.title == title), None)
    if same is not None:
        return GroupTaken(same.id)
    if len(there) >= MOST_GROUPS:
        raise WrongState(N_("最多分 {most} 类，请先把相近的并在一起。"), most=MOST_GROUPS)
    group = context.new_id()
    store.groups.add({"id": group, "item": item.id, "title": title, "position": store.groups.next_position(item.id)})
    context.record(GroupMade(item.session, item.id, group), item.session)
    return GroupTaken(group)


VERB = Verb("groups", "make", MakeGroup, Power.RUN_SESSIONS, N_("加一类意见"), make)
