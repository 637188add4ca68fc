"""A world in which something wants a job."""

from __future__ import annotations

import pytest

from facilitator.storage.uow import UnitOfWork
from tests.factories.world import World


@pytest.fixture
def job(world: World) -> str:
    return want(world, "m1")


def want(world: World, subject: str) -> str:
    """As a handler does it, in the transaction that settles the minutes."""
    identity = f"job-{subject}"

    def write(unit: UnitOfWork) -> None:
        unit.jobs.want(identity, "render_minutes", subject, world.clock.now())

    world.door.writer.submit(write)
    return identity
