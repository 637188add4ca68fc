"""What may not be on a phone before the result is announced."""

from __future__ import annotations

import pytest

from facilitator.cli.rehearse.watch import MOST_KEPT, RoomWatch, leaks


@pytest.mark.parametrize("state", ["draft", "open", "closing", "closed"])
def test_number_of_an_unannounced_ballot_is_a_leak(state: str) -> None:
    room = {"ballot": {"state": state, "cast": 3, "tally": {"for": 1}}, "result": None}

    assert leaks(room, announced=True) == ["room.ballot.tally"]


def test_result_without_any_announcement_is_a_leak() -> None:
    assert leaks({"ballot": None, "result": {"outcome": "passed"}}, announced=False) == ["room.result"]


def test_announced_result_and_plain_counts_are_none() -> None:
    assert leaks({"ballot": {"state": "announced"}, "result": {"tally": {"for": 3}}}, announced=True) == []
    assert (
        leaks({"ballot": {"state": "open", "cast": 3, "channels": {"phone": 3}}, "result": None}, announced=False) == []
    )


def test_watch_counts_pictures_and_keeps_the_first_leaks() -> None:
    watch = RoomWatch()
    for _ in range(MOST_KEPT * 2):
        watch.see("s", "r1", {"version": 9, "result": {"tally": {}}})
    watch.announcing("s")
    watch.see("s", "r1", {"result": {"tally": {}}})

    assert watch.received == MOST_KEPT * 2 + 1
    assert watch.found == ["r1：room.result（version 9）"] * MOST_KEPT
