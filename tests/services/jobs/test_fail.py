"""A job that could not be done says why, and is not tried again by itself."""

from __future__ import annotations

from facilitator.services.context import SYSTEM
from facilitator.services.jobs.fail import FailJob
from facilitator.services.jobs.read import JobById, JobState, OpenJobs
from tests.factories.world import World


def test_failed_job_keeps_its_sentence(world: World, job: str) -> None:
    world.door.do(SYSTEM, FailJob(job, "磁盘满了。"))

    found = world.door.ask(SYSTEM, JobById(job))
    assert (found.state, found.failure) == (JobState.FAILED, "磁盘满了。")
    assert world.door.ask(SYSTEM, OpenJobs()) == ()
