"""demands.finish: the work is done and waits for its acceptance; photos from before and after must be there (T25).

Where they are one and the same picture, that is said: whoever accepts has to go and look.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.evidence import NO_CHANGE, shows_no_change
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.tracks import DepartmentTrack
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_demand
from facilitator.services.moving import move_demand
from facilitator.services.told import REPORT_LIMIT, told
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class FinishDemand:
    """`text`: what was done, for the paper 办理情况说明."""

    demand: str
    text: str


@dataclass(frozen=True)
class FinishedWork:
    """`advice` says where no photo shows a change."""

    state: DemandState
    advice: str


def finish(command: FinishDemand, context: Context) -> FinishedWork:
    """The line of a department that had taken the work up has come to its end; any other stays where it is."""
    demand = find_demand(context.store, command.demand)
    text = told(command.text, N_("请写明怎么办的、办成了什么样。"), "text", REPORT_LIMIT)
    accepted = demand.track_department == DepartmentTrack.ACCEPTED
    ended = {"track_department": DepartmentTrack.DONE} if accepted else {}
    photos = context.store.evidence.photos_of(demand.id)
    same = shows_no_change((row.stage, row.digest) for row in photos if row.round == demand.round)
    state = move_demand(context, demand, DemandMove.FINISH, details={"text": text}, **ended)
    return FinishedWork(state, NO_CHANGE if same else "")


VERB = Verb("demands", "finish", FinishDemand, Power.KEEP_LEDGER, N_("办理完毕，请求验收"), finish)
