"""Costly work leaves the hub: the greenlets of the hall go on meanwhile."""

from __future__ import annotations

import threading
import time

import gevent
import pytest

from facilitator.live.native_threads import NativeThreads


def test_work_runs_elsewhere_and_its_answer_comes_back() -> None:
    assert NativeThreads().run(threading.get_ident) != threading.get_ident()


def test_error_of_the_work_is_raised_here() -> None:
    with pytest.raises(ZeroDivisionError):
        NativeThreads().run(lambda: 1 // 0)


def test_hub_goes_on_while_somebody_waits() -> None:
    ticks: list[float] = []

    def tick() -> None:
        while True:
            ticks.append(time.monotonic())
            gevent.sleep(0.005)

    ticking = gevent.spawn(tick)
    NativeThreads().run(lambda: time.sleep(0.2))
    ticking.kill()

    assert len(ticks) > 5


def test_spawn_waits_for_nothing() -> None:
    done = threading.Event()

    began = time.monotonic()
    NativeThreads().spawn(lambda: (time.sleep(0.1), done.set())[1])
    took = time.monotonic() - began

    assert took < 0.1
    assert done.wait(2)
