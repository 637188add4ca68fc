"""demands.report_progress: a word on how the work stands; at least one every thirty days is expected."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.queue import Moved
from facilitator.services.finding import find_demand
from facilitator.services.moving import note_deed
from facilitator.services.told import REPORT_LIMIT, told
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class ReportProgress:
    demand: str
    text: str


def report_progress(command: ReportProgress, context: Context) -> Moved:
    demand = find_demand(context.store, command.demand)
    text = told(command.text, N_("请写一句办到哪里了。"), "text", REPORT_LIMIT)
    return Moved(note_deed(context, demand, DemandDeed.REPORT_PROGRESS, {"text": text}))


VERB = Verb("demands", "report_progress", ReportProgress, Power.KEEP_LEDGER, N_("登记办理进展"), report_progress)
