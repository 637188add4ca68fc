"""groups.open_dots: the groups stand, everybody may put three dots; the wall comes to show them."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.groups.finding import still_sorted
from facilitator.services.staging import turn_stage
from facilitator.services.verb import Verb
from facilitator.sessions.groups_events import DotsOpened
from facilitator.sessions.stage import Shown

FEWEST = 2


@dataclass(frozen=True)
class OpenDots:
    session: str
    item: str


def open_dots(command: OpenDots, context: Context) -> None:
    item = still_sorted(context, command.session, command.item)
    session = find_session(context.store, command.session)
    if session.current_item != item.id:
        raise WrongState(N_("请先进入这项议题，再开始贴点。"))
    if len(context.store.groups.of_item(item.id)) < FEWEST:
        raise WrongState(N_("至少要有两类，才能贴点排序。"))
    context.store.rooms.change_item(item.id, dots_opened_at=context.now)
    context.record(DotsOpened(command.session, item.id), command.session)
    turn_stage(context, session, Shown.GROUPS)


VERB = Verb("groups", "open_dots", OpenDots, Power.RUN_SESSIONS, N_("开始贴点"), open_dots)
