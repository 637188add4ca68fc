"""Ordered papers become files; old ones leave the disk too."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.domain.papers.kinds import PaperKind
from facilitator.domain.people.powers import Role
from facilitator.jobs.papers import NOT_MADE, forget_old_papers
from facilitator.jobs.run import KINDS, Runner
from facilitator.jobs.tools import Tools
from facilitator.services.context import SYSTEM
from facilitator.services.jobs.read import JobById, JobState, OpenJobs
from facilitator.services.papers.order import OrderPaper
from facilitator.services.papers.read import PaperDetail, PaperLine, PaperState
from facilitator.services.ports import Renderer
from tests.factories.world import PaperRenderer, World, make_world


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with make_world(tmp_path) as made:
        yield made


@pytest.fixture
def paper(world: World) -> str:
    clerk = world.staff("专干", Role.CLERK)
    return str(world.door.do(clerk, OrderPaper(PaperKind.TODO, "物业")).result.paper)


def work(world: World, renderer: Renderer) -> JobState:
    (job,) = world.door.ask(SYSTEM, OpenJobs())
    Runner(Tools(world.door, world.files, renderer), KINDS).run(job.id)
    return JobState(world.door.ask(SYSTEM, JobById(job.id)).state)


def line(world: World, paper: str) -> PaperLine:
    found: PaperLine = world.door.ask(SYSTEM, PaperDetail(paper))
    return found


def test_ordered_paper_gets_its_file(world: World, paper: str) -> None:
    state = work(world, PaperRenderer())

    found = line(world, paper)
    assert (state, found.state) == (JobState.DONE, PaperState.READY)
    assert world.files.read(found.digest or "").startswith(b"%PDF-\n{")


def test_paper_that_cannot_be_made_says_so(world: World, paper: str) -> None:
    class Broken(PaperRenderer):
        def print_paper(self, content: bytes) -> bytes:
            raise MemoryError(len(content))

    state = work(world, Broken())

    found = line(world, paper)
    assert (state, found.state, found.failure) == (JobState.FAILED, PaperState.FAILED, NOT_MADE)


def test_old_papers_leave_the_disk(world: World, paper: str) -> None:
    work(world, PaperRenderer())
    digest = line(world, paper).digest or ""
    world.clock.forward(days=31)

    forget_old_papers(Tools(world.door, world.files, PaperRenderer()))

    with pytest.raises(FileNotFoundError):
        world.files.read(digest)
