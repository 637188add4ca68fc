"""papers.fail: the file of a paper could not be made, and whoever waits is told why."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.papers.events import PaperFailed
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.papers.finding import find_paper
from facilitator.services.verb import Verb

LONGEST_REASON = 400


@dataclass(frozen=True)
class FailPaper:
    """`reason` is a sentence for the person who waits, never a traceback."""

    paper: str
    reason: str


def fail(command: FailPaper, context: Context) -> None:
    row = find_paper(context.store, command.paper)
    context.store.papers.change(row.id, failure=command.reason[:LONGEST_REASON])
    context.record(PaperFailed(row.id, command.reason[:LONGEST_REASON]))


VERB = Verb("papers", "fail", FailPaper, Power.WORK, N_("打印件没有生成"), fail)
