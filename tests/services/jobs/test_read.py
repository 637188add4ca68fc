"""What is still wanted is told oldest first, with everything a worker needs."""

from __future__ import annotations

from facilitator.services.context import SYSTEM
from facilitator.services.jobs.read import OpenJobs
from tests.factories.world import World
from tests.services.jobs.conftest import want


def test_open_jobs_come_oldest_first(world: World) -> None:
    wanted = []
    for subject in ("m1", "m2", "m3"):
        wanted.append(want(world, subject))
        world.clock.forward(seconds=1)

    found = world.door.ask(SYSTEM, OpenJobs())

    assert [job.id for job in found] == wanted
    assert [job.subject for job in found] == ["m1", "m2", "m3"]
    assert {job.kind for job in found} == {"render_minutes"}
