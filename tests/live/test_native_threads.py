"""Costly work leaves the hub: the greenlets of the hall go on meanwhile."""

from __future__ import annotations

import threading

import gevent
import pytest

from facilitator.live.native_threads import NativeThreads


def test_work_runs_elsewhere_and_its_answer_comes_back() -> None:
    assert NativeThreads().run(threading.get_ident) != threading.get_ident()


def test_error_of_the_work_is_raised_here() -> None:
    with pytest.raises(ZeroDivisionError):
        NativeThreads().run(lambda: 1 // 0)


def test_hub_goes_on_while_somebody_waits() -> None:
    enough = threading.Event()

    def tick() -> None:
        for _tick in range(6):
            gevent.sleep(0.005)
        enough.set()

    ticking = gevent.spawn(tick)
    went_on = NativeThreads().run(lambda: enough.wait(30))
    ticking.kill()

    assert went_on


def test_spawn_waits_for_nothing() -> None:
    let_go, done = threading.Event(), threading.Event()

    NativeThreads().spawn(lambda: (let_go.wait(30), done.set())[1])
    waited = done.is_set()
    let_go.set()

    assert not waited
    assert done.wait(30)
