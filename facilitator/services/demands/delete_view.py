"""demands.delete_view: a saved look into the ledger is taken away by whoever saved it."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import NotFound
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class DeleteView:
    view: str


def delete_view(command: DeleteView, context: Context) -> None:
    views = context.store.saved_views
    mine = {row.id for row in views.seen_by(context.actor.id) if row.owner == context.actor.id}
    if command.view not in mine:
        raise NotFound(N_("没有这张清单，可能已经删掉了，或者是别人存的。"))
    views.remove(command.view)


VERB = Verb("demands", "delete_view", DeleteView, Power.READ_LEDGER, N_("删掉一张常用清单"), delete_view)
