"""The worker's rounds: at the start and then again, and a round that fails keeps nothing from the next."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from facilitator.domain.errors import Busy
from facilitator.jobs.rounds import Rounds, gather_quarter, watch_deadlines
from facilitator.jobs.tools import Tools
from tests.factories.council import make_council
from tests.factories.ledger import row_of
from tests.factories.reviewing import completed
from tests.factories.world import PaperRenderer, World, make_world


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with make_world(tmp_path) as made:
        yield made


def tools(world: World) -> Tools:
    return Tools(world.door, world.files, PaperRenderer())


@pytest.mark.parametrize("error", [Busy(retry_after=1), ZeroDivisionError()])
def test_round_that_fails_does_not_stop_the_others(world: World, error: Exception) -> None:
    walked: list[str] = []

    def broken(_tools: Tools) -> None:
        raise error

    Rounds(tools(world), (broken, lambda _tools: walked.append("second"))).once()

    assert walked == ["second"]


def test_rounds_begin_at_once_and_come_again_until_they_are_stopped(world: World) -> None:
    twice, walked = threading.Event(), []

    def look(_tools: Tools) -> None:
        walked.append(1)
        if len(walked) == 2:
            twice.set()

    rounds = Rounds(tools(world), (look,), every=0.01)
    rounds.start()
    assert twice.wait(60)
    rounds.stop()

    assert [thread.name for thread in threading.enumerate() if thread.name == "rounds"] == []


def test_watch_raises_what_came_and_only_then_takes_the_writer_s_turn(world: World) -> None:
    council = make_council(world, 1, 1)
    council.open_demand()
    with world.database.reading() as unit:
        before = unit.journal.version()

    watch_deadlines(tools(world))
    with world.database.reading() as unit:
        assert unit.journal.version() == before

    world.clock.forward(days=(date(2026, 12, 31) - date(2026, 11, 25)).days)
    watch_deadlines(tools(world))
    watch_deadlines(tools(world))
    assert council.events("DeadlinesCame") == [{"alerts": {"due_soon": 1}}]


def test_quarter_that_is_over_is_gathered_once_by_itself(world: World) -> None:
    council = make_council(world, 1, 1)
    demand = completed(council, completed_on=date(2026, 11, 20))
    gather_quarter(tools(world))
    assert row_of(council, demand).state == "completed"
    world.clock.forward(days=40)

    gather_quarter(tools(world))
    late = completed(council, completed_on=date(2026, 12, 1))
    gather_quarter(tools(world))

    assert [row_of(council, one).state for one in (demand, late)] == ["in_review", "completed"]
    assert [event["quarter"] for event in council.events("ReviewGathered")] == ["2026Q4"]


def test_quarter_with_nothing_to_judge_is_left_alone(world: World) -> None:
    council = make_council(world, 1, 1)
    completed(council, completed_on=date(2026, 11, 20), matter="private")
    world.clock.forward(days=40)

    gather_quarter(tools(world))

    assert council.events("ReviewGathered") == []
