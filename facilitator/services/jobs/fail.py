"""`jobs.fail`: the worker could not do what a job asked for, and says why in a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.jobs.finding import find_job
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class FailJob:
    """`failure` is a sentence for the person who waits, never a traceback."""

    job: str
    failure: str


def fail_job(command: FailJob, context: Context) -> None:
    find_job(context.store, command.job)
    context.store.jobs.finish(command.job, context.now, command.failure)


VERB = Verb("jobs", "fail", FailJob, Power.WORK, N_("后台工作没有做成"), fail_job)
