"""Questions about the queue: what is still wanted, and one job."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.jobs.finding import find_job
from facilitator.services.verb import Question
from facilitator.storage.rows import Row


class JobState(StrEnum):
    WANTED = "wanted"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True)
class Job:
    """`subject` is the id of what the job works on (minutes, for `render_minutes`)."""

    id: str
    kind: str
    subject: str
    state: JobState
    wanted_at: datetime
    failure: str | None


@dataclass(frozen=True)
class OpenJobs:
    """Jobs that nobody has done yet, oldest first; a start hands them over again."""


@dataclass(frozen=True)
class JobById:
    job: str


def open_jobs(_question: OpenJobs, reading: Reading) -> tuple[Job, ...]:
    return tuple(_job(row) for row in reading.store.jobs.open_jobs())


def job_by_id(question: JobById, reading: Reading) -> Job:
    return _job(find_job(reading.store, question.job))


def _job(row: Row) -> Job:
    return Job(row.id, row.kind, row.subject, JobState(row.state), row.wanted_at, row.failure)


QUESTIONS: tuple[Question[Any], ...] = (
    Question("jobs", "open", OpenJobs, Power.WORK, N_("还没有做完的后台工作"), open_jobs),
    Question("jobs", "job", JobById, Power.WORK, N_("一项后台工作"), job_by_id),
)
