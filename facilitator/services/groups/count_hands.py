"""groups.count_hands: how many raised a hand for a group, of those who put no dots by phone."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import BadInput, TooManyHands
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.groups.dotted import dotted_item
from facilitator.services.groups.finding import find_group
from facilitator.services.heads import people_there
from facilitator.services.verb import Verb
from facilitator.sessions.groups_events import GroupHandsCounted


@dataclass(frozen=True)
class CountGroupHands:
    """A second count takes the place of the first."""

    session: str
    group: str
    hands: int


def count_hands(command: CountGroupHands, context: Context) -> None:
    group = find_group(context, command.session, command.group)
    item = dotted_item(context, command.session, group.item)
    if command.hands < 0:
        raise BadInput(N_("举手的人数填 0 或者更大的整数。"), field="hands")
    there = people_there(context.store, find_session(context.store, command.session))
    left = max(there - len(context.store.groups.givers(item.id)), 0)
    if command.hands > left:
        sentence = N_("举手 {hands} 人，没用手机贴点的只有 {left} 人，请重新点数。")
        raise TooManyHands(sentence, hands=command.hands, left=left)
    context.store.groups.change(group.id, hands=command.hands)
    context.record(GroupHandsCounted(command.session, group.id, context.actor.name), command.session)


VERB = Verb("groups", "count_hands", CountGroupHands, Power.RUN_SESSIONS, N_("数一类意见的举手"), count_hands)
