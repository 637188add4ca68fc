"""demands.private_done: the reporter says that it is settled, or could not be reached at three times (T23)."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.added_words import with_words
from facilitator.domain.demands.guiding import TRIES_BEFORE_ENDING, counted_tries
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.errors import Missing
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.queue import Moved
from facilitator.services.finding import find_demand
from facilitator.services.moving import Detail, move_demand
from facilitator.services.told import REPORT_LIMIT, short_enough
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class PrivateDone:
    """`confirmed`: the reporter said so themselves. Nobody's word is taken for granted: what is not told is no.
    `text`: what they said."""

    demand: str
    confirmed: bool = False
    text: str | None = None


def private_done(command: PrivateDone, context: Context) -> Moved:
    """Whoever confirmed it has been answered by that."""
    demand, today = find_demand(context.store, command.demand), day_of(context.now)
    columns: dict[str, object] = {"completed_on": today}
    details: dict[str, Detail] = {"confirmed": int(command.confirmed)}
    if command.confirmed:
        columns["replied_on"] = today
    else:
        details["tries"] = _tries(demand, context)
    if text := short_enough(command.text or "", "text", REPORT_LIMIT):
        columns["description"] = with_words(demand.description, N_("回访"), text, today)
    return Moved(move_demand(context, demand, DemandMove.PRIVATE_DONE, None, details, **columns))


def _tries(demand: Row, context: Context) -> int:
    """How often somebody tried to reach the reporter in this round. Raises Missing until that is enough."""
    tries = counted_tries(context.store.ledger.tries(demand.id, demand.round))
    if tries < TRIES_BEFORE_ENDING:
        sentence = N_(
            "诉求人确认解决了，请选“本人确认解决了”；没有确认的，要隔开时间联系过 {needed} 次（隔不到一小时的只算一次）"
            "才能办结，现在算 {tries} 次。"
        )
        raise Missing(sentence, what="contact_tried", needed=TRIES_BEFORE_ENDING, tries=tries)
    return tries


VERB = Verb("demands", "private_done", PrivateDone, Power.KEEP_LEDGER, N_("私事办结"), private_done)
