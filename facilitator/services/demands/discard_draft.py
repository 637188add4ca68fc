"""demands.discard_draft: a draft that is no demand is thrown away with a reason; it never had a number."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.errors import BadInput, Missing
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.drafting import find_draft
from facilitator.services.moving import move_demand
from facilitator.services.verb import Verb

REASON_LIMIT = 200


@dataclass(frozen=True)
class DiscardDraft:
    """`reason` is the staff's own word and stays in the journal: no resident's name in it."""

    draft: str
    reason: str


@dataclass(frozen=True)
class DiscardedDraft:
    draft: str


def discard_draft(command: DiscardDraft, context: Context) -> DiscardedDraft:
    reason = command.reason.strip()
    if not reason:
        raise Missing(N_("请写一句为什么不要这份草稿，例如“重复了”“不是需求”。"), what="reason")
    if len(reason) > REASON_LIMIT:
        raise BadInput(N_("理由太长，请写在 {limit} 字以内。"), field="reason", limit=REASON_LIMIT)
    row = find_draft(context, command.draft)
    move_demand(context, row, DemandMove.WITHDRAW, details={"reason": reason})
    return DiscardedDraft(row.id)


VERB = Verb("demands", "discard_draft", DiscardDraft, Power.MAKE_DRAFTS, N_("不要一份草稿"), discard_draft)
