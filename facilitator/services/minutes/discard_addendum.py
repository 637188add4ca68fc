"""minutes.discard_addendum: an addendum that somebody has not signed yet is taken back, with the reason."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.minutes.addendum import LONGEST_REASON
from facilitator.domain.minutes.events import AddendumDiscarded
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_minutes
from facilitator.services.minutes.addenda import open_addendum
from facilitator.services.told import told
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class DiscardAddendum:
    addendum: str
    reason: str


@dataclass(frozen=True)
class DiscardedAddendum:
    """`voided`: signatures that stood on it already; the paper is kept with them."""

    voided: int


def discard(command: DiscardAddendum, context: Context) -> DiscardedAddendum:
    store, row = context.store, open_addendum(context.store, command.addendum)
    reason = told(command.reason, N_("请写明为什么作废。"), "reason", LONGEST_REASON)
    store.addenda.change(row.id, discarded_at=context.now, discard_reason=reason)
    event = AddendumDiscarded(row.minutes, row.id, row.digest, reason, context.actor.name)
    context.record(event, find_minutes(store, row.minutes).session)
    return DiscardedAddendum(len(store.addenda.signatures(row.id)))


VERB = Verb("minutes", "discard_addendum", DiscardAddendum, Power.KEEP_MINUTES, N_("作废没签完的更正单"), discard)
