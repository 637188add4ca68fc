"""`jobs.finish`: the worker has done what a job asked for."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.jobs.finding import find_job
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class FinishJob:
    job: str


def finish_job(command: FinishJob, context: Context) -> None:
    """Mark the job as done; saying so twice changes nothing."""
    find_job(context.store, command.job)
    context.store.jobs.finish(command.job, context.now)


VERB = Verb("jobs", "finish", FinishJob, Power.WORK, N_("后台工作完成"), finish_job)
