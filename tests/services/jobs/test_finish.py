"""A job is done once, and only the system says so."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Forbidden, NotFound
from facilitator.domain.people.powers import Role
from facilitator.services.context import SYSTEM
from facilitator.services.jobs.finish import FinishJob
from facilitator.services.jobs.read import JobById, JobState, OpenJobs
from tests.factories.world import World


def test_finished_job_is_not_wanted_any_more(world: World, job: str) -> None:
    before = [open_job.id for open_job in world.door.ask(SYSTEM, OpenJobs())]

    world.door.do(SYSTEM, FinishJob(job))
    world.door.do(SYSTEM, FinishJob(job))

    assert before == [job]
    assert world.door.ask(SYSTEM, OpenJobs()) == ()
    assert world.door.ask(SYSTEM, JobById(job)).state is JobState.DONE


def test_job_that_nobody_wanted_is_refused(world: World) -> None:
    with pytest.raises(NotFound):
        world.door.do(SYSTEM, FinishJob("nothing"))


def test_staff_cannot_finish_jobs(world: World, job: str) -> None:
    with pytest.raises(Forbidden):
        world.door.do(world.staff("管理员", Role.ADMINISTRATOR), FinishJob(job))
