"""Settled minutes become a paper: made by the worker, kept by its digest, told to the minutes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.jobs.minutes import NOT_MADE
from facilitator.jobs.run import KINDS, Runner
from facilitator.jobs.tools import Tools
from facilitator.services.context import SYSTEM
from facilitator.services.jobs.read import JobById, JobState, OpenJobs
from facilitator.services.minutes.read import MinutesDetail, MinutesInFull
from facilitator.services.ports import Renderer
from tests.factories.hall import open_hall, settle_the_evening
from tests.factories.world import PaperRenderer, World, make_world


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with make_world(tmp_path) as made:
        yield made


@pytest.fixture
def minutes(world: World) -> str:
    return settle_the_evening(world, open_hall(world))


def render(world: World, renderer: Renderer) -> JobState:
    (job,) = world.door.ask(SYSTEM, OpenJobs())
    Runner(Tools(world.door, world.files, renderer), KINDS).run(job.id)
    return JobState(world.door.ask(SYSTEM, JobById(job.id)).state)


def in_full(world: World, minutes: str) -> MinutesInFull:
    found: MinutesInFull = world.door.ask(SYSTEM, MinutesDetail(minutes))
    return found


def test_settled_minutes_get_their_paper(world: World, minutes: str) -> None:
    state = render(world, PaperRenderer())

    found = in_full(world, minutes)
    assert state is JobState.DONE
    assert found.pdf is not None
    assert world.files.read(found.pdf).startswith(b"%PDF-")


def test_job_that_comes_twice_leaves_the_paper_alone(world: World, minutes: str) -> None:
    (job,) = world.door.ask(SYSTEM, OpenJobs())
    tools = Tools(world.door, world.files, PaperRenderer())
    KINDS[job.kind](job.subject, tools)
    before = in_full(world, minutes)

    state = render(world, PaperRenderer())

    assert state is JobState.DONE
    assert in_full(world, minutes) == before


def test_paper_that_cannot_be_made_is_told_to_whoever_waits(world: World, minutes: str) -> None:
    class Broken:
        def render(self, record: bytes) -> bytes:
            raise MemoryError(len(record))

    state = render(world, Broken())

    found = in_full(world, minutes)
    assert state is JobState.FAILED
    assert found.failure == NOT_MADE
    assert found.pdf is None
