"""What can be measured from outside: commands by outcome, their time, who listens. No names, no choices."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from facilitator.live.audiences import Audience, Audiences

SECONDS = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5)


class Measures:
    """One registry of its own: a test may build two applications in a process."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._commands = Counter(
            "facilitator_commands", "Commands that came over sockets", ["event", "outcome"], registry=self._registry
        )
        self._seconds = Histogram(
            "facilitator_command_seconds",
            "From arrival to durable",
            ["event"],
            buckets=SECONDS,
            registry=self._registry,
        )
        self._sockets = Gauge("facilitator_sockets", "Sockets that listen", ["audience"], registry=self._registry)

    def count_listeners(self, audiences: Audiences) -> None:
        """Counted when somebody asks, so that nothing has to be kept in step."""
        for audience in Audience:
            self._sockets.labels(audience.value).set_function(partial(_how_many, audiences, audience))

    @contextmanager
    def timed(self, event: str) -> Iterator[None]:
        began = time.perf_counter()
        yield
        self._seconds.labels(event).observe(time.perf_counter() - began)

    def answered(self, event: str, outcome: str) -> None:
        self._commands.labels(event, outcome).inc()

    def text(self) -> bytes:
        return generate_latest(self._registry)


def _how_many(audiences: Audiences, audience: Audience) -> int:
    return sum(1 for one in audiences.everyone() if one.audience is audience)
