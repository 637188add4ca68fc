"""The loops of the live face: rooms are sent when something changed; chores are done again and again."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from typing import Any, Protocol

from facilitator.live.broadcaster import Broadcaster

LONGEST_WAIT = 0.25
"""Seconds until another process's commit is noticed."""

SHORTEST_WAIT = 0.01
"""Seconds in which a burst of votes shares one look at what changed."""

log = logging.getLogger(__name__)


class Watch(Protocol):
    """Says whether anybody has committed since it was last asked."""

    def moved(self) -> bool: ...


class Loops(Protocol):
    """What Flask-SocketIO gives for background work, whatever the server under it."""

    server: Any

    def start_background_task(self, target: Callable[..., Any], *arguments: Any) -> Any: ...

    def sleep(self, seconds: float) -> Any: ...


Chore = Callable[[], object]


def start(
    loops: Loops, broadcaster: Broadcaster, watch: Watch, chores: Mapping[Chore, float], slowly: Chore = lambda: None
) -> list[Any]:
    """Begin the broadcaster's loop and one for each chore (with its pause in seconds); they end with the process, or
    with whoever kills what is returned.

    `slowly` is called once within the broadcaster's loop, which may be kept waiting by everybody else.
    """
    woken = loops.server.eio.create_event()
    broadcaster.on_wake = woken.set

    def show() -> None:
        slowly()
        delay = LONGEST_WAIT
        while True:
            woken.wait(min(max(delay, SHORTEST_WAIT), LONGEST_WAIT))
            woken.clear()
            delay = _one_turn(broadcaster, watch)
            loops.sleep(SHORTEST_WAIT)

    repeated = [loops.start_background_task(_again_and_again, loops, *chore) for chore in chores.items()]
    return [loops.start_background_task(show), *repeated]


def _again_and_again(loops: Loops, chore: Chore, pause: float) -> None:
    while True:
        loops.sleep(pause)
        try:
            chore()
        except Exception:
            log.exception("定时的工作没有做成")


def _one_turn(broadcaster: Broadcaster, watch: Watch) -> float:
    try:
        if watch.moved():
            broadcaster.suspect()
        return broadcaster.turn()
    except Exception:
        log.exception("画面没有送出")
        return LONGEST_WAIT
