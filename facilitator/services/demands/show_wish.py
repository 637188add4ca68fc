"""demands.show_wish: a wish is put on the wall of the meeting: its title, nobody's name."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.events import WishShown
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.walls import find_wish
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class ShowWish:
    """`draft` by id; once it has a number, by that too."""

    draft: str


@dataclass(frozen=True)
class ShownWish:
    session: str


def show_wish(command: ShowWish, context: Context) -> ShownWish:
    row = find_wish(context, command.draft)
    context.record(WishShown(row.id, context.actor.name), row.session)
    return ShownWish(row.session)


VERB = Verb("demands", "show_wish", ShowWish, Power.MAKE_DRAFTS, N_("需求上墙"), show_wish)
