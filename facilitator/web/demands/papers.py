"""Which papers the page of a demand offers: those of its last step at once, the rest behind a fold."""

from __future__ import annotations

from dataclasses import dataclass

from flask_babel import gettext as _

from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.triage import Matter
from facilitator.domain.papers.kinds import KIND_NAMES, PaperKind
from facilitator.domain.papers.of_a_demand import OCCASIONS, papers_offered
from facilitator.domain.people.powers import Power
from facilitator.services.demands.detail import DemandInFull
from facilitator.web.acting import actor

Named = tuple[str, str]


@dataclass(frozen=True)
class PapersPart:
    """Kind and name of each."""

    likely: tuple[Named, ...]
    others: tuple[Named, ...]


def papers_part(demand: DemandInFull) -> PapersPart:
    """Empty for whoever does not keep the ledger, and for a draft, which has no number to print."""
    if not demand.number or not actor().may(Power.KEEP_LEDGER):
        return PapersPart((), ())
    happened = [line.move for line in demand.history]
    offered = papers_offered(happened)
    likely = [*_orders(demand), *(kind for kind in offered if happened[-1] in OCCASIONS[kind])]
    others = [kind for kind in offered if kind not in likely]
    return PapersPart(tuple(map(_named, likely)), tuple(map(_named, others)))


def _orders(demand: DemandInFull) -> list[PaperKind]:
    urgent = demand.state is DemandState.URGENT_DISPATCHED
    return [
        *([PaperKind.ORDER] if demand.matter else []),
        *([PaperKind.URGENT_ORDER] if urgent else []),
        *([PaperKind.REPORT_UP] if demand.matter == Matter.MAJOR else []),
    ]


def _named(kind: PaperKind) -> Named:
    return kind.value, _(KIND_NAMES[kind])
