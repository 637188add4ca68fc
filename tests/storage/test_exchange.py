"""What both forms of the exchange promise: work goes to one native thread, answers come back to who waits."""

from __future__ import annotations

import queue
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from facilitator.storage.exchange import Exchange
from tests.factories.exchanges import exchange_under_test, is_patched, run_patched


@pytest.fixture
def exchange() -> Exchange:
    return exchange_under_test()


def start_echo(exchange: Exchange, box: Any) -> Any:
    """A thread that answers every number with its square, and refuses negative ones."""

    def run() -> None:
        while (item := box.get()) is not None:
            number, promise = item
            if number < 0:
                promise.fail(ValueError(number))
            else:
                promise.keep(number * number)

    return exchange.start(run)


def test_exchange_brings_every_answer_to_who_asked(exchange: Exchange) -> None:
    box = exchange.mailbox()
    join = start_echo(exchange, box)
    answers: dict[int, int] = {}

    def ask(number: int) -> None:
        promise = exchange.promise()
        box.put((number, promise))
        answers[number] = promise.wait()

    askers = [threading.Thread(target=ask, args=(number,)) for number in range(100)]
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join(10)
    box.put(None)
    join()

    assert answers == {number: number * number for number in range(100)}


def test_promise_raises_what_the_thread_failed_with(exchange: Exchange) -> None:
    box = exchange.mailbox()
    join = start_echo(exchange, box)
    promise = exchange.promise()

    box.put((-1, promise))

    with pytest.raises(ValueError, match="-1"):
        promise.wait()
    box.put(None)
    join()


def test_mailbox_without_mail_says_so(exchange: Exchange) -> None:
    with pytest.raises(queue.Empty):
        exchange.mailbox().get_nowait()


def test_thread_that_blocks_does_not_stop_its_process(exchange: Exchange) -> None:
    release, moments = exchange.mailbox(), []
    join = exchange.start(release.get)

    for _ in range(5):
        began = time.monotonic()
        time.sleep(0.01)
        moments.append(time.monotonic() - began)
    release.put(None)
    join()

    assert max(moments) < 5  # It would stand still until the thread is let go: for ever.


@pytest.mark.skipif(is_patched(), reason="this is the patched process")
def test_exchange_holds_in_a_process_patched_by_gevent() -> None:
    finished = run_patched(Path(__file__))

    assert finished.returncode == 0, finished.stdout + finished.stderr
    assert "4 passed, 1 skipped" in finished.stdout
