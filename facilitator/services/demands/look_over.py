"""demands.look_over: somebody looked at the resident's own words as everybody will read them, and says yes."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.errors import BadInput, Conflict, WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.public_wording import wording_of
from facilitator.services.finding import find_demand
from facilitator.services.moving import note_deed
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class LookOver:
    """`shown`: the words that were looked at, as `demands.public_wording` tells them under `own`."""

    demand: str
    shown: str


def look_over(command: LookOver, context: Context) -> None:
    """Raises WrongState where no own words will be public, BadInput where they may point at somebody, Conflict where
    they are others by now."""
    demand = find_demand(context.store, command.demand)
    now = wording_of(demand, context)
    if now.doubtful:
        raise BadInput(
            N_("这句话里像有姓名、门牌，或者写着谁的身份、病情，不能照样公示。请另写一句公示标题。"), field="shown"
        )
    if not now.own:
        raise WrongState(N_("这件需求的公示栏上不用本人的话，不用看。"), state=demand.state)
    if command.shown.strip() != now.own:
        raise Conflict(N_("这句话刚才改过，请再看一眼：{words}"), words=now.own)
    note_deed(context, demand, DemandDeed.LOOK_OVER, words_seen=True)


VERB = Verb("demands", "look_over", LookOver, Power.KEEP_LEDGER, N_("公示前看过"), look_over)
