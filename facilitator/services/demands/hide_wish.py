"""demands.hide_wish: a wish stays off the wall of the meeting, or is taken down again."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.events import WishHidden
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.walls import find_wish
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class HideWish:
    """`draft` by id; once it has a number, by that too."""

    draft: str


@dataclass(frozen=True)
class HiddenWish:
    session: str


def hide_wish(command: HideWish, context: Context) -> HiddenWish:
    row = find_wish(context, command.draft)
    context.record(WishHidden(row.id, context.actor.name), row.session)
    return HiddenWish(row.session)


VERB = Verb("demands", "hide_wish", HideWish, Power.MAKE_DRAFTS, N_("需求不上墙"), hide_wish)
