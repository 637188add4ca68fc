"""The queue carries the id of a job, signed, from one process to another."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from facilitator.jobs.queue import HueyJobs, at_once, declare_task, open_queue
from facilitator.settings import Settings, load

SECRET = b"s" * 32


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return load(tmp_path, {})


@pytest.fixture
def sender(settings: Settings) -> HueyJobs:
    return HueyJobs(lambda: open_queue(settings, SECRET), at_once)


def take(queue: Any) -> Iterator[None]:
    """What the worker's thread does, until the queue is empty."""
    while (task := queue.dequeue()) is not None:
        queue.execute(task)
        yield


def test_job_arrives_in_another_process(settings: Settings, sender: HueyJobs) -> None:
    done: list[str] = []
    worker = open_queue(settings, SECRET)
    declare_task(worker, done.append)

    sender.hand_over("job-1")
    sender.hand_over("job-2")
    list(take(worker))

    assert done == ["job-1", "job-2"]


def test_job_waits_for_a_worker_that_comes_later(settings: Settings, sender: HueyJobs) -> None:
    sender.hand_over("job-1")

    assert len(open_queue(settings, SECRET)) == 1


def test_message_under_another_key_is_not_run(settings: Settings) -> None:
    """Whoever can write to a shared queue must not be able to run code in the worker."""
    done: list[str] = []
    HueyJobs(lambda: open_queue(settings, b"x" * 32), at_once).hand_over("job-1")
    worker = open_queue(settings, SECRET)
    declare_task(worker, done.append)

    with pytest.raises(ValueError, match=r"[Ss]ignature"):
        list(take(worker))

    assert done == []
