"""What the worker is doing: papers that it has not written yet, and whether they wait too long."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from facilitator.services.jobs.read import Job, OpenJobs
from facilitator.web.acting import look_up

LONG = timedelta(minutes=5)
"""A paper takes seconds; with many before it, a minute or two."""


@dataclass(frozen=True)
class Working:
    """`papers` that are not written yet; `minutes` the first of them has waited, 0 while that is the usual time."""

    papers: int
    minutes: int


def working(now: datetime) -> Working:
    jobs: tuple[Job, ...] = look_up(OpenJobs())
    waited = now - jobs[0].wanted_at if jobs else timedelta()
    return Working(len(jobs), int(waited.total_seconds() // 60) if waited >= LONG else 0)
