"""The queue between the process that wants a job done and the one that does it: huey, on SQLite or on Redis.

Only the id of a job travels, signed: whoever can write to a shared Redis must not be able to run code here. The job
itself is a row of the database, so a queue that is lost loses nothing; the next start hands over what is still wanted.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any

from facilitator.settings import Settings

NAME = "facilitator"
Spawn = Callable[[Callable[[], None]], object]


def open_queue(settings: Settings, secret: bytes) -> Any:
    """The queue of this instance. fsync is off on purpose: the row in the database is what must survive.

    The library is imported here, since it costs half a second and most commands never want a job.
    """
    from huey import RedisHuey, SqliteHuey
    from huey.serializer import SignedSerializer

    options: dict[str, Any] = {"name": NAME, "results": False, "serializer": SignedSerializer(secret.hex(), "jobs")}
    if settings.redis_url:
        return RedisHuey(url=settings.redis_url, **options)
    settings.instance.mkdir(parents=True, exist_ok=True)
    return SqliteHuey(filename=str(settings.instance / "queue.db"), fsync=False, **options)


def declare_task(queue: Any, do: Callable[[str], None]) -> Callable[[str], Any]:
    """The one task of the queue, `run(job)`. The sender never calls `do`; both sides must know the task's name."""

    @queue.task(name="run")  # type: ignore[untyped-decorator]
    def run(job: str) -> None:
        do(job)

    task: Callable[[str], Any] = run
    return task


class HueyJobs:
    """The services' JobQueue. `spawn` keeps a busy queue file from holding up whoever wanted the job."""

    def __init__(self, open_it: Callable[[], Any], spawn: Spawn) -> None:
        self._open = open_it
        self._spawn = spawn

    @cached_property
    def _task(self) -> Callable[[str], Any]:
        return declare_task(self._open(), _never)

    def hand_over(self, job: str) -> None:
        self._spawn(lambda: self._send(job))

    def _send(self, job: str) -> None:
        self._task(job)


def at_once(work: Callable[[], None]) -> None:
    """The spawn of a process without a room to keep waiting."""
    work()


def _never(job: str) -> None:
    raise RuntimeError(f"job {job} was run by the process that only hands jobs over")
