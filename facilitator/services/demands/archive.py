"""demands.archive: three calls found all well, nothing is owed any more (T31)."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.queue import Moved
from facilitator.services.finding import find_demand
from facilitator.services.moving import move_demand
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class ArchiveDemand:
    demand: str


def archive(command: ArchiveDemand, context: Context) -> Moved:
    return Moved(move_demand(context, find_demand(context.store, command.demand), DemandMove.ARCHIVE))


VERB = Verb("demands", "archive", ArchiveDemand, Power.KEEP_LEDGER, N_("归档"), archive)
