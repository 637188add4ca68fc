"""demands.finish: the work is done and waits for its acceptance; photos from before and after must be there (T25)."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.tracks import DepartmentTrack
from facilitator.domain.demands.triage import Matter
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.queue import Moved
from facilitator.services.finding import find_demand
from facilitator.services.moving import move_demand
from facilitator.services.told import REPORT_LIMIT, told
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class FinishDemand:
    """`text`: what was done, for the paper 办理情况说明."""

    demand: str
    text: str


def finish(command: FinishDemand, context: Context) -> Moved:
    """With a large matter the department's own track has come to its end."""
    demand = find_demand(context.store, command.demand)
    text = told(command.text, N_("请写明怎么办的、办成了什么样。"), "text", REPORT_LIMIT)
    ended = {"track_department": DepartmentTrack.DONE} if demand.matter == Matter.MAJOR else {}
    return Moved(move_demand(context, demand, DemandMove.FINISH, details={"text": text}, **ended))


VERB = Verb("demands", "finish", FinishDemand, Power.KEEP_LEDGER, N_("办理完毕，请求验收"), finish)
