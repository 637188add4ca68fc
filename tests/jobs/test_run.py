"""The runner: done once, failed with a sentence, never in the way of the next job."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.domain.errors import Busy, NotReady
from facilitator.jobs.run import BROKEN, UNKNOWN_KIND, Runner
from facilitator.jobs.tools import Tools
from facilitator.services.context import SYSTEM
from facilitator.services.jobs.read import Job, JobById, JobState
from facilitator.storage.uow import UnitOfWork
from tests.factories.world import PaperRenderer, World, make_world


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with make_world(tmp_path) as made:
        yield made


def want(world: World, kind: str) -> str:
    def write(unit: UnitOfWork) -> None:
        unit.jobs.want("job-1", kind, "subject-1", world.clock.now())

    world.door.writer.submit(write)
    return "job-1"


def run(world: World, job: str, error: Exception | None = None) -> tuple[Job, list[str]]:
    done: list[str] = []

    def work(subject: str, _tools: Tools) -> None:
        done.append(subject)
        if error is not None:
            raise error

    Runner(Tools(world.door, world.files, PaperRenderer()), {"paper": work}).run(job)
    return world.door.ask(SYSTEM, JobById(job)), done


def test_job_is_done_once(world: World) -> None:
    job = want(world, "paper")

    first, done = run(world, job)
    second, again = run(world, job)

    assert (first.state, done) == (JobState.DONE, ["subject-1"])
    assert (second.state, again) == (JobState.DONE, [])


@pytest.mark.parametrize(
    ("error", "sentence"), [(NotReady("还没有定稿。"), "还没有定稿。"), (ZeroDivisionError(), BROKEN)]
)
def test_failed_job_says_why_in_a_sentence(world: World, error: Exception, sentence: str) -> None:
    found, _done = run(world, want(world, "paper"), error)

    assert (found.state, found.failure) == (JobState.FAILED, sentence)


def test_job_of_another_version_is_refused_with_a_sentence(world: World) -> None:
    found, done = run(world, want(world, "hologram"))

    assert (found.state, found.failure, done) == (JobState.FAILED, UNKNOWN_KIND, [])


def test_busy_database_leaves_the_job_wanted(world: World) -> None:
    found, _done = run(world, want(world, "paper"), Busy(retry_after=1))

    assert found.state is JobState.WANTED


def test_job_that_is_not_there_does_no_harm(world: World) -> None:
    Runner(Tools(world.door, world.files, PaperRenderer()), {}).run("nothing")
